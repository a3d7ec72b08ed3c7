package org.committeepapers.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;

/** Words in the date column that don't give one date. */
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

    /** Some write "Completed" where the date should be. Other words there mislead nobody once an action has ended. */
    private static boolean saysHowItStands(Action action) {
        ByWhen date = action.byWhen();
        return date.fault() == ByWhen.Fault.NOT_A_DATE
                && date.doubts().isEmpty()
                && (action.status().isEnded() || isReadFromDate(action));
    }

    /** Whether the status can only have been read from the date. */
    private static boolean isReadFromDate(Action action) {
        return action.standing().doubt() == Standing.Doubt.NONE
                && !action.cells().has(Field.STATUS)
                && !action.cells().has(Field.PROGRESS);
    }

    /** Empty for what {@link DateImpossible} reports. */
    private static String why(ByWhen date) {
        return switch (date.fault()) {
            case NO_YEAR -> "There is no year, and the program never guesses one.";
            case AMBIGUOUS_YEAR -> "The year could be either of two, and the program never guesses one.";
            case NOT_A_DATE ->
                serial(date)
                        .map(doubt -> "%s is how a spreadsheet stores %s.".formatted(doubt.written(), doubt.meant()))
                        .orElse(
                                date.doubts(DateDoubt.Kind.LENGTH_OF_TIME)
                                                .findFirst()
                                                .isPresent()
                                        ? "The words give a length of time, but not when it begins."
                                        : "These words can't be read as a date.");
            case NONE, IMPOSSIBLE, UNLIKELY_YEAR -> "";
        };
    }

    private static String fix(ByWhen date) {
        return serial(date).isPresent()
                ? "Format it as a date, or type the date again."
                : "Enter a date or month with the year, such as 31 December 2026 or December 2026.";
    }

    private static Optional<DateDoubt> serial(ByWhen date) {
        return date.doubts(DateDoubt.Kind.SERIAL_NUMBER).findFirst();
    }
}
