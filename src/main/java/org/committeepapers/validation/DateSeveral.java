package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;

/** Several dates in one cell, none of which is said to replace another: nobody can tell which is in force. */
final class DateSeveral implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.SEVERAL_DATES)
                .filter(doubtful -> doubtful.cell().field() != Field.COMPLETED_ON)
                .filter(doubtful -> doubtful.cell().field() != Field.CLOSURE_AGREED_ON)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "Several dates stand in %s; the papers print them all and count the latest, %s."
                                .formatted(
                                        doubtful.cell().place().address(),
                                        doubtful.doubt().meant()),
                        "Leave the one in force, or write the other behind it, as in \"30 September 2026 (was 30 June"
                                + " 2026)\"; give a step with a date of its own a row of its own."));
    }
}
