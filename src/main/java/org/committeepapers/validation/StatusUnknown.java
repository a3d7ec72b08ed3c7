package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;

/** Words that don't say how an action stands; the papers show the status as unclear. */
final class StatusUnknown implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.actions().filter(StatusUnknown::isUnknown).map(StatusUnknown::finding);
    }

    /** Silence where there is no Status column is for {@link ProgressMissing} to report. */
    private static boolean isUnknown(Action action) {
        return action.standing().doubt() == Standing.Doubt.UNREADABLE
                || (action.standing().doubt() == Standing.Doubt.SILENT
                        && action.cells().has(Field.STATUS));
    }

    private static Found finding(Action action) {
        boolean read = action.standing().source() == Standing.Source.READ;
        boolean silent = action.standing().doubt() == Standing.Doubt.SILENT;
        return Found.at(
                action.cells().of(read && !silent ? Field.PROGRESS : Field.STATUS),
                (read ? action.progress() : action.statusWords()).plain().strip(),
                silent
                        ? "Neither a status nor progress is given; the papers show the status as \"Unclear\"."
                        : "These words don't say how the action stands; the papers show the status as \"Unclear\".",
                "Enter Not started, In progress, Delayed, Completed or Closed in the Status column, or begin the"
                        + " progress with one of these.");
    }
}
