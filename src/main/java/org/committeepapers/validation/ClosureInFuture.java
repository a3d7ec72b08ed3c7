package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** An action that has ended and whose closure, by its date, was agreed after the date of the papers. */
final class ClosureInFuture implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status().isEnded())
                .filter(action -> Closures.of(action)
                        .onlyDay()
                        .filter(inspection.asAt()::isBefore)
                        .isPresent())
                .map(action -> finding(action, inspection.asAt()));
    }

    private static Found finding(Action action, LocalDate asAt) {
        return Found.at(
                action.cells().of(Field.CLOSURE_AGREED_ON),
                PlainText.oneLine(Closures.of(action).words()),
                "The tracker says that the committee agreed to close the action after the date of the papers, %s, so the papers still list it."
                        .formatted(DayWords.of(asAt)),
                "Check the date, especially the year, or leave it blank until the committee has agreed.");
    }
}
