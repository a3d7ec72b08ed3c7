package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says where a cell is stored as text in a column of numbers or dates. */
final class ColumnRemarks {

    /** Not one that a number couldn't be written as, such as 01 and 1.10. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?\\s*%?");

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})|\\d{4}-\\d{2}-\\d{2}");
    /** With one of these begin both. */
    private static final String FIRST_FIGURES = "0123456789-";

    private static final int FEWEST_NUMBERS = 3;
    private static final int FEWEST_DATES = 3;

    private final Sheet sheet;
    private final Remarks remarks;

    ColumnRemarks(Sheet sheet, Remarks remarks) {
        this.sheet = sheet;
        this.remarks = remarks;
    }

    private static final class Column {

        private final List<SheetRow> numbersAsText = new ArrayList<>();
        private final List<SheetRow> datesAsText = new ArrayList<>();
        private int numbers;
        private int dates;
        private int filled;

        void add(SheetRow row, CellValue value) {
            filled++;
            if (value.number().isPresent()) {
                numbers++;
            } else if (value.date().isPresent()) {
                dates++;
            } else {
                addText(row, value.words());
            }
        }

        private void addText(SheetRow row, String words) {
            boolean figures = !words.isEmpty() && FIRST_FIGURES.indexOf(words.charAt(0)) >= 0;
            if (figures && NUMBER.matcher(words).matches()) {
                numbersAsText.add(row);
            } else if (figures && DATE.matcher(words).matches()) {
                datesAsText.add(row);
            }
        }

        /** Whether there are enough numbers to be the rule, and few enough texts to be the exception. */
        boolean isOfNumbers() {
            return numbers >= FEWEST_NUMBERS && numbers > 2 * numbersAsText.size();
        }

        boolean isOfDates() {
            return dates >= FEWEST_DATES && 3 * dates >= 2 * filled;
        }
    }

    void on(List<SheetRow> rows, Set<Integer> columns) {
        for (int number : columns) {
            Column column = new Column();
            for (SheetRow row : rows) {
                row.cell(number)
                        .filter(cell ->
                                cell.sourceRow() == row.index() && !cell.value().isBlank())
                        .ifPresent(cell -> column.add(row, cell.value()));
            }
            if (column.isOfNumbers()) {
                column.numbersAsText.forEach(row -> numberAsText(row, number));
            }
            if (column.isOfDates()) {
                column.datesAsText.forEach(row -> dateAsText(row, number));
            }
        }
    }

    private void numberAsText(SheetRow row, int column) {
        remarks.note(
                "number-as-text",
                sheet.cell(row, column),
                row.value(column).words(),
                "The number is stored as text, unlike the others of its column; it is read all the same, but the"
                        + " spreadsheet neither sorts nor counts it with them.",
                "Type it again in a cell with the format General, or use Convert to Number.");
    }

    private void dateAsText(SheetRow row, int column) {
        remarks.note(
                "date-as-text",
                sheet.cell(row, column),
                row.value(column).words(),
                "The date is stored as text, unlike the others of its column; it is read day first, but the spreadsheet"
                        + " neither sorts nor compares it with them.",
                "Type it again as a date.");
    }
}
