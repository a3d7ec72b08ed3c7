package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Cells side by side: a row of a table, a fact, or an item beside its label.
 *
 * @param padding above and below the cells, in points
 * @param bottom whether the cells stand at the bottom of the row instead of its top
 * @param ground what is drawn behind and below it
 * @param header repeated above it at the top of a page
 */
record Row(
        List<Cell> cells,
        double padding,
        boolean bottom,
        Ground ground,
        @Nullable Row header) implements Strip {

    /**
     * @param fill behind the row
     * @param rule along its bottom, above the edge
     * @param thickness of the rule, in points
     */
    record Ground(
            double left,
            double width,
            @Nullable Colour fill,
            @Nullable Colour rule,
            double thickness) {

        static final Ground NONE = new Ground(0, 0, null, null, 0);

        /** Of a row that goes on on the next page. */
        Ground open() {
            return new Ground(left, width, fill, null, 0);
        }

        void draw(Sheet sheet, double top, double height) {
            if (fill != null) {
                sheet.decoration();
                sheet.rectangle(left, top - height, width, height, fill);
            }
            if (rule != null) {
                sheet.decoration();
                sheet.rectangle(left, top - height, width, thickness, rule);
            }
        }
    }

    /** Side by side without rules. */
    static Row plain(Cell first, Cell second) {
        return new Row(List.of(first, second), 0, false, Ground.NONE, null);
    }

    @Override
    public double height() {
        double highest = 0;
        for (Cell cell : cells) {
            highest = Math.max(highest, cell.height());
        }
        return highest + 2 * padding + ground.thickness();
    }

    @Override
    public void draw(Sheet sheet, double top) {
        double height = height();
        ground.draw(sheet, top, height);
        double floor = top - height + ground.thickness() + padding;
        for (Cell cell : cells) {
            cell.draw(sheet, bottom ? floor + cell.height() : top - padding);
        }
    }

    @Override
    public Optional<Strip> repeated() {
        return Optional.ofNullable(header);
    }

    @Override
    public Optional<Parts> split(double available, boolean force) {
        List<Cell> heads = new ArrayList<>();
        List<Cell> tails = new ArrayList<>();
        for (Cell cell : cells) {
            List<Cell> parts = cell.split(available - 2 * padding - ground.thickness(), force);
            heads.add(parts.getFirst());
            tails.add(parts.getLast());
        }
        if (heads.stream().allMatch(Cell::isEmpty) || tails.stream().allMatch(Cell::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Parts(
                new Row(heads, padding, bottom, ground.open(), header),
                new Row(tails, padding, bottom, ground, header)));
    }
}
