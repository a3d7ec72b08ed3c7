package org.committeepapers.workbook;

import java.time.LocalDate;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures;
import org.committeepapers.wording.Dates;
import org.committeepapers.wording.OwnerWords;
import org.committeepapers.wording.StatusWords;

/** Reads the action of a row. */
final class ActionRow {

    private static final int FIRST_LIKELY_YEAR = 1990;
    private static final int LAST_LIKELY_YEAR = 2100;

    private ActionRow() {}

    static Action read(TableRow row) {
        RichText progress = row.text(Field.PROGRESS);
        RichText status = row.text(Field.STATUS);
        return new Action(
                row.text(Field.ACTION),
                OwnerWords.read(row.text(Field.OWNER)),
                byWhen(row.value(Field.BY_WHEN)),
                row.text(Field.SUCCESS_CRITERIA),
                progress,
                status,
                StatusWords.read(status, progress),
                Measures.NONE,
                row.cells());
    }

    private static ByWhen byWhen(CellValue value) {
        if (value.date().isPresent()) {
            LocalDate date = value.date().get();
            return isLikely(date.getYear())
                    ? ByWhen.dated(value.text(), ByWhen.Kind.DAY, date)
                    : ByWhen.invalid(value.text(), ByWhen.Fault.UNLIKELY_YEAR);
        }
        // A bare number may be a date whose format was lost, or anything else; only a year says what it is.
        boolean bare = value.number().isPresent() && !isYear(value.number().getAsDouble());
        return bare ? ByWhen.invalid(value.text(), ByWhen.Fault.NOT_A_DATE) : Dates.read(value.text());
    }

    private static boolean isYear(double number) {
        return number == Math.rint(number) && isLikely((int) number);
    }

    private static boolean isLikely(int year) {
        return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
    }
}
