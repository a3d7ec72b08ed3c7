package org.committeepapers.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts of withheld texts, a number each, since a tracker may have a million of them. */
public final class Parts {

    /** In letters, from the beginning of a word: a shorter part says nothing. */
    private static final int SHORTEST = 40;

    private static final long PRIME = 1_000_003;

    /** In order, each once. */
    private final long[] known;

    private Parts(long[] known) {
        this.known = known;
    }

    /** Those of texts, as {@link Lost#compared} gives them. */
    public static Parts of(Collection<String> texts) {
        long[] all = texts.stream()
                .flatMapToLong(text -> starts(text).mapToLong(at -> number(text, at)))
                .sorted()
                .toArray();
        return new Parts(IntStream.range(0, all.length)
                .filter(i -> i == 0 || all[i] != all[i - 1])
                .mapToLong(i -> all[i])
                .toArray());
    }

    /** Without those that stand in as many of the groups of texts, or more. */
    public Parts without(int times, Stream<? extends Collection<String>> groups) {
        int[] found = new int[known.length];
        groups.forEach(texts -> texts.stream()
                .flatMapToLong(text -> starts(text).mapToLong(at -> number(text, at)))
                .mapToInt(part -> Arrays.binarySearch(known, part))
                .filter(i -> i >= 0)
                .distinct()
                .forEach(i -> found[i]++));
        return new Parts(IntStream.range(0, known.length)
                .filter(i -> found[i] < times)
                .mapToLong(i -> known[i])
                .toArray());
    }

    /** Those that a text gives. */
    Stream<String> in(String text) {
        return known.length == 0
                ? Stream.empty()
                : starts(text)
                        .filter(at -> Arrays.binarySearch(known, number(text, at)) >= 0)
                        .mapToObj(at -> text.substring(at, at + SHORTEST));
    }

    private static IntStream starts(String text) {
        return IntStream.rangeClosed(0, text.length() - SHORTEST).filter(at -> at == 0 || text.charAt(at - 1) == ' ');
    }

    private static long number(String text, int at) {
        return text.substring(at, at + SHORTEST)
                .chars()
                .asLongStream()
                .reduce(1, (hash, letter) -> hash * PRIME + letter);
    }
}
