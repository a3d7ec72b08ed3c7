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

/** A stacked bar with its labels: on the segments, or where they don't fit, below them on rows of their own. */
final class Bar implements Strip {

    private static final double BAR = 23;
    private static final double GAP = 2.25;
    private static final double PADDING = 7;
    private static final double LEAST_SEGMENT = 4;
    private static final double LABEL_ROW = 14;
    private static final double BETWEEN_LABELS = 8;
    private static final double SIZE = 11;
    private static final double SIZE_BELOW = 10;

    private final Tag tag;
    private final Style style;
    private final double left;
    private final double width;
    private final List<Part> parts = new ArrayList<>();
    private final List<Double> rowEnds = new ArrayList<>();

    /**
     * A segment as drawn.
     *
     * @param inside text on the segment
     * @param below text below it, at {@code belowX} on {@code row}, counted from 0
     */
    private record Part(Colour colour, double x, double width, String inside, String below, double belowX, int row) {}

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
        String count = Integer.toString(segment.count());
        String whole = count + " " + segment.label();
        if (bold(whole) + 2 * PADDING <= segmentWidth) {
            return new Part(colour, x, segmentWidth, whole, "", 0, 0);
        }
        boolean countFits = bold(count) + 2 <= segmentWidth;
        String below = countFits ? segment.label() : whole;
        double length = LateText.width(below) * SIZE_BELOW;
        double start = Math.max(left, Math.min(x, left + width - length));
        int row = 0;
        while (row < rowEnds.size() && rowEnds.get(row) + BETWEEN_LABELS > start) {
            row++;
        }
        if (row == rowEnds.size()) {
            rowEnds.add(start + length);
        } else {
            rowEnds.set(row, start + length);
        }
        return new Part(colour, x, segmentWidth, countFits ? count : "", below, start, row);
    }

    private static double bold(String text) {
        return LateText.width(LateText.pieces(text, true)) * SIZE;
    }

    @Override
    public double height() {
        return BAR + rowEnds.size() * LABEL_ROW;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        box(top);
        sheet.content(tag);
        for (Part part : parts) {
            sheet.rectangle(part.x(), top - BAR, part.width(), BAR, part.colour());
            if (part.row() > 0) {
                double tick = part.row() * LABEL_ROW + 4;
                sheet.rectangle(part.x(), top - BAR - tick, 0.75, tick, part.colour());
            }
        }
        for (Part part : parts) {
            inside(sheet, part, top);
            write(
                    sheet,
                    LateText.pieces(part.below()),
                    SIZE_BELOW,
                    style.palette().ink(),
                    part.belowX() + (part.row() > 0 ? 3 : 0),
                    top - BAR - part.row() * LABEL_ROW - 11);
        }
    }

    private static void inside(Sheet sheet, Part part, double top) {
        List<LateText.Part> text = LateText.pieces(part.inside(), true);
        double centred = part.x() + (part.width() - LateText.width(text) * SIZE) / 2;
        double x = part.below().isEmpty() ? part.x() + PADDING : centred;
        write(sheet, text, SIZE, Colour.WHITE, x, top - BAR / 2 - 0.36 * SIZE);
    }

    private static void write(
            Sheet sheet, List<LateText.Part> text, double size, Colour colour, double x, double baseline) {
        for (LateText.Part part : text) {
            sheet.text(part.text(), part.face(), size, colour, x + part.offset() * size, baseline);
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
