package org.committeepapers.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.comparison.Snapshot.Listed;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;

/**
 * Which recommendation and which action of an edition is which of an earlier one: by reference first, and by their words
 * next. Rows may be sorted anew, references given anew and texts edited; each is one other at most.
 */
final class Matching {

    /** Texts less alike under one reference are two recommendations: the number was used again. */
    private static final double SAME_REFERENCE = 0.25;

    private static final double SAME_NUMBER = 0.5;
    private static final double SAME_ACTION = 0.5;

    private final Map<ItemKey, Listed> recommendations = new HashMap<>();
    private final Map<ItemKey, ActionSeen> actions = new HashMap<>();
    private final List<Listed> left = new ArrayList<>();

    /** An action before, and the place of its recommendation. */
    private record Held(int place, ActionSeen action) {}

    Matching(List<RecommendationSeen> now, List<Listed> before) {
        OneToOne<RecommendationSeen> pairs =
                recommendations(now, before.stream().map(Listed::recommendation).toList());
        List<ActionSeen> unknown = new ArrayList<>();
        List<Held> missed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            RecommendationSeen recommendation = now.get(i);
            Optional<Integer> place = pairs.before(i);
            place.ifPresent(it -> recommendations.put(recommendation.key(), before.get(it)));
            List<ActionSeen> was =
                    place.map(it -> before.get(it).recommendation().actions()).orElse(List.of());
            OneToOne<ActionSeen> inside = actions(recommendation.actions(), was);
            unknown.addAll(unpaired(inside, recommendation.actions(), was));
            inside.leftBefore().forEach(it -> missed.add(new Held(place.orElseThrow(), was.get(it))));
        }
        for (int gone : pairs.leftBefore()) {
            before.get(gone).recommendation().actions().forEach(action -> missed.add(new Held(gone, action)));
        }
        remember(before, pairs.leftBefore(), withoutMoved(missed, unknown));
    }

    private static OneToOne<RecommendationSeen> recommendations(
            List<RecommendationSeen> now, List<RecommendationSeen> before) {
        return new OneToOne<>(now, before)
                .bySame(it -> it.actions().stream().findFirst().flatMap(ActionSeen::id))
                .bySame(it -> Optional.of(List.of(it.review(), it.reference(), PlainText.sameWords(it.text()))))
                .bySame(it -> said(it.text()).map(text -> List.of(it.review(), text)))
                .bySame(it -> said(it.text()))
                .bySame(
                        it -> said(it.reference()).map(reference -> List.of(it.review(), reference)),
                        (one, other) -> isEdited(one, other, SAME_REFERENCE))
                .bySame(it -> said(it.reference()), (one, other) -> isEdited(one, other, SAME_NUMBER))
                .bySame(any -> Optional.of("withheld"), Matching::isHidden);
    }

    /** Where nothing tells which is which, they are taken in order, so that what is withheld isn't said to be new or gone. */
    private static boolean isHidden(RecommendationSeen one, RecommendationSeen other) {
        return one.hides(Field.RECOMMENDATION, other) && one.hides(Field.REFERENCE, other);
    }

    private static boolean isEdited(RecommendationSeen one, RecommendationSeen other, double least) {
        return one.text().isBlank() || other.text().isBlank() || SameWords.likeness(one.text(), other.text()) >= least;
    }

    private static OneToOne<ActionSeen> actions(List<ActionSeen> now, List<ActionSeen> before) {
        OneToOne<ActionSeen> pairs = new OneToOne<>(now, before)
                .bySame(ActionSeen::id)
                .bySame(it -> Optional.of(List.of(PlainText.sameWords(it.text()), it.owners())))
                .bySame(it -> Optional.of(PlainText.sameWords(it.text())))
                .byLikeness((one, other) -> SameWords.likeness(one.text(), other.text()), SAME_ACTION);
        pairs.bySame(any -> Optional.of("withheld"), (one, other) -> one.hides(Field.ACTION, other));
        return now.size() == 1 && before.size() == 1 ? pairs.bySame(it -> Optional.of("the only one")) : pairs;
    }

    /** Keeps which is which, and gives those that are none of these. */
    private List<ActionSeen> unpaired(OneToOne<ActionSeen> pairs, List<ActionSeen> now, List<ActionSeen> was) {
        List<ActionSeen> unpaired = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            ActionSeen action = now.get(i);
            pairs.before(i).ifPresentOrElse(it -> actions.put(action.key(), was.get(it)), () -> unpaired.add(action));
        }
        return unpaired;
    }

    /** Those that don't stand under another recommendation now. */
    private List<Held> withoutMoved(List<Held> missed, List<ActionSeen> unknown) {
        List<ActionSeen> was = missed.stream().map(Held::action).toList();
        OneToOne<ActionSeen> pairs = new OneToOne<>(unknown, was).bySame(it -> said(it.text()));
        unpaired(pairs, unknown, was);
        return pairs.leftBefore().stream().map(missed::get).toList();
    }

    private void remember(List<Listed> before, List<Integer> gone, List<Held> missed) {
        Map<Integer, List<ActionSeen>> byHolder = new LinkedHashMap<>();
        missed.forEach(held ->
                byHolder.computeIfAbsent(held.place(), any -> new ArrayList<>()).add(held.action()));
        gone.forEach(place -> byHolder.putIfAbsent(place, List.of()));
        byHolder.forEach((place, its) -> left.add(before.get(place).with(its)));
    }

    private static Optional<String> said(String words) {
        String form = PlainText.sameWords(words);
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    /** Each recommendation as it was; those that are new aren't among them. */
    Map<ItemKey, Listed> recommendations() {
        return recommendations;
    }

    /** The recommendation as it was. */
    Optional<Listed> recommendation(ItemKey key) {
        return Optional.ofNullable(recommendations.get(key));
    }

    /** The action as it was. */
    Optional<ActionSeen> action(ItemKey key) {
        return Optional.ofNullable(actions.get(key));
    }

    /** What the later edition has no more: recommendations with the actions alone that it has no more. */
    List<Listed> left() {
        return left;
    }
}
