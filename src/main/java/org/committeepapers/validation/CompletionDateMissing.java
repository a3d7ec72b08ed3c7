package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** A completed action without its day of completion, on a sheet that has a column for it. */
final class CompletionDateMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status() == Status.COMPLETED)
                .filter(action -> action.cells().has(Field.COMPLETED_ON))
                .filter(action -> action.measures().completedOn().latest().isEmpty())
                .map(CompletionDateMissing::finding);
    }

    private static Found finding(Action action) {
        ByWhen completed = action.measures().completedOn();
        return Found.at(
                action.cells().of(Field.COMPLETED_ON),
                PlainText.oneLine(completed.words()),
                completed.kind() == ByWhen.Kind.MISSING
                        ? "The action is completed, but there is no completion date."
                        : "The action is completed, but these words don't say on which day or in which month.",
                "Enter the date on which it was completed, or correct the status.");
    }
}
