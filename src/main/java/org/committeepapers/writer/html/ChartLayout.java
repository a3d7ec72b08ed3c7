package org.committeepapers.writer.html;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.writer.SegmentShares;

/**
 * The positions of the parts of a stacked bar and their labels.
 *
 * @param key whether labels below the bar would overlap, so that a key is needed in any window
 */
record ChartLayout(List<Part> parts, boolean key) {

    /** Keeps small parts visible between the gaps. */
    private static final double LEAST_SHARE = 2;

    private static final double BOLD = 1.08;
    private static final double PADDING = 1.4;
    private static final double TIGHT_PADDING = 0.6;
    private static final double GAP = 0.6;

    /**
     * A part of the bar; lengths are percentages of the bar.
     *
     * @param inside the text on the part; empty if none fits
     * @param tight whether {@code inside} has no room for a margin
     * @param insideNarrow the text on the part in a phone's window
     * @param below the text below the part; empty if {@code inside} is complete
     * @param belowAtEnd whether the text below is aligned to the end of the bar, which it would overrun
     */
    record Part(
            Block.Segment segment,
            double start,
            double width,
            String inside,
            boolean tight,
            String insideNarrow,
            String below,
            boolean belowAtEnd) {}

    /**
     * @param wide the width of the bar in a wide window, in em of its text
     * @param narrow its width on a phone, in em
     */
    static ChartLayout of(List<Block.Segment> segments, double wide, double narrow) {
        double[] widths = SegmentShares.of(segments, 100, LEAST_SHARE);
        List<Part> parts = new ArrayList<>();
        boolean overlap = false;
        double start = 0;
        double taken = -GAP;
        for (int i = 0; i < widths.length; i++) {
            Part part = part(segments.get(i), start, widths[i], wide, narrow);
            parts.add(part);
            if (!part.below().isEmpty()) {
                double length = TextWidth.em(part.below());
                double from = part.belowAtEnd() ? wide - length : start * wide / 100;
                overlap |= from < taken + GAP;
                taken = from + length;
            }
            start += widths[i];
        }
        return new ChartLayout(parts, overlap);
    }

    boolean hasWordsBelow() {
        return !key && parts.stream().anyMatch(part -> !part.below().isEmpty());
    }

    private static Part part(Block.Segment segment, double start, double width, double wide, double narrow) {
        String count = String.valueOf(segment.count());
        String all = count + " " + segment.label();
        double room = width * wide / 100;
        boolean allFits = bold(all) + PADDING <= room;
        boolean countFits = bold(count) + TIGHT_PADDING <= room;
        boolean countFitsNarrow = bold(count) + TIGHT_PADDING <= width * narrow / 100;
        String inside = allFits ? all : countFits ? count : "";
        String below = allFits ? "" : countFits ? segment.label() : all;
        boolean atEnd = start * wide / 100 + TextWidth.em(below) > wide;
        boolean tight = bold(inside) + PADDING > room;
        return new Part(segment, start, width, inside, tight, countFitsNarrow ? count : "", below, atEnd);
    }

    private static double bold(String words) {
        return TextWidth.em(words) * BOLD;
    }
}
