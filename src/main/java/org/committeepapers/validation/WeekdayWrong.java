package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;

/** A weekday that doesn't match the date after it. */
final class WeekdayWrong implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.WEEKDAY_MISMATCH)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "The date is a %s, not a %s.%s"
                                .formatted(
                                        doubtful.doubt().meant(),
                                        doubtful.written(),
                                        doubtful.cell().field() == Field.COMPLETED_ON
                                                ? ""
                                                : " The papers print the words and use the date."),
                        "Correct the weekday or the date."));
    }
}
