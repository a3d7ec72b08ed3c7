package org.committeepapers.finding;

import java.util.Locale;

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

        /** Whether it is directly below the other. */
        boolean isBelow(Cell other) {
            return row == other.row + 1
                    && column == other.column
                    && sheetIndex == other.sheetIndex
                    && file.equals(other.file);
        }

        /** The row as the spreadsheet numbers it, from 1. */
        public int rowNumber() {
            return row + 1;
        }

        /** Its row. */
        public Row wholeRow() {
            return new Row(file, sheetIndex, row);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cell cell
                    && row == cell.row
                    && column == cell.column
                    && sheetIndex == cell.sheetIndex
                    && sheet.equals(cell.sheet)
                    && file.equals(cell.file);
        }

        /** Uses numbers only, because a tracker's cells come from few files and sheets. */
        @Override
        public int hashCode() {
            return (31 * sheetIndex + row) * 31 + column;
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

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that
                    && row == that.row
                    && sheetIndex == that.sheetIndex
                    && file.equals(that.file);
        }

        @Override
        public int hashCode() {
            return 31 * sheetIndex + row;
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

    /** A file as a whole. */
    record File(String file) implements Location {}
}
