package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.junit.jupiter.api.Test;

class SegmentSharesTest {

    private static double[] of(double room, int... counts) {
        List<Block.Segment> segments = Arrays.stream(counts)
                .mapToObj(count -> new Block.Segment(Mark.COMPLETED, "completed", count, 0))
                .toList();
        return SegmentShares.of(segments, room, 2);
    }

    @Test
    void whatSmallPartsNeedTheLongestGivesSoThatNoBarIsTooLong() {
        assertArrayEquals(new double[] {75, 25}, of(100, 3, 1), 1e-9);
        assertArrayEquals(new double[] {94, 2, 2, 2}, of(100, 100_000, 1, 1, 1), 1e-9);
        assertArrayEquals(new double[] {2, 2}, of(1, 1, 1), 1e-9, "each can be seen all the same");
        assertArrayEquals(new double[0], of(100), 1e-9);
    }
}
