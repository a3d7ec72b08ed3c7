package org.committeepapers.workbook.sheet;

/**
 * A cell with something in it.
 *
 * @param sourceRow the row where the value stands: another than the cell's own in a merge over several rows
 * @param width columns that are merged into this one, itself included
 */
public record SheetCell(int column, int sourceRow, int width, CellValue value) {}
