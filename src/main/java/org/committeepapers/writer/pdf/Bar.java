package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.StatusColours;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;

/**
 * A stacked bar. A label stands on its segment where it fits, else the word stands below it; where words below would
 * run into each other, they stand in a key below the bar instead.
 */
final class Bar implements Strip {

    private static final double BAR = 23;
    private static final double GAP = 2.25;
    private static final double PADDING = 7;
    private static final double LEAST_SEGMENT = 4;
    private static final double LABEL_ROW = 15;
    private static final double BETWEEN_LABELS = 14;
    private static final double SWATCH = 8;
    private static final double SIZE = 11;

    private final Tag tag;
    private final Style style;
    private final double left;
    private final double width;
    private final List<Part> parts = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /**
     * A segment as drawn.
     *
     * @param inside text on the segment
     * @param centred whether it stands in the middle, because its word stands below
     */
    private record Part(Block.Segment segment, Colour colour, double x, double width, String inside, boolean centred) {

        String count() {
            return Integer.toString(segment.count());
        }

        String whole() {
            return count() + " " + segment.label();
        }
    }

    /**
     * Text below the bar.
     *
     * @param row counted from 0
     * @param swatch whether it has a field of the segment's colour before it, since it doesn't stand under it
     */
    private record Label(String text, double x, int row, Colour colour, boolean swatch) {}

    Bar(List<Block.Segment> segments, Tag tag, Style style, double left, double width) {
        this.tag = tag;
        this.style = style;
        this.left = left;
        this.width = width;
        double[] widths = widths(segments);
        double x = left;
        for (int i = 0; i < segments.size(); i++) {
            parts.add(part(segments.get(i), x, widths[i]));
            x += widths[i] + GAP;
        }
        if (!placeUnderSegments()) {
            labels.clear();
            placeInKey();
        }
    }

    /** In proportion to the counts, but none so narrow that it can't be seen. */
    private double[] widths(List<Block.Segment> segments) {
        double room = width - GAP * (segments.size() - 1);
        double sum = segments.stream().mapToInt(Block.Segment::count).sum();
        double[] widths = segments.stream()
                .mapToDouble(segment -> Math.max(LEAST_SEGMENT, room * segment.count() / sum))
                .toArray();
        double used = 0;
        int widest = 0;
        for (int i = 0; i < widths.length; i++) {
            used += widths[i];
            widest = widths[i] > widths[widest] ? i : widest;
        }
        if (widths.length > 0) {
            widths[widest] -= used - room;
        }
        return widths;
    }

    private Part part(Block.Segment segment, double x, double segmentWidth) {
        Colour colour = StatusColours.of(style.palette().statuses(), segment.mark());
        Part part = new Part(segment, colour, x, segmentWidth, "", false);
        if (bold(part.whole()) + 2 * PADDING <= segmentWidth) {
            return new Part(segment, colour, x, segmentWidth, part.whole(), false);
        }
        return bold(part.count()) + 2 <= segmentWidth
                ? new Part(segment, colour, x, segmentWidth, part.count(), true)
                : part;
    }

    private boolean placeUnderSegments() {
        double taken = left - BETWEEN_LABELS;
        for (Part part : parts) {
            String text =
                    part.centred() ? part.segment().label() : part.inside().isEmpty() ? part.whole() : "";
            if (text.isEmpty()) {
                continue;
            }
            double length = small(text);
            double x = Math.max(left, Math.min(part.x(), left + width - length));
            if (x < taken + BETWEEN_LABELS) {
                return false;
            }
            labels.add(new Label(text, x, 0, part.colour(), false));
            taken = x + length;
        }
        return true;
    }

    private void placeInKey() {
        double x = left;
        int row = 0;
        for (Part part : parts) {
            if (part.inside().equals(part.whole())) {
                continue;
            }
            double length = SWATCH + 4 + small(part.whole());
            if (x > left && x + length > left + width) {
                x = left;
                row++;
            }
            labels.add(new Label(part.whole(), x, row, part.colour(), true));
            x += length + BETWEEN_LABELS;
        }
    }

    private static double bold(String text) {
        return LateText.width(LateText.pieces(text, true)) * SIZE;
    }

    private static double small(String text) {
        return LateText.width(text) * SIZE;
    }

    @Override
    public double height() {
        return BAR + (labels.isEmpty() ? 0 : (labels.getLast().row() + 1) * LABEL_ROW + 2);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        box(top);
        sheet.content(tag);
        for (Part part : parts) {
            sheet.rectangle(part.x(), top - BAR, part.width(), BAR, part.colour());
        }
        for (Part part : parts) {
            List<LateText.Part> text = LateText.pieces(part.inside(), true);
            double middle = part.x() + (part.width() - LateText.width(text) * SIZE) / 2;
            double x = part.centred() ? middle : part.x() + PADDING;
            write(sheet, text, Colour.WHITE, x, top - BAR / 2 - 0.36 * SIZE);
        }
        for (Label label : labels) {
            draw(sheet, label, top - BAR - 2 - (label.row() + 0.75) * LABEL_ROW);
        }
    }

    private void draw(Sheet sheet, Label label, double baseline) {
        double x = label.x();
        if (label.swatch()) {
            sheet.rectangle(x, baseline, SWATCH, SWATCH, label.colour());
            x += SWATCH + 4;
        }
        write(sheet, LateText.pieces(label.text()), style.palette().ink(), x, baseline);
    }

    private static void write(Sheet sheet, List<LateText.Part> text, Colour colour, double x, double baseline) {
        for (LateText.Part part : text) {
            sheet.text(part.text(), part.face(), SIZE, colour, x + part.offset() * SIZE, baseline);
        }
    }

    private void box(double top) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        PdfArray box = new PdfRectangle((float) left, (float) (top - height()), (float) (left + width), (float) top);
        layout.put(PdfName.BBOX, box);
        tag.with(PdfName.A, layout);
    }
}
