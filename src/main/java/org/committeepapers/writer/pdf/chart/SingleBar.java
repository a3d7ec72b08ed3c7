package org.committeepapers.writer.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.pdf.layout.LayoutBox;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.tag.Tag;

/**
 * One stacked bar. A label goes on its segment where it fits and below it otherwise; where labels below would overlap,
 * a key takes their place.
 */
public final class SingleBar implements LayoutBox {

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
     * @param centred whether that text is centred, because only the count fits
     */
    private record Part(Block.Segment segment, double x, double width, String inside, boolean centred) {

        String count() {
            return Integer.toString(segment.count());
        }

        String whole() {
            return ChartPainter.label(segment);
        }
    }

    /** Text below the bar. */
    private record Label(String text, double x) {}

    public SingleBar(List<Block.Segment> segments, Tag tag, Style style, double left, double width) {
        this.tag = tag;
        this.style = style;
        this.left = left;
        this.width = width;
        this.key = new ChartKey(left, width);
        double[] widths = ChartPainter.segmentWidths(segments, width);
        double x = left;
        for (int i = 0; i < segments.size(); i++) {
            parts.add(part(segments.get(i), x, widths[i]));
            x += widths[i] + ChartPainter.GAP;
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
        if (ChartPainter.boldWidth(part.whole()) + 2 * PADDING <= segmentWidth) {
            return new Part(segment, x, segmentWidth, part.whole(), false);
        }
        return ChartPainter.boldWidth(part.count()) + 2 <= segmentWidth
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
            double length = ChartPainter.width(text);
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
    public void draw(PageCanvas canvas, double top) {
        ChartPainter.place(tag, left, top - height(), left + width, top);
        canvas.beginContent(tag);
        ChartPainter painter = new ChartPainter(canvas, style);
        for (Part part : parts) {
            painter.segment(part.segment().mark(), part.x(), top - BAR, part.width(), BAR);
        }
        for (Part part : parts) {
            double middle = part.x() + (part.width() - ChartPainter.boldWidth(part.inside())) / 2;
            double x = part.centred() ? middle : part.x() + PADDING;
            painter.textOn(part.segment().mark(), part.inside(), part.width(), x, top - BAR / 2 - ChartPainter.MIDDLE);
        }
        labels.forEach(label -> painter.text(label.text(), label.x(), top - BAR - BELOW - 0.75 * ChartKey.LINE));
        key.draw(painter, top - BAR - BELOW);
    }
}
