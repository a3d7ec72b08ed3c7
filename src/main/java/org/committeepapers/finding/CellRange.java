package org.committeepapers.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that follow each other in a column.
 *
 * @param first the uppermost
 * @param last the lowest; the same where it is one cell
 */
public record CellRange(Location.Cell first, Location.Cell last) {

    /** Fewer are named one by one. */
    private static final int FEWEST = 3;

    /** The same cells, of which three or more that follow each other are one range. */
    public static List<CellRange> of(List<Location.Cell> cells) {
        List<CellRange> ranges = new ArrayList<>();
        int start = 0;
        while (start < cells.size()) {
            int end = start;
            while (end + 1 < cells.size() && cells.get(end + 1).isBelow(cells.get(end))) {
                end++;
            }
            int last = end - start + 1 < FEWEST ? start : end;
            ranges.add(new CellRange(cells.get(start), cells.get(last)));
            start = last + 1;
        }
        return ranges;
    }

    /** How many cells it has. */
    public int size() {
        return last.row() - first.row() + 1;
    }
}
