package org.committeepapers.history;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.history.Changes.ActionChange;
import org.committeepapers.history.Changes.ActionKind;
import org.committeepapers.history.Changes.RecommendationChange;
import org.committeepapers.history.Changes.RecommendationKind;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/**
 * A tracker compared with its earlier editions.
 *
 * @param now the tracker on the day of its papers, each action with its history
 * @param changes since the baseline; empty if there is none
 * @param removed what was taken out, as in {@link Removed}
 * @param accepted removals about which somebody has decided
 */
public record Comparison(
        Snapshot now, Optional<Changes> changes, List<ListedRecommendation> removed, List<Removed.Accepted> accepted) {

    /** Compares the tracker with the baseline, which needn't be the latest edition. */
    public static Comparison of(Snapshot now, Optional<Baseline> baseline, Removed removed) {
        return new Comparison(
                now,
                baseline.map(before -> new Difference(before, now, removed.mayBePrinted()).changes()),
                removed.items(),
                removed.accepted());
    }

    /**
     * The edition from which changes are counted.
     *
     * @param snapshot of the edition
     * @param meeting the meeting it went to; empty if changes aren't counted from a meeting
     */
    public record Baseline(Snapshot snapshot, Optional<LocalDate> meeting) {}

    /** Works out what changed from one edition to a later one. */
    private static final class Difference {

        private final Comparison.Baseline baseline;
        private final Snapshot before;
        private final Snapshot now;
        private final Matching matching;
        private final Predicate<String> mayBePrinted;

        /** Matches what the baseline didn't list with what had vanished before it. */
        private final Matching returned;

        Difference(Comparison.Baseline baseline, Snapshot now, Predicate<String> mayBePrinted) {
            this.baseline = baseline;
            this.mayBePrinted = mayBePrinted;
            this.before = baseline.snapshot();
            this.now = now;
            this.matching = new Matching(now.listed(), before.listed(), before.asAt());
            this.returned = new Matching(
                    now.listed().stream()
                            .filter(listed -> matching.recommendation(
                                            listed.recommendation().key())
                                    .isEmpty())
                            .toList(),
                    before.vanished(),
                    before.asAt());
        }

        Changes changes() {
            Map<ItemKey, RecommendationChange> recommendations = new HashMap<>();
            Map<ItemKey, ActionChange> actions = new HashMap<>();
            now.recommendations()
                    .forEach(recommendation -> recommendations.put(recommendation.key(), change(recommendation)));
            now.actions().forEach(action -> actions.put(action.key(), change(action)));
            return new Changes(before.asAt(), baseline.meeting(), recommendations, actions, vanished());
        }

        private RecommendationChange change(Recommendation recommendation) {
            Optional<Recommendation> was =
                    matching.recommendation(recommendation.key()).map(ListedRecommendation::recommendation);
            boolean hadVanished = returned.recommendation(recommendation.key()).isPresent();
            Set<RecommendationKind> kinds = was.map(it -> kinds(it, recommendation))
                    .orElseGet(() -> EnumSet.of(hadVanished ? RecommendationKind.RETURNED : RecommendationKind.NEW));
            return new RecommendationChange(
                    kinds.contains(RecommendationKind.RESPONSE_CHANGED) ? was.map(this::printable) : was, kinds);
        }

        /** Papers print the earlier response beside the new one, unless its words may not be public today. */
        private Recommendation printable(Recommendation before) {
            return mayBePrinted.test(before.words(Field.EXECUTIVE_RESPONSE))
                    ? before
                    : before.with(before.entries().without(EnumSet.of(Field.EXECUTIVE_RESPONSE)));
        }

        private static Set<RecommendationKind> kinds(Recommendation before, Recommendation now) {
            Set<RecommendationKind> kinds = EnumSet.noneOf(RecommendationKind.class);
            boolean isAnswerWithheld = now.withholdsWith(before, Field.RESPONSE)
                    || now.withholdsWith(before, Field.EXECUTIVE_RESPONSE)
                    || now.withholdsWith(before, Field.RECOMMENDATION) && now.withholdsWith(before, Field.REFERENCE);
            Response was = before.response();
            Response is = now.response();
            boolean isGiven = was.category() == Response.Category.AWAITED && is.category() != Response.Category.AWAITED;
            boolean isSame = was.category() == is.category()
                    && SameWords.are(before.text(Field.EXECUTIVE_RESPONSE), now.text(Field.EXECUTIVE_RESPONSE));
            add(
                    kinds,
                    RecommendationKind.RENUMBERED,
                    isRenumbered(before.reference(), now.reference()) && !now.withholdsWith(before, Field.REFERENCE));
            add(kinds, RecommendationKind.RESPONSE_GIVEN, isGiven && !isAnswerWithheld);
            add(kinds, RecommendationKind.RESPONSE_CHANGED, !isGiven && !isSame && !isAnswerWithheld);
            add(
                    kinds,
                    RecommendationKind.RESPONSE_AGREED,
                    was.agreed().isEmpty()
                            && is.agreed().isPresent()
                            && !isGiven
                            && !isAnswerWithheld
                            && !now.withholdsWith(before, Field.RECOMMENDATION)
                            && !now.withholdsWith(before, Field.AGREED_ON));
            return kinds;
        }

        /** A new reference where there was none doesn't count: nobody can have looked for another one. */
        private static boolean isRenumbered(String before, String now) {
            return !before.isBlank() && !now.isBlank() && !SameWords.are(before, now);
        }

        private ActionChange change(Action action) {
            Optional<Action> was = matching.action(action.key()).map(ListedRecommendation.ListedAction::action);
            Optional<History> history = now.history(action.key());
            return new ActionChange(
                    was,
                    action,
                    history,
                    was.map(it -> kinds(it, action, history)).orElseGet(() -> added(history)));
        }

        private Set<ActionKind> added(Optional<History> history) {
            boolean wasListed =
                    history.filter(it -> it.firstSeen().isBefore(before.asAt())).isPresent();
            return EnumSet.of(wasListed ? ActionKind.RETURNED : ActionKind.NEW);
        }

        private Set<ActionKind> kinds(Action was, Action is, Optional<History> history) {
            Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
            boolean isClosed = is.closedOn(now.asAt()).isPresent();
            boolean wasRecorded = was.recordedClosedOn(before.asAt()).isPresent();
            add(kinds, ActionKind.COMPLETED, is.status() == Status.COMPLETED && was.status() != Status.COMPLETED);
            boolean isClosedNow = is.status() == Status.CLOSED && was.status() != Status.CLOSED;
            add(kinds, ActionKind.CLOSED, isClosedNow && was.status() != Status.COMPLETED);
            add(kinds, ActionKind.UNDONE, isClosedNow && was.status() == Status.COMPLETED);
            add(
                    kinds,
                    ActionKind.CLOSURE_AGREED,
                    isClosed && was.closedOn(before.asAt()).isEmpty());
            add(kinds, ActionKind.STARTED, is.status() == Status.IN_PROGRESS && was.status() == Status.NOT_STARTED);
            add(
                    kinds,
                    ActionKind.CLOSURE_WITHDRAWN,
                    wasRecorded && is.recordedClosedOn(now.asAt()).isEmpty());
            boolean isDenied = is.isDayDenied(now.asAt());
            boolean isReopened = was.status().isEnded() && !is.status().isEnded() && !isDenied;
            add(kinds, ActionKind.REOPENED, isReopened);
            boolean isRedated = !was.byWhen().latest().equals(is.byWhen().latest());
            add(kinds, ActionKind.UNDATED, isRedated && is.byWhen().latest().isEmpty());
            add(kinds, ActionKind.REDATED, isRedated && is.byWhen().latest().isPresent());
            boolean hadEnded = was.status().isEnded() || was.isDayDenied(before.asAt());
            add(kinds, ActionKind.OVERDUE, is.isOverdue(now.asAt()) && !was.isOverdue(before.asAt()) && !hadEnded);
            add(
                    kinds,
                    ActionKind.DELAYED,
                    is.status() == Status.DELAYED
                            && was.status() != Status.DELAYED
                            && !was.status().isEnded());
            if ((!was.status().isEnded() || isDenied) && !is.status().isEnded()) {
                between(was, is).ifPresent(kinds::add);
            }
            boolean isReowned = !owners(was).equals(owners(is));
            boolean isLost = hasOwner(was) && !hasOwner(is) && !is.status().isEnded();
            boolean isVacant = !hasOwner(was) && is.owners().list().isEmpty();
            add(kinds, ActionKind.UNOWNED, isLost);
            add(kinds, ActionKind.REOWNED, isReowned && !isLost && !isVacant);
            add(kinds, ActionKind.UNCHANGED, isUnchanged(was, is, history));
            kinds.removeIf(kind -> isWithheld(kind, was, is));
            return kinds;
        }

        /** How the status of an action changed that goes on, unless it is delayed or work on it has begun. */
        private static Optional<ActionKind> between(Action was, Action is) {
            boolean wasReported = was.standing().reportedCompleted();
            boolean isReported = is.standing().reportedCompleted();
            boolean isSame = was.status() == is.status() && wasReported == isReported;
            boolean isTold = is.status() == Status.DELAYED
                    || is.status() == Status.IN_PROGRESS && was.status() == Status.NOT_STARTED;
            if (isSame || isTold || is.status() == Status.WITHHELD || was.status() == Status.WITHHELD) {
                return Optional.empty();
            }
            if (is.status() == Status.UNKNOWN && !isReported) {
                return Optional.of(ActionKind.UNCLEAR);
            }
            boolean wasBegun = was.status() == Status.IN_PROGRESS || was.status() == Status.DELAYED;
            boolean isBegun = is.status() == Status.IN_PROGRESS || isReported;
            return Optional.of(wasReported || wasBegun && !isBegun ? ActionKind.SET_BACK : ActionKind.RESTATED);
        }

        /** A change isn't reported if either edition withholds the field that changed or the text of the action. */
        private static boolean isWithheld(ActionKind kind, Action was, Action is) {
            Field field = switch (kind) {
                case NEW, RETURNED -> Field.ACTION;
                case STARTED, COMPLETED, CLOSED, UNDONE, REOPENED, DELAYED, SET_BACK, UNCLEAR, RESTATED -> Field.STATUS;
                case CLOSURE_AGREED, CLOSURE_WITHDRAWN -> Field.CLOSURE_AGREED_ON;
                case REDATED, UNDATED, OVERDUE -> Field.BY_WHEN;
                case REOWNED, UNOWNED -> Field.OWNER;
                case UNCHANGED -> Field.PROGRESS;
            };
            boolean dependsOnStatus = field == Field.CLOSURE_AGREED_ON
                    || kind == ActionKind.UNCHANGED
                    || kind == ActionKind.OVERDUE
                    || kind == ActionKind.UNOWNED;
            return is.withholdsWith(was, field)
                    || is.withholdsWith(was, Field.ACTION)
                    || dependsOnStatus && is.withholdsWith(was, Field.STATUS);
        }

        /** False if an edition between the two reported other words. */
        private static boolean isUnchanged(Action was, Action is, Optional<History> history) {
            return !is.status().isEnded()
                    && !is.text(Field.PROGRESS).plain().isBlank()
                    && history.filter(it -> it.sameProgress().editions() < 2).isEmpty()
                    && SameWords.are(was.text(Field.PROGRESS), is.text(Field.PROGRESS));
        }

        private static <K> void add(Set<K> kinds, K kind, boolean holds) {
            if (holds) {
                kinds.add(kind);
            }
        }

        /** Whether it names one in post. */
        private static boolean hasOwner(Action action) {
            return action.owners().list().stream().anyMatch(owner -> !owner.vacant());
        }

        private static Set<String> owners(Action action) {
            return action.owners().names().stream().map(PlainText::sameWords).collect(Collectors.toSet());
        }

        /** What has vanished, without texts that may not be printed or that the last edition to list them withheld. */
        private List<ListedRecommendation> vanished() {
            List<Recommendation> last = Stream.concat(
                            now.recommendations().stream(),
                            now.vanished().stream().map(ListedRecommendation::recommendation))
                    .toList();
            Set<String> open = new HashSet<>();
            for (Recommendation one : last) {
                open.add(PlainText.sameWords(one.text(Field.RECOMMENDATION).plain()));
                one.actions()
                        .forEach(action -> open.add(
                                PlainText.sameWords(action.text(Field.ACTION).plain())));
            }
            boolean isAllOpen = last.stream().noneMatch(Difference::isAnyWithheld);
            Set<Field> names = EnumSet.of(Field.RECOMMENDATION, Field.REFERENCE);
            return matching.vanished().stream()
                    .map(gone -> gone.printing(words -> isAllOpen || open.contains(PlainText.sameWords(words)), names))
                    .map(gone -> gone.printing(mayBePrinted, EnumSet.of(Field.RECOMMENDATION)))
                    .toList();
        }

        private static boolean isAnyWithheld(Recommendation recommendation) {
            return !recommendation.withheld().isEmpty()
                    || recommendation.actions().stream()
                            .anyMatch(action -> !action.withheld().isEmpty());
        }
    }
}
