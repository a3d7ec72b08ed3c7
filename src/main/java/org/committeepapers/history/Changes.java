package org.committeepapers.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * What changed between two editions.
 *
 * @param since the day of the earlier one
 * @param meeting the meeting that the earlier one went to; empty if changes aren't counted from a meeting
 * @param recommendations the changes of those in the later edition
 * @param actions the changes of those in the later edition
 * @param vanished what only the earlier edition lists
 */
public record Changes(
        LocalDate since,
        Optional<LocalDate> meeting,
        Map<ItemKey, RecommendationChange> recommendations,
        Map<ItemKey, ActionChange> actions,
        List<ListedRecommendation> vanished) {

    /** What can change about a recommendation. */
    public enum RecommendationKind {
        NEW,
        /** An edition before the baseline listed it, but the baseline didn't. */
        RETURNED,
        /** It has another reference. */
        RENUMBERED,
        /** There was no answer before. */
        RESPONSE_GIVEN,
        RESPONSE_CHANGED,
        /** The executive agreed the response, which was only proposed before. */
        RESPONSE_AGREED
    }

    /** What can change about an action, or what should have, in the order of how much the committee should care. */
    public enum ActionKind {
        /** It had ended, but is now open again. */
        REOPENED,
        /** The committee's agreement to its closure is no longer recorded. */
        CLOSURE_WITHDRAWN,
        /** It was completed, and now has ended without being done. */
        UNDONE,
        /** Its last day has passed since, or was put to a day that has; not of one that is open again. */
        OVERDUE,
        DELAYED,
        /** Work on it had begun, or it was reported as completed; now it isn't. */
        SET_BACK,
        /** It had a clear status. */
        UNCLEAR,
        /** It had an owner in post, and now has none. */
        UNOWNED,
        /** It had a last day, and now has none. */
        UNDATED,
        /** Its last day was changed or added. */
        REDATED,
        COMPLETED,
        CLOSED,
        /** By the committee. */
        CLOSURE_AGREED,
        /** Work on it has begun. */
        STARTED,
        /** It has another status in any other way. */
        RESTATED,
        NEW,
        /** An edition before the baseline listed it, but the baseline didn't. */
        RETURNED,
        /** It has another owner. */
        REOWNED,
        /** It is open, and its progress is reported in the same words as before. */
        UNCHANGED
    }

    /**
     * A recommendation.
     *
     * @param before as it was; empty if it is new
     */
    public record RecommendationChange(Optional<Recommendation> before, Set<RecommendationKind> kinds) {}

    /**
     * An action.
     *
     * @param before as it was; empty if it is new
     * @param history up to the later edition
     */
    public record ActionChange(Optional<Action> before, Action now, Optional<History> history, Set<ActionKind> kinds) {

        /** The last day that it had before: on the day of the earlier edition or, if it had none then, before that. */
        public Optional<LocalDate> lastDay(LocalDate since) {
            return before.flatMap(was -> was.byWhen().latest().or(() -> history.flatMap(all -> all.lastDay(since))));
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
}
