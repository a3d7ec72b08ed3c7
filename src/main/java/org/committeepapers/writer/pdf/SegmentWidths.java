package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;

/** How wide the segments of a bar are, in points. */
final class SegmentWidths {

    /** Between two segments, in points. */
    static final double GAP = 2.25;

    private static final double LEAST = 4;

    private SegmentWidths() {}

    /** In proportion to the counts, but none so narrow that it can't be seen; with the gaps they fill {@code width}. */
    static double[] of(List<Block.Segment> segments, double width) {
        double room = width - GAP * (segments.size() - 1);
        double sum = segments.stream().mapToInt(Block.Segment::count).sum();
        double[] widths = segments.stream()
                .mapToDouble(segment -> Math.max(LEAST, room * segment.count() / sum))
                .toArray();
        double used = 0;
        int widest = 0;
        for (int i = 0; i < widths.length; i++) {
            used += widths[i];
            widest = widths[i] > widths[widest] ? i : widest;
        }
        if (widths.length > 0) {
            widths[widest] = Math.max(LEAST, widths[widest] - (used - room));
        }
        return widths;
    }
}
