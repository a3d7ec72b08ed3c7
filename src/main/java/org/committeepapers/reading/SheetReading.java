package org.committeepapers.reading;

import java.util.List;
import java.util.TreeMap;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Use;

/**
 * How a sheet was read.
 *
 * @param sheet its name
 * @param use what it was taken for, such as "a tracker" or "not read: it is hidden"
 * @param rows those with words, from top to bottom; none where it isn't a tracker
 */
public record SheetReading(String sheet, String use, List<Row> rows) {

    /**
     * A row and what it was taken for.
     *
     * @param number as a spreadsheet counts it
     * @param cells those with words that begin in it
     */
    public record Row(int number, Kind kind, List<Cell> cells) {}

    /**
     * A cell and how it is used.
     *
     * @param words blank where the cell is ignored, since nothing of it may appear anywhere
     */
    public record Cell(Location.Cell place, Use use, String words) {}

    /** A tracker, each of whose tables has a plan; of two that take in a row, the one with the row in its table counts. */
    static SheetReading of(String sheet, List<SheetPlan> plans) {
        TreeMap<Integer, Row> rows = new TreeMap<>();
        for (SheetPlan plan : plans) {
            for (SheetPlan.Row row : plan.rows()) {
                rows.putIfAbsent(row.index(), row(plan, row));
            }
        }
        return new SheetReading(sheet, "a tracker", List.copyOf(rows.values()));
    }

    private static Row row(SheetPlan plan, SheetPlan.Row row) {
        List<Cell> cells =
                row.cells().stream().map(cell -> cell(plan, row, cell)).toList();
        return new Row(row.index() + 1, row.kind(), cells);
    }

    private static Cell cell(SheetPlan plan, SheetPlan.Row row, SheetPlan.Cell cell) {
        Location.Cell place = plan.place(row, cell.cell());
        boolean ignored = cell.use().what() == Use.What.IGNORED;
        Value value = new Value(cell.cell().value(), place);
        return new Cell(
                place,
                cell.use(),
                ignored ? "" : value.cleaned(plan.table().clean()).words());
    }
}
