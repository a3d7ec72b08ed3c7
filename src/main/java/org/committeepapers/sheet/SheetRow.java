package org.committeepapers.sheet;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A row with something in it.
 *
 * @param index from 0
 * @param byColumn its cells by their columns
 */
public record SheetRow(int index, boolean isHidden, NavigableMap<Integer, SheetCell> byColumn) {

    /** A row without cells. */
    public SheetRow(int index, boolean isHidden) {
        this(index, isHidden, Collections.emptyNavigableMap());
    }

    public SheetRow {
        byColumn = Collections.unmodifiableNavigableMap(byColumn);
    }

    /** In the order of their columns. */
    public Collection<SheetCell> cells() {
        return byColumn.values();
    }

    /** The cells that have words. */
    public List<SheetCell> filled() {
        return cells().stream().filter(cell -> !cell.value().isBlank()).toList();
    }

    /** The filled cells that begin in this row: of a merge over several rows only the first. */
    public List<SheetCell> own() {
        return filled().stream().filter(cell -> cell.sourceRow() == index).toList();
    }

    public Optional<SheetCell> cell(int column) {
        return Optional.ofNullable(byColumn.get(column));
    }

    public CellValue value(int column) {
        return cell(column).map(SheetCell::value).orElse(CellValue.BLANK);
    }

    /**
     * A cell with something in it.
     *
     * @param sourceRow the row of the value, which differs from the cell's own in a merge over several rows
     * @param width the number of columns merged into this one, itself included
     */
    public record SheetCell(int column, int sourceRow, int width, CellValue value) {}
}
