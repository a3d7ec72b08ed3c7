package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** A day of completion for an action that is open by its status. */
final class CompletionAgainstStatus implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(ActionStatus::isOpen)
                .filter(action -> action.cells().has(Field.COMPLETED_ON))
                .filter(action -> action.measures()
                        .completedOn()
                        .latest()
                        .filter(day -> !day.isAfter(inspection.asAt()))
                        .isPresent())
                .map(CompletionAgainstStatus::finding);
    }

    private static Found finding(Action action) {
        return Found.at(
                action.cells().of(Field.COMPLETED_ON),
                PlainText.oneLine(action.measures().completedOn().words()),
                "There is a completion date, but the action is %s. The papers show that status, not Completed."
                        .formatted(ActionStatus.inWords(action.status())),
                "Clear the date, or correct the status or the update.");
    }
}
