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

/** Pairs the items of two lists, each with one other at most, in rounds from the surest sign to the weakest. */
final class OneToOne<T> {

    private static final int NONE = -1;

    /** Each is held against each, so in longer lists only the same words are paired. */
    private static final int MOST_BY_LIKENESS = 40_000;

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

    /** Pairs in order what is left and has the same sign; without a sign an item is passed over. */
    OneToOne<T> bySame(Function<T, Optional<?>> sign) {
        return bySame(sign, (one, other) -> true);
    }

    /** Pairs in order what is left, has the same sign and goes together. */
    OneToOne<T> bySame(Function<T, Optional<?>> sign, BiPredicate<T, T> goTogether) {
        Map<Object, Queue<Integer>> waiting = new HashMap<>();
        for (int i : leftBefore()) {
            sign.apply(before.get(i))
                    .ifPresent(key -> waiting.computeIfAbsent(key, any -> new ArrayDeque<>())
                            .add(i));
        }
        if (waiting.isEmpty()) {
            return this;
        }
        for (int i : leftNow()) {
            Queue<Integer> candidates = sign.apply(now.get(i)).map(waiting::get).orElseGet(ArrayDeque::new);
            if (!candidates.isEmpty() && goTogether.test(now.get(i), before.get(candidates.element()))) {
                pair(i, candidates.remove());
            }
        }
        return this;
    }

    private record Pair(int now, int before, double likeness) {}

    /** Pairs what is left by how alike it is, from 0 to 1, the likest first, as long as it is {@code least}. */
    OneToOne<T> byLikeness(ToDoubleBiFunction<T, T> likeness, double least) {
        List<Integer> leftBefore = leftBefore();
        List<Integer> leftNow = leftNow();
        if ((long) leftNow.size() * leftBefore.size() > MOST_BY_LIKENESS) {
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

    /** The places in the second list of what is paired with nothing. */
    List<Integer> leftBefore() {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).boxed().toList();
    }

    /** Where in the second list the item at this place of the first is; empty where it is paired with nothing. */
    Optional<Integer> before(int index) {
        return beforeOf[index] == NONE ? Optional.empty() : Optional.of(beforeOf[index]);
    }
}
