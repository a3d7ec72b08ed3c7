package org.committeepapers.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell, or several below one another.
 *
 * @param first the top one
 * @param last the bottom one; the same as {@code first} for a single cell
 */
public record CellRange(Location.Cell first, Location.Cell last) {

    /** The least number of cells that make a range. */
    private static final int FEWEST = 3;

    /** Groups the cells: three or more in a row down a column are one range. */
    public static List<CellRange> of(List<Location.Cell> cells) {
        List<CellRange> ranges = new ArrayList<>();
        for (int start = 0; start < cells.size(); ) {
            int end = start + 1;
            while (end < cells.size() && cells.get(end).equals(below(cells.get(end - 1)))) {
                end++;
            }
            end = end - start < FEWEST ? start + 1 : end;
            ranges.add(new CellRange(cells.get(start), cells.get(end - 1)));
            start = end;
        }
        return ranges;
    }

    private static Location.Cell below(Location.Cell cell) {
        return new Location.Cell(cell.file(), cell.sheet(), cell.sheetIndex(), cell.row() + 1, cell.column());
    }

    /** The number of cells. */
    public int size() {
        return last.row() - first.row() + 1;
    }
}
