package org.committeepapers.writer;

import java.util.List;
import org.committeepapers.document.Block;

/** Computes the lengths of the parts of a stacked bar, in the caller's unit. */
final class SegmentShares {

    private SegmentShares() {}

    /**
     * Lengths in proportion to the counts, but long enough to be seen; the longest part makes up the difference.
     *
     * @param room the length of the bar
     * @param least the least length of a part
     */
    static double[] of(List<Block.Segment> segments, double room, double least) {
        double sum = segments.stream().mapToInt(Block.Segment::count).sum();
        double[] lengths = segments.stream()
                .mapToDouble(segment -> Math.max(least, room * segment.count() / sum))
                .toArray();
        double used = 0;
        int longest = 0;
        for (int i = 0; i < lengths.length; i++) {
            used += lengths[i];
            longest = lengths[i] > lengths[longest] ? i : longest;
        }
        if (lengths.length > 0) {
            lengths[longest] = Math.max(least, lengths[longest] - (used - room));
        }
        return lengths;
    }
}
