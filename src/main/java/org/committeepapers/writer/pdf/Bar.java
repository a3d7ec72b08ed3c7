package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;

/**
 * A single stacked bar. A label stands on its segment where it fits, else the word stands below it; where words below
 * would run into each other, they stand in a key below the bar instead.
 */
final class Bar implements Strip {

    private static final double BAR = 23;
    private static final double PADDING = 7;
    private static final double BELOW = 2;

    private final Tag tag;
    private final Style style;
    private final double left;
    private final double width;
    private final List<Part> parts = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final ChartKey key;

    /**
     * A segment as drawn.
     *
     * @param inside text on the segment
     * @param centred whether it stands in the middle, because its word stands below
     */
    private record Part(Block.Segment segment, double x, double width, String inside, boolean centred) {

        String count() {
            return Integer.toString(segment.count());
        }

        String whole() {
            return ChartInk.words(segment);
        }
    }

    /** Text below the bar. */
    private record Label(String text, double x) {}

    Bar(List<Block.Segment> segments, Tag tag, Style style, double left, double width) {
        this.tag = tag;
        this.style = style;
        this.left = left;
        this.width = width;
        this.key = new ChartKey(left, width);
        double[] widths = SegmentWidths.of(segments, width);
        double x = left;
        for (int i = 0; i < segments.size(); i++) {
            parts.add(part(segments.get(i), x, widths[i]));
            x += widths[i] + SegmentWidths.GAP;
        }
        if (!placeUnderSegments()) {
            labels.clear();
            parts.stream()
                    .filter(part -> !part.inside().equals(part.whole()))
                    .forEach(part -> key.add(part.segment().mark(), part.whole()));
        }
    }

    private static Part part(Block.Segment segment, double x, double segmentWidth) {
        Part part = new Part(segment, x, segmentWidth, "", false);
        if (ChartInk.bold(part.whole()) + 2 * PADDING <= segmentWidth) {
            return new Part(segment, x, segmentWidth, part.whole(), false);
        }
        return ChartInk.bold(part.count()) + 2 <= segmentWidth
                ? new Part(segment, x, segmentWidth, part.count(), true)
                : part;
    }

    private boolean placeUnderSegments() {
        double taken = left - ChartKey.BETWEEN;
        for (Part part : parts) {
            String text =
                    part.centred() ? part.segment().label() : part.inside().isEmpty() ? part.whole() : "";
            if (text.isEmpty()) {
                continue;
            }
            double length = ChartInk.plain(text);
            double x = Math.max(left, Math.min(part.x(), left + width - length));
            if (x < taken + ChartKey.BETWEEN) {
                return false;
            }
            labels.add(new Label(text, x));
            taken = x + length;
        }
        return true;
    }

    @Override
    public double height() {
        double below = key.height() + (labels.isEmpty() ? 0 : ChartKey.LINE);
        return BAR + (below == 0 ? 0 : below + BELOW);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        ChartInk.box(tag, left, top - height(), left + width, top);
        sheet.content(tag);
        ChartInk ink = new ChartInk(sheet, style);
        for (Part part : parts) {
            ink.ground(part.segment().mark(), part.x(), top - BAR, part.width(), BAR);
        }
        for (Part part : parts) {
            double middle = part.x() + (part.width() - ChartInk.bold(part.inside())) / 2;
            double x = part.centred() ? middle : part.x() + PADDING;
            ink.on(part.segment().mark(), part.inside(), part.width(), x, top - BAR / 2 - ChartInk.MIDDLE);
        }
        labels.forEach(label -> ink.beside(label.text(), label.x(), top - BAR - BELOW - 0.75 * ChartKey.LINE));
        key.draw(ink, top - BAR - BELOW);
    }
}
