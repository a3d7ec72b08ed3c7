package org.committeepapers.workbook;

/**
 * A table of a sheet.
 *
 * @param number counted through the workbook, so that two tables are never one
 * @param header its headings
 * @param section the words above or between its rows that tell what they have in common, such as "Completed since the
 *     last meeting"; empty where there are none
 */
record Table(Sheet sheet, int number, Header header, String section) {}
