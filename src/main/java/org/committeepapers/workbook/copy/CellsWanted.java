package org.committeepapers.workbook.copy;

import java.util.HashSet;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellRange;

/** Which cells of a sheet hold a formula, and which can hold words: those that aren't within a merge. */
final class CellsWanted {

    private final Set<CellPlace> formulas = new HashSet<>();
    private final SheetGrid grid;

    private CellsWanted(SheetGrid grid) {
        this.grid = grid;
    }

    static CellsWanted read(CopiedPackage copied, String part) throws Refusal {
        CellsWanted cells = new CellsWanted(SheetGrid.read(copied, part));
        XmlCursor xml = copied.cursor(part);
        int row = -1;
        int column = -1;
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                row = xml.number("r", row + 2) - 1;
                column = -1;
            } else if (xml.starts(3, "c")) {
                column = CellRange.of(xml.attribute("r"))
                        .map(CellRange::firstColumn)
                        .orElse(column + 1);
            } else if (xml.starts(4, "f")) {
                cells.formulas.add(new CellPlace(row, column));
            }
        }
        return cells;
    }

    boolean isFormula(CellPlace cell) {
        return formulas.contains(cell);
    }

    boolean hasFormulas() {
        return !formulas.isEmpty();
    }

    /** Whether the cell is the first of its merge, or in none. */
    boolean isWritable(CellPlace cell) {
        return grid.shown(cell).equals(cell);
    }
}
