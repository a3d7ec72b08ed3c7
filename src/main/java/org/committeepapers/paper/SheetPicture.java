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
     * @param kind what it was taken for, in words
     * @param cells one for each of the columns
     */
    public record Row(int number, String kind, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param use the group of uses that shares a colour, such as {@code action}; empty where the cell has no words
     * @param says what it is, in words; empty where the cell has no words
     * @param words shortened; empty where nobody may read them here
     * @param made what was made of them, such as a date
     */
    public record Cell(String use, String says, String words, String made) {

        /** A cell without words. */
        public static final Cell BLANK = new Cell("", "", "", "");
    }
}
