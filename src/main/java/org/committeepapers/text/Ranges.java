package org.committeepapers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Things in a row, of which people name only the first and the last. */
public final class Ranges {

    /** The least number of things that make a range. */
    private static final int FEWEST = 3;

    private Ranges() {}

    /**
     * The list in pieces: three or more that follow each other are one, any other thing is one by itself.
     *
     * @param follows whether the second thing follows the first
     */
    public static <T> List<List<T>> of(List<T> things, BiPredicate<T, T> follows) {
        List<List<T>> ranges = new ArrayList<>();
        for (int start = 0; start < things.size(); ) {
            int end = start + 1;
            while (end < things.size() && follows.test(things.get(end - 1), things.get(end))) {
                end++;
            }
            end = end - start < FEWEST ? start + 1 : end;
            ranges.add(things.subList(start, end));
            start = end;
        }
        return ranges;
    }
}
