package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/**
 * A date so far off that its year is probably mistyped: over ten years ahead or, if the day of the meeting isn't known,
 * over ten years back. A year alone, as in "net zero by 2040", is fine.
 */
final class DateFarOff implements Rule {

    private static final int YEARS = 10;

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.actions().flatMap(action -> finding(action, inspection).stream());
    }

    private static Optional<Found> finding(Action action, Inspection inspection) {
        ByWhen date = action.byWhen();
        boolean exact = date.kind() == ByWhen.Kind.DAY || date.kind() == ByWhen.Kind.MONTH;
        return date.latest()
                .filter(latest -> exact && isFarOff(latest, inspection))
                .map(latest -> Found.at(
                        action.cells().of(Field.BY_WHEN),
                        PlainText.oneLine(date.words()),
                        "The due date is more than ten years %s the date of the papers, %s. The papers use it as it is."
                                .formatted(
                                        latest.isAfter(inspection.asAt()) ? "after" : "before",
                                        DayWords.of(inspection.asAt())),
                        "Check the year."));
    }

    private static boolean isFarOff(LocalDate date, Inspection inspection) {
        LocalDate asAt = inspection.asAt();
        boolean meetingKnown = inspection.tracker().about().consideredOn().isPresent();
        return date.isAfter(asAt.plusYears(YEARS)) || !meetingKnown && date.isBefore(asAt.minusYears(YEARS));
    }
}
