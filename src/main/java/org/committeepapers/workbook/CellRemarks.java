package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Location;

/** Says what is wrong with the cells of a sheet as cells, and which of them a reader of the sheet doesn't see. */
final class CellRemarks {

    private static final int ROWS_NAMED = 10;

    private final Sheet sheet;
    private final Remarks remarks;

    CellRemarks(Sheet sheet, Remarks remarks) {
        this.sheet = sheet;
        this.remarks = remarks;
    }

    /** On the cells below {@code headerRow} in the columns given. */
    void on(int headerRow, Set<Integer> columns) {
        List<SheetRow> below =
                List.copyOf(sheet.rows().tailMap(headerRow, false).values());
        for (SheetRow row : below) {
            for (SheetCell cell : row.cells()) {
                if (columns.contains(cell.column()) && cell.sourceRow() == row.index()) {
                    cell.value().flaws().forEach(flaw -> flaw(flaw, cell.value(), sheet.cell(row, cell.column())));
                }
            }
        }
        hidden(below, columns);
    }

    private void flaw(Flaw flaw, CellValue value, Location.Cell cell) {
        switch (flaw) {
            case ILLEGAL_CHARACTER ->
                remarks.warn(
                        "illegal-character",
                        cell,
                        "",
                        "The cell has a character that no document may hold, or that turns the direction of words; the"
                                + " papers show \ufffd in its place.",
                        "Type the words again where \ufffd stands.");
            case FORMULA_ERROR ->
                remarks.warn(
                        "formula-error",
                        cell,
                        value.words(),
                        "The cell shows an error instead of a value; the papers print it as it is.",
                        "Mend the formula or type the value.");
            case FORMULA_WITHOUT_VALUE ->
                remarks.warn(
                        "formula-without-value",
                        cell,
                        "",
                        "The cell has a formula whose result wasn't saved; it is read as blank.",
                        "Open the workbook in Excel, let it calculate, and save it; or type the value.");
            case STRUCK_OUT ->
                remarks.warn(
                        "words-struck-out",
                        cell,
                        "",
                        "The cell has words that are struck out; they are read like the others.",
                        "Delete the words that no longer hold.");
        }
    }

    private void hidden(List<SheetRow> below, Set<Integer> columns) {
        List<SheetRow> rows = below.stream().filter(SheetRow::isHidden).toList();
        Set<Integer> hiddenColumns = new TreeSet<>(columns);
        hiddenColumns.removeIf(column -> !sheet.hiddenColumns().get(column));
        List<String> hidden = new ArrayList<>();
        if (sheet.entry().hidden()) {
            hidden.add("the sheet itself");
        }
        if (!rows.isEmpty()) {
            hidden.add((rows.size() == 1 ? "row " : "rows ") + numbers(rows));
        }
        if (!hiddenColumns.isEmpty()) {
            hidden.add((hiddenColumns.size() == 1 ? "column " : "columns ") + letters(hiddenColumns));
        }
        if (!hidden.isEmpty() && !below.isEmpty()) {
            SheetRow first = rows.isEmpty() ? below.get(0) : rows.get(0);
            remarks.note(
                    "hidden-rows-read",
                    sheet.cell(first, columns.stream().findFirst().orElse(0)),
                    "",
                    "Hidden, but read like the rest: " + String.join(", ", hidden) + ".",
                    "Delete what shouldn't appear in the papers; hiding it isn't enough.");
        }
    }

    private static String numbers(List<SheetRow> rows) {
        String numbers = rows.stream()
                .limit(ROWS_NAMED)
                .map(row -> String.valueOf(row.index() + 1))
                .collect(Collectors.joining(", "));
        return rows.size() > ROWS_NAMED ? numbers + " and " + (rows.size() - ROWS_NAMED) + " more" : numbers;
    }

    private static String letters(Set<Integer> columns) {
        return columns.stream()
                .map(column -> new Location.Cell("", "", 0, 0, column).address())
                .map(address -> address.substring(0, address.length() - 1))
                .collect(Collectors.joining(", "));
    }
}
