package org.committeepapers.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;

/** The cells of an action that hold a date. */
final class DateCells {

    private static final List<Field> FIELDS =
            List.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE, Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON);

    private DateCells() {}

    record DateCell(Field field, ByWhen date, Location.Cell place) {

        /** On one line. */
        String words() {
            return PlainText.oneLine(date.words());
        }
    }

    /** A doubt about the date in a cell. */
    record Doubtful(DateCell cell, DateDoubt doubt) {

        /** With a capital, as the names of days and months have. */
        String written() {
            String word = doubt.written();
            return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
        }
    }

    /** The cells with a doubt of this kind, each with the first such doubt. */
    static Stream<Doubtful> inDoubt(Inspection inspection, DateDoubt.Kind kind) {
        return inspection
                .actions()
                .flatMap(DateCells::of)
                .flatMap(cell -> cell.date().doubts(kind).limit(1).map(doubt -> new Doubtful(cell, doubt)));
    }

    /** Those with words in them, each once: the date in force may come from the column of original or revised dates. */
    static Stream<DateCell> of(Action action) {
        return FIELDS.stream()
                .map(field -> new DateCell(
                        field, field == Field.BY_WHEN ? action.byWhen() : action.date(field), action.cell(field)))
                .filter(cell -> !cell.date().words().isBlank())
                .filter(cell -> cell.field() == Field.BY_WHEN || action.has(cell.field()));
    }
}
