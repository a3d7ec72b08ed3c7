package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * Pairs each recommendation and action with the one that an earlier edition listed, by reference first and then by words.
 * Rows may be re-sorted, references renumbered and texts edited; each is paired with one other at most.
 */
public final class Matching {

    /** Texts less alike under one reference are two recommendations: the number was used again. */
    private static final double SAME_REFERENCE = 0.25;

    private static final double SAME_NUMBER = 0.5;
    private static final double SAME_ACTION = 0.5;

    private final Map<ItemKey, ListedRecommendation> recommendations = new HashMap<>();
    private final Map<ItemKey, ListedRecommendation.ListedAction> actions = new HashMap<>();
    private final List<ListedRecommendation> vanished = new ArrayList<>();

    /** An action before, and the place of its recommendation. */
    private record Placed(int place, ListedRecommendation.ListedAction action) {}

    private final LocalDate asAt;

    /** @param asAt the day of the earlier edition */
    Matching(List<ListedRecommendation> now, List<ListedRecommendation> before, LocalDate asAt) {
        this.asAt = asAt;
        OneToOne<ListedRecommendation> pairs = recommendations(now, before);
        List<ListedRecommendation.ListedAction> unpaired = new ArrayList<>();
        List<Placed> missed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            ListedRecommendation recommendation = now.get(i);
            Optional<Integer> place = pairs.before(i);
            place.ifPresent(
                    it -> recommendations.put(recommendation.recommendation().key(), before.get(it)));
            List<ListedRecommendation.ListedAction> was =
                    place.map(it -> before.get(it).actions()).orElse(List.of());
            OneToOne<ListedRecommendation.ListedAction> inside = actions(recommendation.actions(), was);
            unpaired.addAll(keepPairs(inside, recommendation.actions(), was));
            inside.leftBefore().forEach(it -> missed.add(new Placed(place.orElseThrow(), was.get(it))));
        }
        for (int gone : pairs.leftBefore()) {
            before.get(gone).actions().forEach(action -> missed.add(new Placed(gone, action)));
        }
        keepVanished(before, pairs.leftBefore(), withoutMoved(missed, unpaired));
    }

    /** The tracker with the edition and those before it. */
    public static Matching of(TrackerPart tracker, Snapshot earlier) {
        List<ListedRecommendation> now = tracker.recommendations().stream()
                .map(recommendation -> new ListedRecommendation(recommendation, Map.of(), earlier.asAt()))
                .toList();
        return new Matching(now, earlier.everListed(), earlier.asAt());
    }

    private static OneToOne<ListedRecommendation> recommendations(
            List<ListedRecommendation> now, List<ListedRecommendation> before) {
        return new OneToOne<>(now, before)
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
        return listed.recommendation().review();
    }

    private static String reference(ListedRecommendation listed) {
        return listed.recommendation().reference();
    }

    private static String text(ListedRecommendation listed) {
        return listed.recommendation().text().plain();
    }

    private static String text(ListedRecommendation.ListedAction listed) {
        return listed.action().text().plain();
    }

    /** Where nothing tells which is which, they are paired in order, so that what is withheld isn't called new or gone. */
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

    /** Returns the actions that have no pair. */
    private List<ListedRecommendation.ListedAction> keepPairs(
            OneToOne<ListedRecommendation.ListedAction> pairs,
            List<ListedRecommendation.ListedAction> now,
            List<ListedRecommendation.ListedAction> was) {
        List<ListedRecommendation.ListedAction> unpaired = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            ListedRecommendation.ListedAction listed = now.get(i);
            pairs.before(i)
                    .ifPresentOrElse(it -> actions.put(listed.action().key(), was.get(it)), () -> unpaired.add(listed));
        }
        return unpaired;
    }

    /** Those that don't stand under another recommendation now. */
    private List<Placed> withoutMoved(List<Placed> missed, List<ListedRecommendation.ListedAction> unpaired) {
        List<ListedRecommendation.ListedAction> was =
                missed.stream().map(Placed::action).toList();
        OneToOne<ListedRecommendation.ListedAction> pairs =
                new OneToOne<>(unpaired, was).bySame(it -> stated(text(it)));
        keepPairs(pairs, unpaired, was);
        return pairs.leftBefore().stream().map(missed::get).toList();
    }

    private void keepVanished(List<ListedRecommendation> before, List<Integer> gone, List<Placed> missed) {
        Map<Integer, List<Action>> byPlace = new LinkedHashMap<>();
        missed.forEach(one -> byPlace.computeIfAbsent(one.place(), any -> new ArrayList<>())
                .add(one.action().action()));
        gone.forEach(place -> byPlace.putIfAbsent(place, List.of()));
        byPlace.forEach((place, its) -> vanished.add(before.get(place).with(its)));
    }

    private static Optional<String> stated(String words) {
        String form = PlainText.sameWords(words);
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    /** The day of the earlier edition. */
    public LocalDate asAt() {
        return asAt;
    }

    /** Each recommendation as it was; those that are new aren't among them. */
    public Map<ItemKey, ListedRecommendation> recommendations() {
        return recommendations;
    }

    /** The recommendation as it was; empty where it is new. */
    Optional<ListedRecommendation> recommendation(ItemKey key) {
        return Optional.ofNullable(recommendations.get(key));
    }

    /** The action as it was; empty where it is new. */
    public Optional<ListedRecommendation.ListedAction> action(ItemKey key) {
        return Optional.ofNullable(actions.get(key));
    }

    /** What is no longer there: recommendations with only those of their actions that aren't. */
    List<ListedRecommendation> vanished() {
        return vanished;
    }
}
