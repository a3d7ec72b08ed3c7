package org.committeepapers.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;

/** Words in the date column that name no one date; the papers print them as unclear. */
final class DateUnreadable implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.INVALID)
                .filter(action -> !why(action.byWhen()).isEmpty())
                .map(action -> Found.at(
                                action.cells().of(Field.BY_WHEN),
                                action.byWhen().words().plain().strip(),
                                why(action.byWhen()) + " The papers print the words and show the date as unclear.",
                                fix(action.byWhen()))
                        .mildIf(saysHowItStands(action)));
    }

    /** Some write "Completed" where the date should be; what else stands there for what has ended misleads nobody. */
    private static boolean saysHowItStands(Action action) {
        ByWhen date = action.byWhen();
        return date.fault() == ByWhen.Fault.NOT_A_DATE
                && date.doubts().isEmpty()
                && (action.status().isEnded() || isReadFromDate(action));
    }

    /** There is nowhere else that it could have been read. */
    private static boolean isReadFromDate(Action action) {
        return action.standing().doubt() == Standing.Doubt.NONE
                && !action.cells().has(Field.STATUS)
                && !action.cells().has(Field.PROGRESS);
    }

    /** Empty for what {@link DateImpossible} reports. */
    private static String why(ByWhen date) {
        return switch (date.fault()) {
            case NO_YEAR -> "There is no year, and none is guessed.";
            case AMBIGUOUS_YEAR -> "The year could be one of two, and none is guessed.";
            case NOT_A_DATE ->
                serial(date)
                        .map(doubt -> "%s is how a spreadsheet stores %s.".formatted(doubt.written(), doubt.meant()))
                        .orElse(
                                date.doubts(DateDoubt.Kind.LENGTH_OF_TIME)
                                                .findFirst()
                                                .isPresent()
                                        ? "The words give a length of time, and don't say from when it runs."
                                        : "These words can't be read as a date.");
            case NONE, IMPOSSIBLE, UNLIKELY_YEAR -> "";
        };
    }

    private static String fix(ByWhen date) {
        return serial(date).isPresent()
                ? "Format it as a date, or type the date again."
                : "Enter a day or month with its year, such as 31 December 2026 or December 2026.";
    }

    private static Optional<DateDoubt> serial(ByWhen date) {
        return date.doubts(DateDoubt.Kind.SERIAL_NUMBER).findFirst();
    }
}
