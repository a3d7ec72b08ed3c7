package org.committeepapers.writer;

import java.util.List;
import org.committeepapers.document.Block;

/** How long the parts of a stacked bar are, in whichever unit the caller measures in. */
public final class SegmentShares {

    private SegmentShares() {}

    /**
     * In proportion to the counts, but none so short that it can't be seen; what that takes, the longest gives.
     *
     * @param room what all of them fill together
     * @param least the length of a part that can just be seen
     */
    public static double[] of(List<Block.Segment> segments, double room, double least) {
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
