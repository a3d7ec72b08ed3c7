package org.committeepapers.workbook.sheet;

/**
 * A sheet as the workbook lists it.
 *
 * @param index its position among the tabs, from 0
 */
public record SheetEntry(String name, int index, boolean hidden) {}
