package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/**
 * What changed between two editions.
 *
 * @param since the day of the earlier one
 * @param meeting the meeting that the earlier one went to; empty where changes aren't counted from a meeting
 * @param recommendations those of the later one, in its order
 * @param vanished what the later one has no more
 */
public record Changes(
        LocalDate since,
        Optional<LocalDate> meeting,
        List<RecommendationChange> recommendations,
        List<RecommendationSeen> vanished) {

    public Changes {
        recommendations = List.copyOf(recommendations);
        vanished = List.copyOf(vanished);
    }

    /** What can change about a recommendation. */
    public enum RecommendationKind {
        NEW,
        /** There was no answer before. */
        RESPONSE_GIVEN,
        RESPONSE_CHANGED
    }

    /** What can change about an action, or what should have. */
    public enum ActionKind {
        NEW,
        COMPLETED,
        CLOSED,
        /** It had ended, and goes on. */
        REOPENED,
        /** Another last day, or one where there was none, or none where there was one. */
        REDATED,
        REOWNED,
        /** It goes on, and its progress is reported in the same words. */
        UNCHANGED
    }

    /**
     * A recommendation.
     *
     * @param before as it was; empty where it is new
     * @param actions in its order
     */
    public record RecommendationChange(
            Optional<RecommendationSeen> before, Set<RecommendationKind> kinds, List<ActionChange> actions) {

        public RecommendationChange {
            kinds = Set.copyOf(kinds);
            actions = List.copyOf(actions);
        }
    }

    /**
     * An action.
     *
     * @param before as it was; empty where it is new
     */
    public record ActionChange(Optional<ActionSeen> before, ActionSeen now, Set<ActionKind> kinds) {

        public ActionChange {
            kinds = Set.copyOf(kinds);
        }
    }

    /** From one edition to a later one. */
    public static Changes between(Baseline baseline, Snapshot now) {
        Snapshot before = baseline.snapshot();
        Matching matching = new Matching(now.recommendations(), before.recommendations());
        return new Changes(
                before.asAt(),
                baseline.meeting(),
                now.recommendations().stream()
                        .map(recommendation -> change(recommendation, matching))
                        .toList(),
                matching.left().stream()
                        .map(left -> left.recommendation().with(left.actions()))
                        .toList());
    }

    private static RecommendationChange change(RecommendationSeen now, Matching matching) {
        Optional<RecommendationSeen> before = matching.before(now);
        return new RecommendationChange(
                before,
                kinds(before, now),
                now.actions().stream()
                        .map(action -> change(matching.before(action), action))
                        .toList());
    }

    private static Set<RecommendationKind> kinds(Optional<RecommendationSeen> before, RecommendationSeen now) {
        if (before.isEmpty()) {
            return EnumSet.of(RecommendationKind.NEW);
        }
        boolean wasAwaited = before.get().category() == Response.Category.AWAITED;
        boolean isAwaited = now.category() == Response.Category.AWAITED;
        if (wasAwaited && !isAwaited) {
            return EnumSet.of(RecommendationKind.RESPONSE_GIVEN);
        }
        boolean isSame = before.get().category() == now.category()
                && SameWords.are(before.get().response(), now.response());
        return isSame ? Set.of() : EnumSet.of(RecommendationKind.RESPONSE_CHANGED);
    }

    private static ActionChange change(Optional<ActionSeen> before, ActionSeen now) {
        return new ActionChange(before, now, before.map(was -> kinds(was, now)).orElse(EnumSet.of(ActionKind.NEW)));
    }

    private static Set<ActionKind> kinds(ActionSeen before, ActionSeen now) {
        Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
        add(kinds, ActionKind.COMPLETED, now.status() == Status.COMPLETED && before.status() != Status.COMPLETED);
        add(kinds, ActionKind.CLOSED, now.status() == Status.CLOSED && before.status() != Status.CLOSED);
        add(
                kinds,
                ActionKind.REOPENED,
                before.status().isEnded() && !now.status().isEnded());
        add(kinds, ActionKind.REDATED, !before.latest().equals(now.latest()));
        add(kinds, ActionKind.REOWNED, !owners(before).equals(owners(now)));
        add(kinds, ActionKind.UNCHANGED, isUnchanged(before, now));
        return kinds;
    }

    /** Not where other words stood in an edition between. */
    private static boolean isUnchanged(ActionSeen before, ActionSeen now) {
        return !now.status().isEnded()
                && !now.progress().isBlank()
                && now.history()
                        .filter(history -> history.sameProgress().editions() < 2)
                        .isEmpty()
                && SameWords.are(before.progress(), now.progress());
    }

    private static void add(Set<ActionKind> kinds, ActionKind kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private static Set<String> owners(ActionSeen action) {
        return action.owners().stream().map(SameWords::form).collect(Collectors.toCollection(HashSet::new));
    }
}
