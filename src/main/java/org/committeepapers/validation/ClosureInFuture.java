package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** An ended action whose closure was agreed after the day of the papers, if its date is right. */
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
                "The committee is said to have agreed the closure after the date of the papers, %s, so the action stays listed."
                        .formatted(DayWords.of(asAt)),
                "Correct the day, above all its year, or leave it blank until the committee has agreed.");
    }
}
