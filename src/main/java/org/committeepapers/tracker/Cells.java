package org.committeepapers.tracker;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Location.Cell;

/**
 * The cells that the values of a recommendation or an action came from; for a value that is missing, the cell where
 * it should be.
 */
public final class Cells {

    private final Map<Field, Cell> cells;
    private final Map<Field, Cell> columns;
    private final Cell row;
    private final Cell headings;

    /**
     * @param row a cell of the row, for findings on the row and for fields without a column
     */
    public Cells(Cell row, Map<Field, Cell> cells) {
        this(row, cells, cells);
    }

    /**
     * @param columns the cells of the fields' own columns, even if a value came from another: the date in force may be
     *     the By when, original or revised date
     */
    public Cells(Cell row, Map<Field, Cell> cells, Map<Field, Cell> columns) {
        this(row, row, cells, columns);
    }

    private Cells(Cell row, Cell headings, Map<Field, Cell> cells, Map<Field, Cell> columns) {
        this.row = row;
        this.headings = headings;
        this.cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
        this.columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    /** The cell of the field; where the sheet has no such column, the first cell of the row. */
    public Cell of(Field field) {
        return cells.getOrDefault(field, row);
    }

    /** Whether the sheet has a column for the field. */
    public boolean has(Field field) {
        return cells.containsKey(field);
    }

    /** The cell of the field's own column; empty if the sheet has none. */
    public Optional<Cell> ofColumn(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** The first cell of the row. */
    public Cell row() {
        return row;
    }

    /** A copy for a table whose headings begin at this cell. */
    public Cells under(Cell firstHeading) {
        return new Cells(row, firstHeading, cells, columns);
    }

    /** The first cell of the table's headings, for findings on the table; the first cell of the row if there is no table. */
    public Cell headings() {
        return headings;
    }

    @Override
    public String toString() {
        return row.sheet() + "!" + row.address();
    }
}
