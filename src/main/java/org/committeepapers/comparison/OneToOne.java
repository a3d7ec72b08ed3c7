package org.committeepapers.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Pairs the items of two lists one to one, in rounds from the surest criterion to the weakest. */
final class OneToOne<T> {

    private static final int NONE = -1;

    /** The most comparisons of likeness; longer lists are paired only by equal words. */
    private static final int MAX_COMPARISONS = 40_000;

    private final List<T> now;
    private final List<T> before;
    private final int[] beforeOf;
    private final boolean[] taken;

    OneToOne(List<T> now, List<T> before) {
        this.now = now;
        this.before = before;
        this.beforeOf = new int[now.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(beforeOf, NONE);
    }

    /** Pairs the remaining items with equal keys, in order; items without a key are skipped. */
    OneToOne<T> bySame(Function<T, Optional<?>> key) {
        return bySame(key, (one, other) -> true);
    }

    /** Pairs the remaining items with equal keys that also match, in order. */
    OneToOne<T> bySame(Function<T, Optional<?>> key, BiPredicate<T, T> match) {
        Map<Object, Queue<Integer>> waiting = new HashMap<>();
        for (int i : leftBefore()) {
            key.apply(before.get(i))
                    .ifPresent(value -> waiting.computeIfAbsent(value, any -> new ArrayDeque<>())
                            .add(i));
        }
        if (waiting.isEmpty()) {
            return this;
        }
        for (int i : leftNow()) {
            Queue<Integer> candidates = key.apply(now.get(i)).map(waiting::get).orElseGet(ArrayDeque::new);
            if (!candidates.isEmpty() && match.test(now.get(i), before.get(candidates.element()))) {
                pair(i, candidates.remove());
            }
        }
        return this;
    }

    private record Pair(int now, int before, double likeness) {}

    /** Pairs the remaining items by likeness, from 0 to 1, the most alike first, down to {@code least}. */
    OneToOne<T> byLikeness(ToDoubleBiFunction<T, T> likeness, double least) {
        List<Integer> leftBefore = leftBefore();
        List<Integer> leftNow = leftNow();
        if ((long) leftNow.size() * leftBefore.size() > MAX_COMPARISONS) {
            return this;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i : leftNow) {
            for (int j : leftBefore) {
                pairs.add(new Pair(i, j, likeness.applyAsDouble(now.get(i), before.get(j))));
            }
        }
        pairs.removeIf(pair -> pair.likeness() < least);
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        pairs.stream()
                .filter(pair -> beforeOf[pair.now()] == NONE && !taken[pair.before()])
                .forEach(pair -> pair(pair.now(), pair.before()));
        return this;
    }

    private void pair(int nowIndex, int beforeIndex) {
        beforeOf[nowIndex] = beforeIndex;
        taken[beforeIndex] = true;
    }

    private List<Integer> leftNow() {
        return IntStream.range(0, beforeOf.length)
                .filter(i -> beforeOf[i] == NONE)
                .boxed()
                .toList();
    }

    /** The positions of the unpaired items in the second list. */
    List<Integer> leftBefore() {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).boxed().toList();
    }

    /** The position in the second list of the counterpart of an item in the first; empty if it has none. */
    Optional<Integer> before(int index) {
        return beforeOf[index] == NONE ? Optional.empty() : Optional.of(beforeOf[index]);
    }
}
