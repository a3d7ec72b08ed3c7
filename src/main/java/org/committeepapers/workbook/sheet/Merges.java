package org.committeepapers.workbook.sheet;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;

/**
 * Gives every row of a merge over several rows the value that stands in its first cell. Rows that are blank otherwise
 * stay so.
 */
record Merges(List<CellRange> ranges) {

    void apply(NavigableMap<Integer, SheetRow> rows, Budget budget) throws Refusal {
        for (CellRange range : ranges) {
            budget.cell();
            Optional<SheetCell> first =
                    Optional.ofNullable(rows.get(range.firstRow())).flatMap(row -> row.cell(range.firstColumn()));
            if (first.isPresent()) {
                SheetCell cell = first.get();
                SheetCell merged = new SheetCell(cell.column(), cell.sourceRow(), range.width(), cell.value());
                for (SheetRow row : rows.subMap(range.firstRow(), true, range.lastRow(), true)
                        .values()) {
                    budget.cell();
                    // A merge over a blank cell hides words below it that are still there.
                    if (!merged.value().isBlank() || row.value(merged.column()).isBlank()) {
                        row.put(merged);
                    }
                }
            }
        }
    }
}
