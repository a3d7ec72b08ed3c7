package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;

/** A cell with several dates, where nothing says that one replaces another. */
final class DateSeveral implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.SEVERAL_DATES)
                .filter(doubtful -> doubtful.cell().field() != Field.COMPLETED_ON)
                .filter(doubtful -> doubtful.cell().field() != Field.CLOSURE_AGREED_ON)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "There are several dates in %s. The papers print them all and use the latest, %s."
                                .formatted(
                                        doubtful.cell().place().address(),
                                        doubtful.doubt().meant()),
                        "Keep the date that applies now, or write the earlier one after it, as in \"30 September 2026 "
                                + "(was 30 June 2026)\". If these are the dates of separate steps, give each step a "
                                + "row of its own."));
    }
}
