package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures;

/** The cells of an action that hold a date. */
final class DateCells {

    private DateCells() {}

    record DateCell(Field field, ByWhen date, Location.Cell place) {}

    /** Each with words in it, once: the date in force may be that of the column of original or revised dates. */
    static Stream<DateCell> of(Action action) {
        Measures measures = action.measures();
        return Stream.of(
                        cell(action, Field.BY_WHEN, action.byWhen()),
                        cell(action, Field.FIRST_DATE, measures.firstDate()),
                        cell(action, Field.REVISED_DATE, measures.revisedDate()),
                        cell(action, Field.COMPLETED_ON, measures.completedOn()))
                .filter(cell -> !cell.date().words().isBlank())
                .filter(cell -> cell.field() == Field.BY_WHEN || action.cells().has(cell.field()));
    }

    private static DateCell cell(Action action, Field field, ByWhen date) {
        return new DateCell(field, date, action.cells().of(field));
    }
}
