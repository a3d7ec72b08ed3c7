package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.committeepapers.document.Mark;
import org.junit.jupiter.api.Test;

class PatternTest {

    @Test
    void everyStatusHasAPatternOfItsOwn() {
        assertEquals(
                Mark.values().length,
                Arrays.stream(Mark.values()).map(Pattern::of).distinct().count());
    }
}
