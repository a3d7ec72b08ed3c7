package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row with something in it; its cells are in the order of columns. */
public final class SheetRow {

    private final int index;
    private final boolean hidden;
    private final List<SheetCell> cells = new ArrayList<>(12);

    /** Cached, because it is asked for often. */
    private @Nullable List<SheetCell> filled;

    public SheetRow(int index, boolean hidden) {
        this.index = index;
        this.hidden = hidden;
    }

    public int index() {
        return index;
    }

    public boolean isHidden() {
        return hidden;
    }

    public List<SheetCell> cells() {
        return cells;
    }

    /** The cells that have words. */
    public List<SheetCell> filled() {
        List<SheetCell> found = filled;
        if (found == null) {
            found = cells.stream().filter(cell -> !cell.value().isBlank()).toList();
            filled = found;
        }
        return found;
    }

    /** The filled cells that begin in this row: of a merge over several rows only the first. */
    public List<SheetCell> own() {
        List<SheetCell> own = new ArrayList<>(filled());
        own.removeIf(cell -> cell.sourceRow() != index);
        return own;
    }

    public Optional<SheetCell> cell(int column) {
        int place = place(column);
        return place < 0 ? Optional.empty() : Optional.of(cells.get(place));
    }

    public CellValue value(int column) {
        int place = place(column);
        return place < 0 ? CellValue.BLANK : cells.get(place).value();
    }

    /** Puts the cell in its column, in place of any other. */
    public void put(SheetCell cell) {
        filled = null;
        int place = place(cell.column());
        if (place < 0) {
            cells.add(-place - 1, cell);
        } else {
            cells.set(place, cell);
        }
    }

    /** The index of the column's cell, or {@code -1 - index} of where it would be. */
    private int place(int column) {
        int first = 0;
        int end = cells.size();
        if (end > 0 && cells.getLast().column() < column) {
            return -end - 1;
        }
        while (first < end) {
            int middle = (first + end) / 2;
            int there = cells.get(middle).column();
            if (there == column) {
                return middle;
            }
            if (there < column) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return -first - 1;
    }

    /**
     * A cell with something in it.
     *
     * @param sourceRow the row of the value, which differs from the cell's own in a merge over several rows
     * @param width the number of columns merged into this one, itself included
     */
    public record SheetCell(int column, int sourceRow, int width, CellValue value) {}
}
