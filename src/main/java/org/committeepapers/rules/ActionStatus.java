package org.committeepapers.rules;

import java.util.Locale;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** What rules ask about an action's status, and the words for it in messages. */
final class ActionStatus {

    /** The statuses that officers can enter. */
    static final String CHOICES = "Not started, In progress, Delayed, Completed or Closed";

    private ActionStatus() {}

    /** Whether the action is known to be open: not started, in progress or delayed. */
    static boolean isOpen(Action action) {
        return !action.status().isEnded() && action.status() != Status.UNKNOWN && action.status() != Status.WITHHELD;
    }

    /** Whether nobody is expected to act: the action has ended, or none was promised and none is under way. */
    static boolean isExpectedOfNobody(Recommendation recommendation, Action action) {
        return switch (recommendation.response().category()) {
            case NOT_AGREED, NOTED -> action.status() != Status.IN_PROGRESS && action.status() != Status.DELAYED;
            case AGREED, AGREED_IN_PART, NOT_STATED, AWAITED, WITHHELD ->
                action.status().isEnded();
        };
    }

    /** Whether the status comes from the Status column, not from Progress. */
    static boolean isStated(Action action) {
        return action.standing().source() == Standing.Source.STATED;
    }

    /** The cell that gives the status. */
    static Location.Cell cell(Action action) {
        return action.cell(isStated(action) ? Field.STATUS : Field.PROGRESS);
    }

    /** The words that give the status. */
    static RichText words(Action action) {
        return isStated(action) ? action.text(Field.STATUS) : action.text(Field.PROGRESS);
    }

    /** As within a sentence: "in progress". */
    static String inWords(Status status) {
        return switch (status) {
            case UNKNOWN -> "unclear";
            case WITHHELD -> "withheld";
            default -> status.inWords().toLowerCase(Locale.UK);
        };
    }
}
