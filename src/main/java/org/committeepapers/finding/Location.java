package org.committeepapers.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a finding is. */
public sealed interface Location {

    /** The name of the file, without its folder. */
    String file();

    /** Whether the file is called a .csv, which can't have a further sheet. */
    default boolean isInCsv() {
        return file().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * A cell of a workbook.
     *
     * @param sheetIndex the position of the sheet in the workbook, from 0
     * @param row the row, from 0
     * @param column the column, from 0
     */
    record Cell(String file, String sheet, int sheetIndex, int row, int column) implements Location {

        /** The address as the spreadsheet shows it, such as {@code D7}. */
        public String address() {
            return columnName(column) + (row + 1);
        }

        /** The sheet and the address, such as {@code Tracker!D7}. */
        public String sheetAddress() {
            return sheet + "!" + address();
        }

        /** Whether the other cell is directly below it. */
        public boolean isAbove(Cell other) {
            return other.equals(new Cell(file, sheet, sheetIndex, row + 1, column));
        }

        /** The row as the spreadsheet numbers it, from 1. */
        public int rowNumber() {
            return row + 1;
        }

        /** Its row. */
        public Row wholeRow() {
            return new Row(file, sheetIndex, row);
        }

        /** The first of these cells, those on other sheets than the first with their sheet, and how many more there are. */
        public static String listed(List<Cell> cells, int most) {
            String sheet = cells.getFirst().sheet;
            String named = cells.stream()
                    .limit(most)
                    .map(cell -> cell.sheet.equals(sheet) ? cell.address() : cell.sheetAddress())
                    .collect(Collectors.joining(", "));
            return cells.size() > most ? named + " and " + (cells.size() - most) + " more" : named;
        }

        /** The letters of a column, counted from 0. */
        public static String columnName(int column) {
            StringBuilder name = new StringBuilder();
            for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
                name.insert(0, (char) ('A' + rest % 26));
            }
            return name.toString();
        }
    }

    /** A row of a workbook. */
    record Row(String file, int sheetIndex, int row) {

        /** Whether the other row is below it on the same sheet. */
        public boolean isAbove(Row other) {
            return file.equals(other.file) && sheetIndex == other.sheetIndex && row < other.row;
        }
    }

    /**
     * A line of a template.
     *
     * @param line from 1
     */
    record TemplateLine(String file, int line) implements Location {}

    /**
     * A setting, by its dotted key.
     *
     * @param line from 1; 0 if not known
     */
    record Setting(String file, int line, String key) implements Location {
        public Setting(String file, String key) {
            this(file, 0, key);
        }
    }

    /**
     * A recommendation or an action that is no longer in the file.
     *
     * @param review that it came from; may be empty
     * @param reference such as 4, or 4.2 for an action; may be empty
     */
    record Removed(String file, String review, String reference) implements Location {

        /** The file and the reference. */
        public String inWords() {
            return reference.isEmpty() ? file : file + ", reference " + (review + " " + reference).strip();
        }
    }

    /** A file as a whole. */
    record File(String file) implements Location {}
}
