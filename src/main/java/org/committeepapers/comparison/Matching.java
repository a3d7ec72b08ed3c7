package org.committeepapers.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Field;

/**
 * Which recommendation and which action of an edition is which of an earlier one: by reference first, and by their words
 * next. Rows may be sorted anew, references given anew and texts edited; each is one other at most.
 */
final class Matching {

    /** Texts less alike under one reference are two recommendations: the number was used again. */
    private static final double SAME_REFERENCE = 0.25;

    private static final double SAME_NUMBER = 0.5;
    private static final double SAME_ACTION = 0.5;

    private final IdentityHashMap<RecommendationSeen, RecommendationSeen> recommendations = new IdentityHashMap<>();
    private final IdentityHashMap<ActionSeen, ActionSeen> actions = new IdentityHashMap<>();
    private final List<Left> left = new ArrayList<>();

    /**
     * What the later edition has no more.
     *
     * @param actions that it has no more; empty where the recommendation had none
     */
    record Left(RecommendationSeen recommendation, List<ActionSeen> actions) {}

    private record Held(RecommendationSeen by, ActionSeen action) {}

    Matching(List<RecommendationSeen> now, List<RecommendationSeen> before) {
        OneToOne<RecommendationSeen> pairs = recommendations(now, before);
        List<Held> unknown = new ArrayList<>();
        List<Held> missed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            RecommendationSeen recommendation = now.get(i);
            Optional<RecommendationSeen> was = pairs.before(i);
            was.ifPresent(it -> recommendations.put(recommendation, it));
            OneToOne<ActionSeen> inside = actions(
                    recommendation.actions(),
                    was.map(RecommendationSeen::actions).orElse(List.of()));
            for (int j = 0; j < recommendation.actions().size(); j++) {
                ActionSeen action = recommendation.actions().get(j);
                inside.before(j)
                        .ifPresentOrElse(
                                it -> actions.put(action, it), () -> unknown.add(new Held(recommendation, action)));
            }
            inside.left().forEach(action -> missed.add(new Held(was.orElseThrow(), action)));
        }
        pairs.left().forEach(gone -> gone.actions().forEach(action -> missed.add(new Held(gone, action))));
        remember(pairs.left(), moved(unknown, missed).left());
    }

    private static OneToOne<RecommendationSeen> recommendations(
            List<RecommendationSeen> now, List<RecommendationSeen> before) {
        return new OneToOne<>(now, before)
                .bySame(it -> it.actions().stream().findFirst().flatMap(ActionSeen::id))
                .bySame(it -> Optional.of(List.of(it.review(), it.reference(), SameWords.form(it.text()))))
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
                .bySame(it -> Optional.of(List.of(SameWords.form(it.text()), it.owners())))
                .bySame(it -> Optional.of(SameWords.form(it.text())))
                .byLikeness((one, other) -> SameWords.likeness(one.text(), other.text()), SAME_ACTION);
        pairs.bySame(any -> Optional.of("withheld"), (one, other) -> one.hides(Field.ACTION, other));
        return now.size() == 1 && before.size() == 1 ? pairs.bySame(it -> Optional.of("the only one")) : pairs;
    }

    /** An action that now stands under another recommendation. */
    private OneToOne<Held> moved(List<Held> unknown, List<Held> missed) {
        OneToOne<Held> pairs =
                new OneToOne<>(unknown, missed).bySame(it -> said(it.action().text()));
        for (int i = 0; i < unknown.size(); i++) {
            ActionSeen action = unknown.get(i).action();
            pairs.before(i).ifPresent(it -> actions.put(action, it.action()));
        }
        return pairs;
    }

    private void remember(List<RecommendationSeen> gone, List<Held> missed) {
        IdentityHashMap<RecommendationSeen, List<ActionSeen>> byHolder = new IdentityHashMap<>();
        List<RecommendationSeen> inOrder = new ArrayList<>();
        Set<RecommendationSeen> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        missed.forEach(held -> {
            byHolder.computeIfAbsent(held.by(), any -> new ArrayList<>()).add(held.action());
            if (seen.add(held.by())) {
                inOrder.add(held.by());
            }
        });
        gone.stream().filter(seen::add).forEach(inOrder::add);
        inOrder.forEach(holder -> left.add(new Left(holder, byHolder.getOrDefault(holder, List.of()))));
    }

    private static Optional<String> said(String words) {
        String form = SameWords.form(words);
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    Optional<RecommendationSeen> before(RecommendationSeen recommendation) {
        return Optional.ofNullable(recommendations.get(recommendation));
    }

    Optional<ActionSeen> before(ActionSeen action) {
        return Optional.ofNullable(actions.get(action));
    }

    /** What the later edition has no more. */
    List<Left> left() {
        return left;
    }
}
