package org.committeepapers.workbook.sheet;

/**
 * A cell with something in it.
 *
 * @param sourceRow the row of the value, which differs from the cell's own in a merge over several rows
 * @param width the number of columns merged into this one, itself included
 */
public record SheetCell(int column, int sourceRow, int width, CellValue value) {}
