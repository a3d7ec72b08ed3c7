package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.junit.jupiter.api.Test;

class ChartDrawingTest {

    private static double[] lengths(double room, int... counts) {
        List<Block.Segment> segments = Arrays.stream(counts)
                .mapToObj(count -> new Block.Segment(Mark.COMPLETED, "C", "completed", count, 0))
                .toList();
        return ChartPicture.Drawing.lengths(segments, room);
    }

    @Test
    void whatSmallPartsNeedTheLongestGivesSoThatNoBarIsTooLong() {
        assertArrayEquals(new double[] {75, 25}, lengths(100, 3, 1), 1e-9);
        assertArrayEquals(new double[] {88, 4, 4, 4}, lengths(100, 100_000, 1, 1, 1), 1e-9);
        assertArrayEquals(new double[] {4, 4}, lengths(1, 1, 1), 1e-9, "each can be seen all the same");
        assertArrayEquals(new double[0], lengths(100), 1e-9);
    }
}
