package org.committeepapers.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on many values at once, which must look from outside as if one thread had done it. */
class TeamTest {

    private static final List<Integer> MANY = IntStream.range(0, 5_000).boxed().toList();
    private static final int DEEP = 200_000;

    private final Team team = Team.forSome(MANY.size());

    @Test
    void resultsStandInTheOrderOfTheValues() {
        assertEquals(MANY.stream().map(value -> "value " + value).toList(), team.each(MANY, value -> "value " + value));
    }

    @Test
    void eachValueIsTakenOnce() {
        AtomicInteger taken = new AtomicInteger();
        team.each(MANY, value -> taken.incrementAndGet());
        assertEquals(MANY.size(), taken.get());
    }

    @Test
    void oneAndNoneAreEnough() {
        assertEquals(List.of(2), team.each(List.of(1), value -> value + 1));
        assertEquals(List.of(), team.each(List.<Integer>of(), value -> value + 1));
    }

    @Test
    void whatTheFirstThrowsIsThrown() {
        IllegalStateException first = new IllegalStateException("first");
        assertSame(
                first,
                assertThrows(
                        IllegalStateException.class,
                        () -> team.each(MANY, value -> {
                            if (value == 1_000) {
                                throw first;
                            }
                            if (value > 1_000) {
                                throw new IllegalArgumentException("later");
                            }
                            return value;
                        })));
    }

    @Test
    void otherThreadsHaveRoomForTheLongestCell() {
        assertEquals(
                DEEP,
                DeepStack.run(() ->
                        team.each(MANY.subList(0, 64), value -> depth(DEEP)).get(0)));
    }

    private static int depth(int more) {
        return more == 0 ? 0 : 1 + depth(more - 1);
    }
}
