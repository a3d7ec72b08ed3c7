package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;

/** Collects the cells of one sheet as a reader comes to them, within the limits, and keeps what says something. */
public final class SheetBuilder {

    /** A sheet may be decorated far beyond its words; no table has so many cells of a fill alone. */
    private static final int MOST_FILLED_BLANKS = 200_000;

    private final Budget budget;
    private final Links links = new Links();
    private final NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRange> merges = new ArrayList<>();
    private final List<SheetCell> filledBlanks = new ArrayList<>();
    private int filledRow = -1;
    private int filledBlanksKept;

    public SheetBuilder(Budget budget) {
        this.budget = budget;
    }

    /** To be said before the row's cells. */
    public void hideRow(int row) {
        hiddenRows.set(Math.clamp(row, 0, 1 << 20));
    }

    public void hideColumns(int first, int last) {
        int end = Math.clamp(last + 1L, 0, Short.MAX_VALUE);
        hiddenColumns.set(Math.clamp(first, 0, end), end);
    }

    public void merge(CellRange range) throws Refusal {
        budget.cell();
        merges.add(range);
    }

    /** @param location the place within the target; empty where none is said */
    public void link(CellRange range, String address, String location) throws Refusal {
        budget.cell();
        links.add(range, address, location);
    }

    public void put(int row, int column, CellValue value) throws Refusal {
        if (value.isBlank() && value.flaws().isEmpty()) {
            blank(row, column, value);
            return;
        }
        budget.cell();
        budget.column(column);
        rows.computeIfAbsent(row, index -> new SheetRow(index, hiddenRows.get(Math.clamp(index, 0, 1 << 20))))
                .put(new SheetCell(column, row, 1, value));
        budget.rows(rows.size());
    }

    /** A fill may be all that a cell says, where its row has words. */
    private void blank(int row, int column, CellValue value) {
        if (row != filledRow) {
            keepFilledBlanks();
            filledRow = row;
        }
        if (value.fill().isPresent() && budget.isWithin(column)) {
            filledBlanks.add(new SheetCell(column, row, 1, value));
        }
    }

    private void keepFilledBlanks() {
        SheetRow row = rows.get(filledRow);
        for (SheetCell cell : filledBlanks) {
            if (row != null
                    && filledBlanksKept < MOST_FILLED_BLANKS
                    && row.cell(cell.column()).isEmpty()) {
                row.put(cell);
                filledBlanksKept++;
            }
        }
        filledBlanks.clear();
    }

    public Sheet build(String file, SheetEntry entry) throws Refusal {
        keepFilledBlanks();
        links.apply(rows, budget);
        new Merges(merges).apply(rows, budget);
        return new Sheet(file, entry, rows, hiddenColumns);
    }
}
