package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A row with something in it; its cells in the order of columns. */
final class SheetRow {

    private final int index;
    private final boolean hidden;
    private final List<SheetCell> cells = new ArrayList<>(12);

    SheetRow(int index, boolean hidden) {
        this.index = index;
        this.hidden = hidden;
    }

    int index() {
        return index;
    }

    boolean isHidden() {
        return hidden;
    }

    List<SheetCell> cells() {
        return cells;
    }

    /** The cells in which a reader sees something. */
    List<SheetCell> filled() {
        return cells.stream().filter(cell -> !cell.value().isBlank()).toList();
    }

    Optional<SheetCell> cell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    CellValue value(int column) {
        return cell(column).map(SheetCell::value).orElse(CellValue.BLANK);
    }

    /** Puts the cell in its place, instead of the one that is there. */
    void put(SheetCell cell) {
        if (!cells.isEmpty() && cells.get(cells.size() - 1).column() >= cell.column()) {
            cells.removeIf(other -> other.column() == cell.column());
            cells.add(cell);
            cells.sort(Comparator.comparingInt(SheetCell::column));
        } else {
            cells.add(cell);
        }
    }
}
