package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/** Words in the date column that name no one date; the papers print them as unclear. */
final class DateUnreadable implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.INVALID)
                .filter(action -> !why(action.byWhen().fault()).isEmpty())
                .map(action -> Found.at(
                        action.cells().of(Field.BY_WHEN),
                        action.byWhen().words().plain().strip(),
                        why(action.byWhen().fault()) + " The papers print the words and show the date as unclear.",
                        "Enter a day or month with its year, such as 31 December 2026 or December 2026."));
    }

    /** Empty for what {@link DateImpossible} reports. */
    private static String why(ByWhen.Fault fault) {
        return switch (fault) {
            case NO_YEAR -> "There is no year, and none is guessed.";
            case AMBIGUOUS_YEAR -> "The year could be one of two, and none is guessed.";
            case NOT_A_DATE -> "These words can't be read as a date.";
            case NONE, IMPOSSIBLE, UNLIKELY_YEAR -> "";
        };
    }
}
