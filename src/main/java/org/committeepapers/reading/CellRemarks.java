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
import org.committeepapers.wording.date.Dates;

/** Reports faults of single cells, and cells that a reader of the sheet doesn't see. */
record CellRemarks(Sheet sheet, Remarks remarks) {

    private static final Pattern ENDED = Pattern.compile("[.!?:;)\\]\"'\u2019\u201d\u2026]$");
    private static final int END_SHOWN = 40;
    private static final int NAMED = 10;

    /** References such as 1.10 and 01 are text on purpose. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?\\s*%?");

    private static final Pattern IN_FIGURES =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})|\\d{4}-\\d{2}-\\d{2}");

    /** Checks the cells below {@code headerRow} in these columns. */
    void on(int headerRow, Set<Integer> columns) {
        Collection<SheetRow> below = sheet.rows().tailMap(headerRow, false).values();
        for (SheetRow row : below) {
            for (SheetCell cell : row.cells()) {
                if (columns.contains(cell.column()) && cell.sourceRow() == row.index()) {
                    cell.value().flaws().forEach(flaw -> flaw(flaw, cell.value(), sheet.cell(row, cell.column())));
                }
            }
        }
        for (int column : columns) {
            asText(
                    "date-as-text",
                    below,
                    column,
                    value -> value.date().isPresent(),
                    words -> IN_FIGURES.matcher(words).matches() && Dates.isDate(words));
            asText(
                    "number-as-text",
                    below,
                    column,
                    value -> value.number().isPresent(),
                    words -> NUMBER.matcher(words).matches());
        }
        hidden(below, columns);
    }

    private void flaw(Flaw flaw, CellValue value, Location.Cell cell) {
        switch (flaw) {
            case ILLEGAL_CHARACTER -> remarks.add("illegal-character", cell, "");
            case CHARACTERS_DAMAGED -> remarks.add("characters-damaged", cell, value.words());
            case LENGTH_AT_LIMIT -> cutOff(value.words(), cell);
            case FORMULA_ERROR -> remarks.add("formula-error", cell, value.words());
            case FORMULA_WITHOUT_VALUE -> remarks.add("formula-without-value", cell, "");
            case SIGNS_FOR_LETTERS, UNSEEN -> {}
            case STRUCK_OUT -> remarks.add("words-struck-out", cell, value.struck());
        }
    }

    private void cutOff(String words, Location.Cell cell) {
        if (!ENDED.matcher(words).find()) {
            String end = "\u2026" + words.substring(Math.max(0, words.length() - END_SHOWN));
            remarks.add("text-cut-off", cell, end, "%,d".formatted(words.length()));
        }
    }

    /** Where most values of a column are real dates or numbers, what only looks like one may be unread by a spreadsheet. */
    private void asText(
            String key, Collection<SheetRow> rows, int column, Predicate<CellValue> real, Predicate<String> like) {
        List<SheetRow> texts = new ArrayList<>();
        int reals = 0;
        for (SheetRow row : rows) {
            boolean own = row.cell(column)
                    .filter(cell -> cell.sourceRow() == row.index())
                    .isPresent();
            if (own && real.test(row.value(column))) {
                reals++;
            } else if (own && like.test(row.value(column).words())) {
                texts.add(row);
            }
        }
        if (reals > texts.size()) {
            texts.forEach(row ->
                    remarks.add(key, sheet.cell(row, column), row.value(column).words()));
        }
    }

    private void hidden(Collection<SheetRow> below, Set<Integer> columns) {
        List<SheetRow> rows = below.stream().filter(SheetRow::isHidden).toList();
        Set<Integer> hiddenColumns = new TreeSet<>(columns);
        hiddenColumns.removeIf(column -> !sheet.hiddenColumns().get(column));
        List<Location.Cell> unseen = below.stream()
                .flatMap(row -> row.own().stream()
                        .filter(cell ->
                                columns.contains(cell.column()) && cell.value().isUnseen())
                        .map(cell -> sheet.cell(row, cell.column())))
                .toList();
        List<String> hidden = names(rows, hiddenColumns, unseen);
        if (sheet.entry().hidden()) {
            hidden.add(0, "the sheet itself");
        }
        if (!hidden.isEmpty() && !below.isEmpty()) {
            SheetRow first = (rows.isEmpty() ? below : rows).iterator().next();
            Set<Integer> inQuestion = rows.isEmpty() && !hiddenColumns.isEmpty() ? hiddenColumns : columns;
            int column = inQuestion.stream().min(Comparator.naturalOrder()).orElse(0);
            boolean cellsAlone = rows.isEmpty() && hiddenColumns.isEmpty() && !unseen.isEmpty();
            remarks.add(
                    "hidden-rows-read",
                    cellsAlone ? unseen.getFirst() : sheet.at(first.index(), column),
                    "",
                    String.join(", ", hidden));
        }
    }

    /** Rows, columns and cells as a spreadsheet names them, such as {@code rows 3, 5} and {@code column B}. */
    static List<String> names(Collection<SheetRow> rows, Collection<Integer> columns, Collection<Location.Cell> cells) {
        List<String> names = new ArrayList<>();
        name("row", rows.stream().map(row -> String.valueOf(row.index() + 1)).toList(), names);
        name("column", columns.stream().map(Location.Cell::columnName).toList(), names);
        name("cell", cells.stream().map(Location.Cell::address).toList(), names);
        return names;
    }

    private static void name(String what, List<String> all, List<String> names) {
        int more = all.size() - NAMED;
        if (!all.isEmpty()) {
            names.add(what
                    + (all.size() == 1 ? " " : "s ")
                    + String.join(", ", more > 0 ? all.subList(0, NAMED) : all)
                    + (more > 0 ? " and " + more + " more" : ""));
        }
    }
}
