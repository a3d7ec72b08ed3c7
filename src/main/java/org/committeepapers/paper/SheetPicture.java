package org.committeepapers.paper;

import java.util.List;

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
     */
    public record Cell(String column, String address, String use, String says, String words, String made) {

        /** A cell without words. */
        public static final Cell BLANK = new Cell("", "", "", "", "", "");
    }
}
