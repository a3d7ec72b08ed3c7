package org.committeepapers.writer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.junit.jupiter.api.Test;

class ChartLayoutTest {

    private static ChartLayout of(int... counts) {
        List<Block.Segment> segments = IntStream.range(0, counts.length)
                .mapToObj(i -> new Block.Segment(Mark.values()[i], "completed", counts[i]))
                .toList();
        return ChartLayout.of(segments, 40, 18);
    }

    @Test
    void wordsStandOnTheBarWhereTheyFitAndUnderItElsewhere() {
        ChartLayout layout = of(10, 1);
        assertEquals("10 completed", layout.parts().get(0).inside());
        assertEquals("", layout.parts().get(0).below());
        assertEquals("1", layout.parts().get(1).inside());
        assertEquals("completed", layout.parts().get(1).below());
        assertTrue(layout.parts().get(1).belowAtEnd(), "would leave the bar");
        assertFalse(layout.key());
        assertTrue(layout.hasWordsBelow());
    }

    @Test
    void aKeyTakesOverWhereWordsWouldOverlap() {
        ChartLayout layout = of(30, 1, 1, 1);
        assertTrue(layout.key());
        assertFalse(layout.hasWordsBelow());
    }

    @Test
    void theSmallestPartCanBeSeenAndAllFillTheBar() {
        ChartLayout layout = of(100_000, 1);
        ChartLayout.Part small = layout.parts().get(1);
        assertTrue(small.width() > 0.9);
        assertEquals(100, small.start() + small.width(), 1e-9);
        assertEquals("", small.inside());
        assertEquals("1 completed", small.below());
    }

    @Test
    void aChartOfNothingIsEmpty() {
        assertTrue(of().parts().isEmpty());
    }
}
