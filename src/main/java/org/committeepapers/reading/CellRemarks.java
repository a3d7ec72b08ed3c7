package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;

/** Reports faults of single cells, and cells that a reader of the sheet doesn't see. */
public record CellRemarks(Sheet sheet, Remarks remarks) {

    private static final Pattern ENDED = Pattern.compile("[.!?:;)\\]\"'\u2019\u201d\u2026]$");
    private static final int END_SHOWN = 40;
    private static final int NAMED = 10;

    /** Without forms that a number would not be written in, such as 01 and 1.10. */
    private static final Pattern NUMBER_AS_TEXT = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?\\s*%?");

    private static final Pattern DATE_AS_TEXT =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})|\\d{4}-\\d{2}-\\d{2}");

    /** So many numbers or dates make it the rule of the column. */
    private static final int FEWEST_OF_KIND = 3;

    /** Checks the cells below {@code headerRow} in these columns. */
    public void on(int headerRow, Set<Integer> columns) {
        List<SheetRow> below =
                List.copyOf(sheet.rows().tailMap(headerRow, false).values());
        for (SheetRow row : below) {
            for (SheetCell cell : row.cells()) {
                if (columns.contains(cell.column()) && cell.sourceRow() == row.index()) {
                    cell.value().flaws().forEach(flaw -> flaw(flaw, cell.value(), sheet.cell(row, cell.column())));
                }
            }
        }
        storedAsText(below, columns);
        hidden(below, columns);
    }

    private void flaw(Flaw flaw, CellValue value, Location.Cell cell) {
        switch (flaw) {
            case ILLEGAL_CHARACTER -> remarks.add("illegal-character", cell, "");
            case CHARACTERS_DAMAGED -> remarks.add("characters-damaged", cell, value.words());
            case LENGTH_AT_LIMIT -> cutOff(value.words(), cell);
            case FORMULA_ERROR -> remarks.add("formula-error", cell, value.words());
            case FORMULA_WITHOUT_VALUE -> remarks.add("formula-without-value", cell, "");
            case SIGNS_FOR_LETTERS -> {}
            case STRUCK_OUT -> remarks.add("words-struck-out", cell, value.struck());
        }
    }

    private void cutOff(String words, Location.Cell cell) {
        if (!ENDED.matcher(words).find()) {
            String end = "\u2026" + words.substring(Math.max(0, words.length() - END_SHOWN));
            remarks.add("text-cut-off", cell, end, "%,d".formatted(words.length()));
        }
    }

    private void storedAsText(List<SheetRow> rows, Set<Integer> columns) {
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

    private static List<SheetRow> texts(List<SheetRow> rows, int column, Pattern form) {
        return rows.stream()
                .filter(row -> row.value(column).number().isEmpty()
                        && row.value(column).date().isEmpty()
                        && form.matcher(row.value(column).words()).matches())
                .toList();
    }

    private void numbersAsText(List<SheetRow> rows, int column) {
        int numbers = count(rows, row -> row.value(column).number().isPresent());
        List<SheetRow> texts = numbers < FEWEST_OF_KIND ? List.of() : texts(rows, column, NUMBER_AS_TEXT);
        if (numbers <= 2 * texts.size()) {
            return;
        }
        for (SheetRow row : texts) {
            remarks.add(
                    "number-as-text", sheet.cell(row, column), row.value(column).words());
        }
    }

    private void datesAsText(List<SheetRow> rows, int column) {
        int dates = count(rows, row -> row.value(column).date().isPresent());
        if (dates < FEWEST_OF_KIND || 3 * dates < 2 * rows.size()) {
            return;
        }
        for (SheetRow row : texts(rows, column, DATE_AS_TEXT)) {
            remarks.add(
                    "date-as-text", sheet.cell(row, column), row.value(column).words());
        }
    }

    private void hidden(List<SheetRow> below, Set<Integer> columns) {
        List<SheetRow> rows = below.stream().filter(SheetRow::isHidden).toList();
        Set<Integer> hiddenColumns = new TreeSet<>(columns);
        hiddenColumns.removeIf(column -> !sheet.hiddenColumns().get(column));
        List<String> hidden = names(rows, hiddenColumns);
        if (sheet.entry().hidden()) {
            hidden.add(0, "the sheet itself");
        }
        if (!hidden.isEmpty() && !below.isEmpty()) {
            SheetRow first = rows.isEmpty() ? below.getFirst() : rows.getFirst();
            Set<Integer> inQuestion = rows.isEmpty() && !hiddenColumns.isEmpty() ? hiddenColumns : columns;
            int column = inQuestion.stream().min(Comparator.naturalOrder()).orElse(0);
            remarks.add("hidden-rows-read", sheet.at(first.index(), column), "", String.join(", ", hidden));
        }
    }

    /** Rows and columns as a spreadsheet numbers them, such as {@code rows 3, 5} and {@code column B}. */
    public static List<String> names(List<SheetRow> rows, Collection<Integer> columns) {
        List<String> names = new ArrayList<>();
        if (!rows.isEmpty()) {
            names.add(names(
                    "row",
                    rows.stream().map(row -> String.valueOf(row.index() + 1)).toList()));
        }
        if (!columns.isEmpty()) {
            names.add(names(
                    "column", columns.stream().map(Location.Cell::columnName).toList()));
        }
        return names;
    }

    private static String names(String what, List<String> names) {
        int more = names.size() - NAMED;
        return what
                + (names.size() == 1 ? " " : "s ")
                + String.join(", ", more > 0 ? names.subList(0, NAMED) : names)
                + (more > 0 ? " and " + more + " more" : "");
    }
}
