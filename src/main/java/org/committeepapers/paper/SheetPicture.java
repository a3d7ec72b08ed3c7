package org.committeepapers.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a tracker as it was read, for officers to see what goes where.
 *
 * @param columns the letters of its columns with words
 * @param rows from top to bottom
 * @param more how many rows are left out because the page would be too long
 */
public record SheetPicture(String sheet, List<String> columns, List<Row> rows, int more) {

    /**
     * A row.
     *
     * @param kind what it was taken for, in words, and the recommendation to which it went
     * @param cells those with words; of a picture, one for each of its columns
     */
    public record Row(int number, String kind, List<Cell> cells) {

        /** With one cell for each of the columns. */
        public Row under(List<String> columns) {
            return new Row(
                    number,
                    kind,
                    columns.stream()
                            .map(column -> cells.stream()
                                    .filter(cell -> cell.column().equals(column))
                                    .findFirst()
                                    .orElse(Cell.BLANK))
                            .toList());
        }
    }

    /**
     * A cell.
     *
     * @param column its letter
     * @param use the group of uses that shares a colour, such as {@code action}; empty where the cell has no words
     * @param says what it is, in words; empty where the cell has no words
     * @param words shortened; empty where nobody may read them here
     * @param made what was made of them, such as a date
     * @param found the gravest finding on it, such as ERROR; empty where there is none
     */
    public record Cell(
            String column, String address, String use, String says, String words, String made, String found) {

        /** A cell without words. */
        public static final Cell BLANK = new Cell("", "", "", "", "", "", "");

        private Cell marked(@Nullable Severity severity) {
            return severity == null ? this : new Cell(column, address, use, says, words, made, severity.name());
        }
    }

    /** With what was found in its cells. */
    SheetPicture marked(List<Finding> findings) {
        Map<String, Severity> found = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.location() instanceof Location.Cell cell && cell.sheet().equals(sheet)) {
                found.merge(
                        cell.address(), finding.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        return new SheetPicture(
                sheet,
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.number(),
                                row.kind(),
                                row.cells().stream()
                                        .map(cell -> cell.marked(found.get(cell.address())))
                                        .toList()))
                        .toList(),
                more);
    }
}
