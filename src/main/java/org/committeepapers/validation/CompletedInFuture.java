package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** An action that, by its date, was completed after the date of the papers. */
final class CompletedInFuture implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status() == Status.COMPLETED)
                .filter(action -> action.measures()
                        .completedOn()
                        .first()
                        .filter(inspection.asAt()::isBefore)
                        .isPresent())
                .map(action -> finding(action, inspection.asAt()));
    }

    private static Found finding(Action action, LocalDate asAt) {
        Field field = Stream.of(Field.COMPLETED_ON, Field.PROGRESS)
                .filter(action.cells()::has)
                .findFirst()
                .orElse(Field.STATUS);
        return Found.at(
                action.cells().of(field),
                PlainText.oneLine(action.measures().completedOn().words()),
                "The action is recorded as completed after the date of the papers, %s.".formatted(DayWords.of(asAt)),
                "Correct the date, especially the year, or the status.");
    }
}
