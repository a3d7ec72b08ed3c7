package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Standing;

/** A Status cell that says two things, either of which might be false. */
final class StatusContradictsItself implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.standing().doubt() == Standing.Doubt.CONTRADICTS_ITSELF)
                .map(StatusContradictsItself::finding);
    }

    private static Found finding(Action action) {
        boolean stated = ActionStatus.isStated(action);
        return Found.at(
                ActionStatus.cell(action),
                PlainText.oneLine(ActionStatus.words(action)),
                stated ? "The status says two different things." : "The update begins with two statuses.",
                stated
                        ? "Enter one of " + ActionStatus.CHOICES + ". Put the rest into Progress."
                        : "Begin it with one of " + ActionStatus.CHOICES + ".");
    }
}
