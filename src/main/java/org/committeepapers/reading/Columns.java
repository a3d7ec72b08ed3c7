package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/**
 * The headings of a table on the sheet, and the meaning of each column.
 *
 * @param firstRow of the headings, from 0; one above the table where it has none
 * @param lastRow of the headings
 * @param fields the columns of each field, in order of precedence
 * @param of the columns that name the recommendation of an action
 * @param ignored columns that may appear in no paper
 * @param skipBy rows that are no items, by the text in a column
 * @param headings the words of each heading, by column
 */
record Columns(
        int firstRow,
        int lastRow,
        Map<Field, List<Integer>> fields,
        List<Integer> of,
        Set<Integer> ignored,
        Map<Integer, List<TextPattern>> skipBy,
        Map<Integer, String> headings) {

    /** For blocks of labels, which have no columns. */
    static final Columns NONE = at(0);

    /** For a block of labels that begins in the row. */
    static Columns at(int row) {
        return new Columns(row, row, Map.of(), List.of(), Set.of(), Map.of(), Map.of());
    }

    List<Integer> of(Field field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Whether the row's cell of the field is merged with one above it in the table, and so repeats its value. */
    boolean isMerged(SheetRow row, Field field) {
        return of(field).stream()
                .flatMap(column -> row.cell(column).stream())
                .anyMatch(cell -> cell.sourceRow() < row.index()
                        && cell.sourceRow() > lastRow
                        && !cell.value().isBlank());
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    boolean reads(int column) {
        return of.contains(column) || fields.values().stream().anyMatch(columns -> columns.contains(column));
    }

    boolean accountsFor(int column) {
        return ignored.contains(column) || reads(column);
    }

    /** Whether it is a cell in an ignored column, and no text over several columns. */
    boolean isIgnored(SheetCell cell) {
        return ignored.contains(cell.column()) && fieldsUnder(cell) == 0;
    }

    /** How many fields the cell spans. */
    int fieldsUnder(SheetCell cell) {
        return (int) fields.values().stream()
                .filter(columns -> columns.stream()
                        .anyMatch(column -> column >= cell.column() && column < cell.column() + cell.width()))
                .count();
    }

    /** Whether the row is no item, by its text in a column. */
    boolean skips(SheetRow row) {
        return skipBy.entrySet().stream().anyMatch(column -> {
            String words = row.value(column.getKey()).words();
            return column.getValue().stream().anyMatch(pattern -> pattern.fits(words));
        });
    }

    List<Field> fieldsOf(int column) {
        List<Field> found = new ArrayList<>();
        fields.forEach((field, columns) -> {
            if (columns.contains(column)) {
                found.add(field);
            }
        });
        return found;
    }

    int first() {
        int first = Integer.MAX_VALUE;
        for (List<Integer> columns : fields.values()) {
            first = Math.min(first, Collections.min(columns));
        }
        return fields.isEmpty() ? 0 : first;
    }

    /** The heading on one line; empty where the column has none. */
    String heading(int column) {
        return headings.getOrDefault(column, "").replace('\n', ' ');
    }

    String heading(Field field) {
        return of(field).isEmpty() ? "" : heading(of(field).getFirst());
    }
}
