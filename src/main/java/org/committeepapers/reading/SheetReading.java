package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.SheetReading.TableReading;
import org.committeepapers.tracker.Field;

/**
 * How a sheet was read, in words for people.
 *
 * @param sheet its name
 * @param use what it was taken for, such as "a tracker" or "not read: it has no headings of a tracker"
 * @param tables of a tracker, from top to bottom
 * @param skipped rows that appear in no paper, and why
 */
public record SheetReading(String sheet, String use, List<TableReading> tables, List<String> skipped) {

    /**
     * How a table was read.
     *
     * @param headerRows such as "3" or "3 to 4", as the spreadsheet numbers them; empty where it has none
     * @param labels what the labels of its blocks give, such as "Recommendation, Executive response"; empty where it has none
     * @param columns each column in use and what it is, such as "D, Timescale: By when"
     * @param unused the columns that aren't read
     */
    public record TableReading(String headerRows, String labels, List<String> columns, List<String> unused) {

        static TableReading of(Columns columns, TableLayout table) {
            int first = columns.firstRow() + 1;
            int last = columns.lastRow() + 1;
            String rows = last <= 0 || columns.headings().isEmpty()
                    ? ""
                    : first == last ? String.valueOf(first) : first + " to " + last;
            return new TableReading(rows, labels(table), read(columns), unread(columns));
        }

        static TableReading ofBlocks(TableLayout table) {
            return new TableReading("", labels(table), List.of(), List.of());
        }

        private static String labels(TableLayout table) {
            return table.labels().keySet().stream().map(Field::inWords).collect(Collectors.joining(", "));
        }

        private static List<String> read(Columns columns) {
            Map<Integer, List<String>> byColumn = new TreeMap<>();
            columns.fields()
                    .forEach((field, all) ->
                            all.forEach(column -> byColumn.computeIfAbsent(column, key -> new ArrayList<>())
                                    .add(field.inWords())));
            columns.of()
                    .forEach(column -> byColumn.computeIfAbsent(column, key -> new ArrayList<>())
                            .add("Recommendation it belongs to"));
            return byColumn.entrySet().stream()
                    .map(entry -> place(columns, entry.getKey()) + ": " + String.join(" and ", entry.getValue()))
                    .toList();
        }

        /** Ignored columns by letter alone, because nothing of them may appear anywhere. */
        private static List<String> unread(Columns columns) {
            return columns.headings().keySet().stream()
                    .filter(column -> !columns.reads(column))
                    .map(column -> columns.ignored().contains(column)
                            ? Location.Cell.columnName(column) + ", ignored"
                            : place(columns, column))
                    .toList();
        }

        private static String place(Columns columns, int column) {
            String heading = columns.heading(column);
            return heading.isEmpty()
                    ? Location.Cell.columnName(column)
                    : Location.Cell.columnName(column) + ", " + heading;
        }
    }
}
