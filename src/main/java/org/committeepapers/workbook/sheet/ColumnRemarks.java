package org.committeepapers.workbook.sheet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says where a cell is stored as text in a column of numbers or dates. */
record ColumnRemarks(Sheet sheet, Remarks remarks) {

    /** Not one that a number couldn't be written as, such as 01 and 1.10. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?\\s*%?");

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})|\\d{4}-\\d{2}-\\d{2}");

    /** Of numbers or dates, to be the rule in a column. */
    private static final int FEWEST = 3;

    void on(List<SheetRow> rows, Set<Integer> columns) {
        for (int column : columns) {
            List<SheetRow> own = rows.stream()
                    .filter(row -> row.cell(column)
                            .filter(cell -> cell.sourceRow() == row.index())
                            .filter(cell -> !cell.value().isBlank())
                            .isPresent())
                    .toList();
            numbersAsText(own, column);
            datesAsText(own, column);
        }
    }

    private static int count(List<SheetRow> rows, Predicate<SheetRow> predicate) {
        return (int) rows.stream().filter(predicate).count();
    }

    /** The rows in which a text is written so. */
    private static List<SheetRow> texts(List<SheetRow> rows, int column, Pattern form) {
        return rows.stream()
                .filter(row -> row.value(column).number().isEmpty()
                        && row.value(column).date().isEmpty()
                        && form.matcher(row.value(column).words()).matches())
                .toList();
    }

    private void numbersAsText(List<SheetRow> rows, int column) {
        int numbers = count(rows, row -> row.value(column).number().isPresent());
        List<SheetRow> texts = numbers < FEWEST ? List.of() : texts(rows, column, NUMBER);
        if (numbers <= 2 * texts.size()) {
            return;
        }
        for (SheetRow row : texts) {
            remarks.note(
                    "number-as-text",
                    sheet.cell(row, column),
                    row.value(column).words(),
                    "The number is stored as text, unlike the others of its column; it is read all the same, but the"
                            + " spreadsheet neither sorts nor counts it with them.",
                    "Type it again in a cell with the format General, or use Convert to Number.");
        }
    }

    private void datesAsText(List<SheetRow> rows, int column) {
        int dates = count(rows, row -> row.value(column).date().isPresent());
        if (dates < FEWEST || 3 * dates < 2 * rows.size()) {
            return;
        }
        for (SheetRow row : texts(rows, column, DATE)) {
            remarks.note(
                    "date-as-text",
                    sheet.cell(row, column),
                    row.value(column).words(),
                    "The date is stored as text, unlike the others of its column; it is read day first, but the"
                            + " spreadsheet neither sorts nor compares it with them.",
                    "Type it again as a date.");
        }
    }
}
