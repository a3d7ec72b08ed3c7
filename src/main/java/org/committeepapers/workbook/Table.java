package org.committeepapers.workbook;

import org.committeepapers.workbook.sheet.Sheet;

/**
 * A table of a sheet.
 *
 * @param number counted through the workbook, so that two tables are never one
 * @param header its headings
 * @param section the words above or between its rows that tell what they have in common, such as "Completed since the
 *     last meeting"; empty where there are none
 */
record Table(Sheet sheet, int number, Header header, String section) {

    /** By its number and the words above its rows; to compare sheets would take as long as they are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Table table && table.number == number && table.section.equals(section);
    }

    @Override
    public int hashCode() {
        return 31 * number + section.hashCode();
    }
}
