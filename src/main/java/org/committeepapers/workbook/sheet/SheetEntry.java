package org.committeepapers.workbook.sheet;

/**
 * A sheet as the workbook lists it.
 *
 * @param index its position among the tabs, from 0
 * @param part the name of the part that holds it
 */
public record SheetEntry(String name, int index, boolean hidden, String part) {}
