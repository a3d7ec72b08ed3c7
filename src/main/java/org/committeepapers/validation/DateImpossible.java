package org.committeepapers.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;

/** A date that isn't in the calendar, so that whatever the papers made of it would be false. */
final class DateImpossible implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().fault() == ByWhen.Fault.IMPOSSIBLE
                        || action.byWhen().fault() == ByWhen.Fault.UNLIKELY_YEAR)
                .map(DateImpossible::finding);
    }

    private static Found finding(Action action) {
        String words = action.byWhen().words().plain().strip();
        return Found.at(
                action.cells().of(Field.BY_WHEN),
                words,
                why(action.byWhen()),
                monthFirst(action.byWhen())
                        .map(doubt -> "If you mean %s, enter that. If not, correct the date.".formatted(doubt.meant()))
                        .orElse("Enter the right date, such as 31 December 2026."));
    }

    private static String why(ByWhen date) {
        if (date.fault() == ByWhen.Fault.UNLIKELY_YEAR) {
            return "The year can't be right.";
        }
        return monthFirst(date).isPresent()
                ? "There is no such date in the calendar. Dates are read day first, but this has the month first."
                : "There is no such date in the calendar. Dates are read day first, then month.";
    }

    private static Optional<DateDoubt> monthFirst(ByWhen date) {
        return date.doubts(DateDoubt.Kind.MONTH_FIRST).findFirst();
    }
}
