package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.DateDoubt;

/** A misspelt month that was understood all the same. */
final class MonthMisspelt implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.MISSPELT_MONTH)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "\"%s\" is read as %s."
                                .formatted(doubtful.written(), doubtful.doubt().meant()),
                        "Correct the spelling, or the month if you mean another."));
    }
}
