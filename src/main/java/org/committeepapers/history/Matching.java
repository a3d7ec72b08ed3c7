package org.committeepapers.history;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.stream.Collectors;
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

    /** In place of a recommendation that is new. */
    private static final int NOWHERE = -1;

    private final Map<ItemKey, ListedRecommendation> recommendations = new HashMap<>();
    private final Map<ItemKey, Placed> actions = new HashMap<>();
    private final List<ListedRecommendation> vanished = new ArrayList<>();

    /** An action, and the position of its recommendation, or of what that was, in the earlier list. */
    private record Placed(int place, ListedRecommendation.ListedAction action) {

        String text() {
            return action.action().text(Field.ACTION).plain();
        }
    }

    private final LocalDate asAt;
    private final List<ListedRecommendation> before;

    /** @param asAt the day of the earlier edition */
    Matching(List<ListedRecommendation> now, List<ListedRecommendation> before, LocalDate asAt) {
        this.asAt = asAt;
        this.before = before;
        OneToOne<ListedRecommendation> pairs = recommendations(now, before);
        Map<Integer, Recommendation> present = new HashMap<>();
        List<Placed> are = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Recommendation recommendation = now.get(i).recommendation();
            Optional<Integer> place = pairs.before(i);
            place.ifPresent(it -> {
                recommendations.put(recommendation.key(), before.get(it));
                present.put(it, recommendation);
            });
            now.get(i).actions().forEach(action -> are.add(new Placed(place.orElse(NOWHERE), action)));
        }
        List<Placed> were = new ArrayList<>();
        for (int place = 0; place < before.size(); place++) {
            for (ListedRecommendation.ListedAction action : before.get(place).actions()) {
                were.add(new Placed(place, action));
            }
        }
        OneToOne<Placed> pairsOfActions = actions(are, were);
        for (int i = 0; i < are.size(); i++) {
            ItemKey key = are.get(i).action().action().key();
            pairsOfActions.before(i).ifPresent(it -> actions.put(key, were.get(it)));
        }
        keepVanished(
                present, pairsOfActions.leftBefore().stream().map(were::get).toList());
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

    /** Items that can't be told apart are paired in order, so that withheld ones aren't reported as new or gone. */
    private static boolean isIdentityWithheld(ListedRecommendation one, ListedRecommendation other) {
        Recommendation first = one.recommendation();
        Recommendation second = other.recommendation();
        return first.withholdsWith(second, Field.RECOMMENDATION) && first.withholdsWith(second, Field.REFERENCE);
    }

    private static boolean isEdited(String one, String other, double least) {
        return one.isBlank() || other.isBlank() || SameWords.likeness(one, other) >= least;
    }

    /** Within each recommendation, and at last those that moved to another one. */
    private static OneToOne<Placed> actions(List<Placed> now, List<Placed> before) {
        Set<Integer> withOne = new HashSet<>(alone(now));
        withOne.retainAll(alone(before));
        return new OneToOne<>(now, before)
                .bySame(it -> it.action().id().map(id -> List.of(it.place(), id)))
                .bySame(it -> Optional.of(List.of(
                        it.place(),
                        PlainText.sameWords(it.text()),
                        it.action().action().owners().names())))
                .bySame(it -> Optional.of(List.of(it.place(), PlainText.sameWords(it.text()))))
                .bySame(
                        it -> Optional.of(it.place()),
                        (one, other) -> SameWords.likeness(one.text(), other.text()) >= SAME_ACTION)
                .bySame(
                        it -> Optional.of(it.place()),
                        (one, other) -> one.action()
                                .action()
                                .withholdsWith(other.action().action(), Field.ACTION))
                .bySame(it -> Optional.of(it.place()).filter(withOne::contains))
                .bySame(it -> stated(it.text()));
    }

    /** The places with one action. */
    private static List<Integer> alone(List<Placed> actions) {
        return actions.stream().collect(Collectors.groupingBy(Placed::place)).entrySet().stream()
                .filter(place -> place.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param present by the place of what it was before */
    private void keepVanished(Map<Integer, Recommendation> present, List<Placed> missed) {
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
        return Optional.ofNullable(actions.get(action))
                .filter(was -> of.isOfSame(before.get(was.place())))
                .map(was -> was.action().action().key().action());
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
        return Optional.ofNullable(actions.get(key)).map(Placed::action);
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

        /** Of items with one key, so that long lists take no longer than short ones. */
        private static final int MOST_COMPARED = 40;

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

        /** Pairs each of the remaining items with the first that has an equal key and also matches. */
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
                candidates.stream()
                        .limit(MOST_COMPARED)
                        .filter(it -> match.test(now.get(i), before.get(it)))
                        .findFirst()
                        .ifPresent(it -> {
                            candidates.remove(it);
                            pair(i, it);
                        });
            }
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
