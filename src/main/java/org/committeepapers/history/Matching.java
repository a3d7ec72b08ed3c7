package org.committeepapers.history;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * Pairs each recommendation and action with the one that an earlier edition listed, by reference first and then by
 * words. Rows may be re-sorted, references renumbered and texts edited. Each item has at most one counterpart.
 */
public final class Matching {

    /** If texts with the same reference are less alike, they are two recommendations, and the reference was reused. */
    private static final double SAME_REFERENCE = 0.25;

    private static final double SAME_NUMBER = 0.5;
    private static final double SAME_ACTION = 0.5;

    private final Map<ItemKey, ListedRecommendation> recommendations = new HashMap<>();
    private final Map<ItemKey, ListedRecommendation.ListedAction> actions = new HashMap<>();

    /** The recommendation under which each action was. */
    private final Map<ItemKey, ListedRecommendation> under = new HashMap<>();

    private final List<ListedRecommendation> vanished = new ArrayList<>();

    /** An earlier action, and the position of its recommendation. */
    private record EarlierAction(int place, ListedRecommendation.ListedAction action) {}

    private final LocalDate asAt;
    private final List<ListedRecommendation> before;

    /** @param asAt the day of the earlier edition */
    Matching(List<ListedRecommendation> now, List<ListedRecommendation> before, LocalDate asAt) {
        this.asAt = asAt;
        this.before = before;
        OneToOne<ListedRecommendation> pairs = recommendations(now, before);
        Map<Integer, Recommendation> present = new HashMap<>();
        List<ListedRecommendation.ListedAction> unpaired = new ArrayList<>();
        List<EarlierAction> missed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Recommendation recommendation = now.get(i).recommendation();
            Optional<Integer> place = pairs.before(i);
            place.ifPresent(it -> {
                recommendations.put(recommendation.key(), before.get(it));
                present.put(it, recommendation);
            });
            List<EarlierAction> was = place.map(this::actions).orElse(List.of());
            OneToOne<ListedRecommendation.ListedAction> inside = actions(
                    now.get(i).actions(),
                    was.stream().map(EarlierAction::action).toList());
            unpaired.addAll(keepPairs(inside, now.get(i).actions(), was));
            inside.leftBefore().stream().map(was::get).forEach(missed::add);
        }
        IntStream.range(0, before.size())
                .filter(place -> !present.containsKey(place))
                .forEach(place -> missed.addAll(actions(place)));
        keepVanished(present, withoutMoved(missed, unpaired));
    }

    private List<EarlierAction> actions(int place) {
        return before.get(place).actions().stream()
                .map(action -> new EarlierAction(place, action))
                .toList();
    }

    /** Matches the tracker with an edition and those before it. */
    public static Matching of(TrackerPart tracker, Snapshot earlier) {
        List<ListedRecommendation> now = tracker.recommendations().stream()
                .map(recommendation -> new ListedRecommendation(recommendation, Map.of(), earlier.asAt(), false))
                .toList();
        return new Matching(now, earlier.everListed(), earlier.asAt());
    }

    private static OneToOne<ListedRecommendation> recommendations(
            List<ListedRecommendation> now, List<ListedRecommendation> before) {
        return new OneToOne<>(now, before)
                .without(ListedRecommendation::actionsOnly)
                .bySame(it -> it.actions().stream().findFirst().flatMap(ListedRecommendation.ListedAction::id))
                .bySame(it -> Optional.of(List.of(review(it), reference(it), PlainText.sameWords(text(it)))))
                .bySame(it -> stated(text(it)).map(text -> List.of(review(it), text)))
                .bySame(it -> stated(text(it)))
                .bySame(
                        it -> stated(reference(it)).map(reference -> List.of(review(it), reference)),
                        (one, other) -> isEdited(text(one), text(other), SAME_REFERENCE))
                .bySame(it -> stated(reference(it)), (one, other) -> isEdited(text(one), text(other), SAME_NUMBER))
                .bySame(any -> Optional.of("withheld"), Matching::isIdentityWithheld);
    }

    private static String review(ListedRecommendation listed) {
        return listed.recommendation().words(Field.REVIEW);
    }

    private static String reference(ListedRecommendation listed) {
        return listed.recommendation().reference();
    }

    private static String text(ListedRecommendation listed) {
        return listed.recommendation().text(Field.RECOMMENDATION).plain();
    }

    private static String text(ListedRecommendation.ListedAction listed) {
        return listed.action().text(Field.ACTION).plain();
    }

    /** Items that can't be told apart are paired in order, so that withheld ones aren't reported as new or gone. */
    private static boolean isIdentityWithheld(ListedRecommendation one, ListedRecommendation other) {
        Recommendation first = one.recommendation();
        Recommendation second = other.recommendation();
        return first.withholdsWith(second, Field.RECOMMENDATION) && first.withholdsWith(second, Field.REFERENCE);
    }

    private static boolean isEdited(String one, String other, double least) {
        return one.isBlank() || other.isBlank() || SameWords.likeness(one, other) >= least;
    }

    private static OneToOne<ListedRecommendation.ListedAction> actions(
            List<ListedRecommendation.ListedAction> now, List<ListedRecommendation.ListedAction> before) {
        OneToOne<ListedRecommendation.ListedAction> pairs = new OneToOne<>(now, before)
                .bySame(ListedRecommendation.ListedAction::id)
                .bySame(it -> Optional.of(List.of(
                        PlainText.sameWords(text(it)), it.action().owners().names())))
                .bySame(it -> Optional.of(PlainText.sameWords(text(it))))
                .byLikeness((one, other) -> SameWords.likeness(text(one), text(other)), SAME_ACTION)
                .bySame(
                        any -> Optional.of("withheld"),
                        (one, other) -> one.action().withholdsWith(other.action(), Field.ACTION));
        return now.size() == 1 && before.size() == 1 ? pairs.bySame(it -> Optional.of("the only one")) : pairs;
    }

    /** Keeps the pairs and returns the actions that have none. */
    private List<ListedRecommendation.ListedAction> keepPairs(
            OneToOne<ListedRecommendation.ListedAction> pairs,
            List<ListedRecommendation.ListedAction> now,
            List<EarlierAction> was) {
        List<ListedRecommendation.ListedAction> unpaired = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            ItemKey key = now.get(i).action().key();
            Optional<EarlierAction> pair = pairs.before(i).map(was::get);
            pair.ifPresent(it -> {
                actions.put(key, it.action());
                under.put(key, before.get(it.place()));
            });
            if (pair.isEmpty()) {
                unpaired.add(now.get(i));
            }
        }
        return unpaired;
    }

    /** The missing actions that haven't moved to another recommendation. */
    private List<EarlierAction> withoutMoved(
            List<EarlierAction> missed, List<ListedRecommendation.ListedAction> unpaired) {
        OneToOne<ListedRecommendation.ListedAction> pairs = new OneToOne<>(
                        unpaired, missed.stream().map(EarlierAction::action).toList())
                .bySame(it -> stated(text(it)));
        keepPairs(pairs, unpaired, missed);
        return pairs.leftBefore().stream().map(missed::get).toList();
    }

    /** @param present by the place of what it was before */
    private void keepVanished(Map<Integer, Recommendation> present, List<EarlierAction> missed) {
        Map<Integer, List<Action>> byPlace = new TreeMap<>();
        missed.forEach(one -> byPlace.computeIfAbsent(one.place(), any -> new ArrayList<>())
                .add(one.action().action()));
        for (int place = 0; place < before.size(); place++) {
            if (!present.containsKey(place) && !before.get(place).actionsOnly()) {
                byPlace.putIfAbsent(place, List.of());
            }
        }
        byPlace.forEach((place, its) -> {
            ListedRecommendation was = before.get(place);
            int listed = was.actionsOnly() ? place(was) : place;
            vanished.add(Optional.ofNullable(present.get(listed))
                    .map(now -> was.with(its).under(now))
                    .orElseGet(() -> was.with(its)));
        });
    }

    /** The place of the recommendation itself; -1 if it has none. */
    private int place(ListedRecommendation ofActions) {
        return IntStream.range(0, before.size())
                .filter(place -> !before.get(place).actionsOnly() && ofActions.isOfSame(before.get(place)))
                .findFirst()
                .orElse(-1);
    }

    /** The tracker with its actions numbered as they were; a new one has the next number that none ever had. */
    public Tracker numbered(Tracker tracker) {
        return tracker.with(
                tracker.recommendations().stream().map(this::numbered).toList());
    }

    private Recommendation numbered(Recommendation now) {
        Optional<ListedRecommendation> was = recommendation(now.key());
        if (was.isEmpty()) {
            return now;
        }
        Set<Integer> given = new HashSet<>();
        List<Integer> kept = now.actions().stream()
                .map(action -> number(action.key(), was.get()).filter(given::add))
                .map(number -> number.orElse(0))
                .toList();
        int last = was.get().recommendation().lastNumber();
        List<Action> numbered = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            int number = kept.get(i) > 0 ? kept.get(i) : ++last;
            Action action = now.actions().get(i);
            numbered.add(action.with(action.entries().with(now.key().ofAction(number))));
        }
        return now.numbered(numbered, last);
    }

    /** That of an action, unless it was one of another recommendation. */
    private Optional<Integer> number(ItemKey action, ListedRecommendation of) {
        return action(action)
                .filter(any -> Optional.ofNullable(under.get(action))
                        .filter(of::isOfSame)
                        .isPresent())
                .map(was -> was.action().key().action());
    }

    private static Optional<String> stated(String words) {
        String form = PlainText.sameWords(words);
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    /** The day of the earlier edition. */
    public LocalDate asAt() {
        return asAt;
    }

    /** Each recommendation as it was, without new ones. */
    public Map<ItemKey, ListedRecommendation> recommendations() {
        return recommendations;
    }

    /** The recommendation as it was; empty if it is new. */
    Optional<ListedRecommendation> recommendation(ItemKey key) {
        return Optional.ofNullable(recommendations.get(key));
    }

    /** The action as it was; empty if it is new. */
    public Optional<ListedRecommendation.ListedAction> action(ItemKey key) {
        return Optional.ofNullable(actions.get(key));
    }

    /**
     * What has vanished: recommendations with only those of their actions that have vanished. One that is still listed is as it
     * is now.
     */
    public List<ListedRecommendation> vanished() {
        return vanished;
    }

    /** Pairs the items of two lists one to one, in rounds from the surest criterion to the weakest. */
    private static final class OneToOne<T> {

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

        /** Leaves some of the second list without a counterpart. */
        OneToOne<T> without(Predicate<T> some) {
            IntStream.range(0, taken.length)
                    .filter(i -> some.test(before.get(i)))
                    .forEach(i -> taken[i] = true);
            return this;
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
                Queue<Integer> candidates =
                        key.apply(now.get(i)).map(waiting::get).orElseGet(ArrayDeque::new);
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
            return IntStream.range(0, taken.length)
                    .filter(i -> !taken[i])
                    .boxed()
                    .toList();
        }

        /** The position in the second list of the counterpart of an item in the first; empty if it has none. */
        Optional<Integer> before(int index) {
            return beforeOf[index] == NONE ? Optional.empty() : Optional.of(beforeOf[index]);
        }
    }
}
