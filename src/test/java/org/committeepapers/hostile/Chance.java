package org.committeepapers.hostile;

import java.util.List;
import java.util.Random;

/** Choices that a seed decides. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds give alike first numbers otherwise.
        this.random = new Random(seed * 0x9e3779b97f4a7c15L);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return bound <= 0 ? 0 : random.nextInt(bound);
    }

    /** From 1 to the most, the small ones more often. */
    int few(int most) {
        return 1 + below(1 + below(most));
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
