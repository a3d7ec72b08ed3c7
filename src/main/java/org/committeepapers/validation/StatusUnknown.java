package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;

/** Words that don't say how an action stands; the papers show the status as unclear. */
final class StatusUnknown implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(StatusUnknown::isUnknown)
                        .map(action ->
                                finding(action).mildIf(ActionStatus.isExpectedOfNobody(recommendation, action))));
    }

    private static boolean isUnknown(Action action) {
        return switch (action.standing().doubt()) {
            case UNREADABLE -> hasColumn(action) ? !isSaidOnReading(action) : !isSaidOfProgress(action);
            case SILENT -> hasColumn(action);
            case NONE, CONTRADICTS_ITSELF, CONTRADICTS_PROGRESS -> false;
        };
    }

    /** Whether the cell has no words, only a fill or a mark, which are reported on reading. */
    private static boolean isSaidOnReading(Action action) {
        return ActionStatus.isStated(action) && action.statusWords().isBlank();
    }

    private static boolean hasColumn(Action action) {
        return action.cells().has(Field.STATUS);
    }

    /** Whether {@link ProgressMissing} or {@link ProgressElsewhere} reports the same fault in the same cell. */
    private static boolean isSaidOfProgress(Action action) {
        return Placeholders.saysNothing(action.progress()) || ProgressElsewhere.pointsElsewhere(action);
    }

    /** In the Status column if there is one, even if the words are in Progress. */
    private static Found finding(Action action) {
        return hasColumn(action)
                ? Found.at(
                        action.cells().of(Field.STATUS),
                        PlainText.oneLine(action.statusWords()),
                        why(action) + ". The papers show the status as \"Unclear\".",
                        "Enter " + ActionStatus.CHOICES + " in the Status column, or begin the update with one of "
                                + "these.")
                : Found.at(
                        action.cells().of(Field.PROGRESS),
                        PlainText.oneLine(action.progress()),
                        "These words don't give a status. The papers show the status as \"Unclear\".",
                        "Begin the update with " + ActionStatus.CHOICES + ", or add a Status column.");
    }

    private static String why(Action action) {
        if (action.standing().doubt() == Standing.Doubt.SILENT) {
            return Placeholders.saysNothing(action.progress())
                    ? "There is no status and no update"
                    : "There is no status here";
        }
        return action.statusWords().isBlank()
                ? "There is no status, and the update doesn't give one"
                : "These words don't give a status";
    }
}
