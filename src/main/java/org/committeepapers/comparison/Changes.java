package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.comparison.Snapshot.Listed;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/**
 * What changed between two editions.
 *
 * @param since the day of the earlier one
 * @param meeting the meeting that the earlier one went to; empty where changes aren't counted from a meeting
 * @param recommendations those of the later one
 * @param actions those of the later one
 * @param vanished what the later one has no more
 */
public record Changes(
        LocalDate since,
        Optional<LocalDate> meeting,
        Map<ItemKey, RecommendationChange> recommendations,
        Map<ItemKey, ActionChange> actions,
        List<RecommendationSeen> vanished) {

    public Changes {
        recommendations = Map.copyOf(recommendations);
        actions = Map.copyOf(actions);
        vanished = List.copyOf(vanished);
    }

    /** What can change about a recommendation. */
    public enum RecommendationKind {
        NEW,
        /** An edition before the baseline listed it, and the baseline didn't. */
        RETURNED,
        /** It has another reference. */
        RENUMBERED,
        /** There was no answer before. */
        RESPONSE_GIVEN,
        RESPONSE_CHANGED
    }

    /** What can change about an action, or what should have. */
    public enum ActionKind {
        NEW,
        /** An edition before the baseline listed it, and the baseline didn't. */
        RETURNED,
        COMPLETED,
        CLOSED,
        /** By the committee. */
        CLOSURE_AGREED,
        /** The committee's agreement is no longer recorded, though it has ended. */
        CLOSURE_WITHDRAWN,
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
     */
    public record RecommendationChange(Optional<RecommendationSeen> before, Set<RecommendationKind> kinds) {

        public RecommendationChange {
            kinds = Set.copyOf(kinds);
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

    /** The change of a recommendation of the later edition. */
    public RecommendationChange recommendation(ItemKey key) {
        return Objects.requireNonNull(recommendations.get(key));
    }

    /** The change of an action of the later edition. */
    public ActionChange action(ItemKey key) {
        return Objects.requireNonNull(actions.get(key));
    }

    /** From one edition to a later one. */
    public static Changes between(Baseline baseline, Snapshot now) {
        Snapshot before = baseline.snapshot();
        Matching matching = new Matching(now.recommendations(), before.listed());
        Matching wentBefore = wentBefore(now, matching, before);
        Map<ItemKey, RecommendationChange> recommendations = new HashMap<>();
        Map<ItemKey, ActionChange> actions = new HashMap<>();
        for (RecommendationSeen recommendation : now.recommendations()) {
            recommendations.put(recommendation.key(), change(recommendation, matching, wentBefore));
            for (ActionSeen action : recommendation.actions()) {
                actions.put(action.key(), change(matching.action(action.key()), action, before.asAt()));
            }
        }
        return new Changes(
                before.asAt(),
                baseline.meeting(),
                recommendations,
                actions,
                RecommendationSeen.asListedLast(
                        matching.left().stream().map(Listed::recommendation).toList(),
                        Stream.concat(
                                        now.recommendations().stream(),
                                        now.vanished().stream().map(Listed::recommendation))
                                .toList()));
    }

    /** What the baseline didn't list, held against what had gone by then. */
    private static Matching wentBefore(Snapshot now, Matching matching, Snapshot before) {
        return new Matching(
                now.recommendations().stream()
                        .filter(recommendation ->
                                matching.recommendation(recommendation.key()).isEmpty())
                        .toList(),
                before.vanished());
    }

    private static RecommendationChange change(RecommendationSeen now, Matching matching, Matching wentBefore) {
        Optional<RecommendationSeen> before = matching.recommendation(now.key()).map(Listed::recommendation);
        boolean hadGone = wentBefore.recommendation(now.key()).isPresent();
        return new RecommendationChange(
                before,
                before.map(was -> kinds(was, now))
                        .orElseGet(() -> EnumSet.of(hadGone ? RecommendationKind.RETURNED : RecommendationKind.NEW)));
    }

    private static Set<RecommendationKind> kinds(RecommendationSeen before, RecommendationSeen now) {
        Set<RecommendationKind> kinds = EnumSet.noneOf(RecommendationKind.class);
        boolean isAnswerHidden = now.hides(Field.RESPONSE, before)
                || now.hides(Field.EXECUTIVE_RESPONSE, before)
                || now.hides(Field.RECOMMENDATION, before) && now.hides(Field.REFERENCE, before);
        boolean isGiven = before.category() == Response.Category.AWAITED && now.category() != Response.Category.AWAITED;
        boolean isSame = before.category() == now.category() && SameWords.are(before.response(), now.response());
        add(
                kinds,
                RecommendationKind.RENUMBERED,
                isRenumbered(before.reference(), now.reference()) && !now.hides(Field.REFERENCE, before));
        add(kinds, RecommendationKind.RESPONSE_GIVEN, isGiven && !isAnswerHidden);
        add(kinds, RecommendationKind.RESPONSE_CHANGED, !isGiven && !isSame && !isAnswerHidden);
        return kinds;
    }

    /** A reference where there was none is no news to anybody who looked for it. */
    private static boolean isRenumbered(String before, String now) {
        return !before.isBlank() && !now.isBlank() && !SameWords.are(before, now);
    }

    private static ActionChange change(Optional<ActionSeen> before, ActionSeen now, LocalDate since) {
        return new ActionChange(before, now, before.map(was -> kinds(was, now)).orElseGet(() -> added(now, since)));
    }

    private static Set<ActionKind> added(ActionSeen now, LocalDate since) {
        boolean wasListed = now.history()
                .filter(history -> history.firstSeen().isBefore(since))
                .isPresent();
        return EnumSet.of(wasListed ? ActionKind.RETURNED : ActionKind.NEW);
    }

    private static Set<ActionKind> kinds(ActionSeen before, ActionSeen now) {
        Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
        add(kinds, ActionKind.COMPLETED, now.status() == Status.COMPLETED && before.status() != Status.COMPLETED);
        add(kinds, ActionKind.CLOSED, now.status() == Status.CLOSED && before.status() != Status.CLOSED);
        add(
                kinds,
                ActionKind.CLOSURE_AGREED,
                now.closedOn().isPresent() && before.closedOn().isEmpty());
        add(
                kinds,
                ActionKind.CLOSURE_WITHDRAWN,
                now.closedOn().isEmpty()
                        && before.closedOn().isPresent()
                        && now.status().isEnded());
        add(
                kinds,
                ActionKind.REOPENED,
                before.status().isEnded() && !now.status().isEnded());
        add(kinds, ActionKind.REDATED, !before.latest().equals(now.latest()));
        add(kinds, ActionKind.REOWNED, !owners(before).equals(owners(now)));
        add(kinds, ActionKind.UNCHANGED, isUnchanged(before, now));
        kinds.removeIf(kind -> isHidden(kind, before, now));
        return kinds;
    }

    /**
     * Where either edition withholds what a change is of, the change isn't told; and where one withholds what the action
     * is, nobody can tell that it is the same.
     */
    private static boolean isHidden(ActionKind kind, ActionSeen before, ActionSeen now) {
        Field of = switch (kind) {
            case NEW, RETURNED -> Field.EXEMPTION;
            case COMPLETED, CLOSED, REOPENED -> Field.STATUS;
            case CLOSURE_AGREED, CLOSURE_WITHDRAWN -> Field.CLOSURE_AGREED_ON;
            case REDATED -> Field.BY_WHEN;
            case REOWNED -> Field.OWNER;
            case UNCHANGED -> Field.PROGRESS;
        };
        boolean closure = of == Field.CLOSURE_AGREED_ON && now.hides(Field.STATUS, before);
        boolean unchanged = kind == ActionKind.UNCHANGED && now.hides(Field.STATUS, before);
        return now.hides(of, before) || now.hides(Field.ACTION, before) || closure || unchanged;
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

    private static <K> void add(Set<K> kinds, K kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private static Set<String> owners(ActionSeen action) {
        return action.owners().stream().map(PlainText::sameWords).collect(Collectors.toCollection(HashSet::new));
    }
}
