package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.committeepapers.finding.Location;
import org.committeepapers.workbook.sheet.CellRemarks;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Rows and columns that a reader of the sheet doesn't see. */
final class HiddenCells {

    private HiddenCells() {}

    /** The sheet without its hidden rows and columns, and a note of what was in them where there was something. */
    static Sheet leftOut(Sheet sheet, Remarks remarks) {
        NavigableMap<Integer, SheetRow> shown = new TreeMap<>();
        List<SheetRow> hiddenRows = new ArrayList<>();
        BitSet hiddenColumns = new BitSet();
        for (SheetRow row : sheet.inOrder()) {
            if (row.isHidden()) {
                hiddenRows.add(row);
            } else {
                SheetRow rest = withoutColumns(row, sheet.hiddenColumns(), hiddenColumns);
                if (!rest.cells().isEmpty()) {
                    shown.put(rest.index(), rest);
                }
            }
        }
        if (!hiddenRows.isEmpty() || !hiddenColumns.isEmpty()) {
            note(sheet, hiddenRows, hiddenColumns, remarks);
        }
        return new Sheet(sheet.file(), sheet.entry(), shown, new BitSet(), sheet.notes());
    }

    private static SheetRow withoutColumns(SheetRow row, BitSet hidden, BitSet found) {
        SheetRow rest = new SheetRow(row.index(), false);
        for (SheetCell cell : row.cells()) {
            if (hidden.get(cell.column())) {
                found.set(cell.column());
            } else {
                rest.put(cell);
            }
        }
        return rest;
    }

    private static void note(Sheet sheet, List<SheetRow> rows, BitSet columns, Remarks remarks) {
        List<String> hidden = CellRemarks.names(rows, columns.stream().boxed().toList());
        Location.Cell first = new Location.Cell(
                sheet.file(),
                sheet.name(),
                sheet.entry().index(),
                rows.isEmpty() ? 0 : rows.get(0).index(),
                columns.isEmpty() ? 0 : columns.nextSetBit(0));
        remarks.note(
                "hidden-rows-skipped",
                first,
                "",
                "Hidden, and left out of the papers as the settings say: " + String.join(", ", hidden) + ".",
                "Nothing, unless it should be in the papers: then unhide it.");
    }
}
