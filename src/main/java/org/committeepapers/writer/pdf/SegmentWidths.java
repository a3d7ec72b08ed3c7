package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.writer.SegmentShares;

/** How wide the segments of a bar are, in points. */
final class SegmentWidths {

    /** Between two segments, in points. */
    static final double GAP = 2.25;

    private static final double LEAST = 4;

    private SegmentWidths() {}

    /** In proportion to the counts, but none so narrow that it can't be seen; with the gaps they fill {@code width}. */
    static double[] of(List<Block.Segment> segments, double width) {
        return SegmentShares.of(segments, width - GAP * (segments.size() - 1), LEAST);
    }
}
