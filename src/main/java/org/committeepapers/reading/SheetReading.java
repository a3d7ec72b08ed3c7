package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;

/**
 * How a sheet was read.
 *
 * @param sheet its name
 * @param use what it was taken for, such as "a tracker" or "not read: it is hidden"
 * @param plans those of its tables; none where it isn't a tracker
 */
public record SheetReading(String sheet, String use, List<SheetPlan> plans) {

    /** The day of the entry that counts in a cell of dated entries. */
    public static Optional<LocalDate> newest(SheetPlan plan, SheetPlan.Row row, SheetPlan.Cell cell) {
        RichText words = RichText.of(words(plan, row, cell));
        return plan.table()
                .entries()
                .flatMap(order -> DatedEntries.newest(words, order))
                .flatMap(DatedEntries::day);
    }

    /** The words of a cell; blank where it is ignored, since nothing of it may appear anywhere. */
    public static String words(SheetPlan plan, SheetPlan.Row row, SheetPlan.Cell cell) {
        if (cell.use().what() == SheetPlan.Use.What.IGNORED) {
            return "";
        }
        Value value = new Value(cell.cell().value(), plan.place(row, cell.cell()));
        return value.cleaned(plan.table().clean()).words();
    }
}
