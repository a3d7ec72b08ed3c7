package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;

/** Collects the cells of one sheet as a reader comes to them, within the limits, and keeps what says something. */
public final class SheetBuilder {

    /** More blank cells of one row in a signal colour are a decorated row; then none of them is a status. */
    private static final int MOST_FILLED_BLANKS = 16;

    private final Budget budget;
    private final Links links;
    private final NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRange> merges = new ArrayList<>();
    private final List<SheetCell> filledBlanks = new ArrayList<>();
    private int filledRow = -1;

    public SheetBuilder(Budget budget) {
        this(new Links(), budget);
    }

    public SheetBuilder(Links links, Budget budget) {
        this.links = links;
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

    public Links links() {
        return links;
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

    /** A blank cell in a signal colour may be a status; one in a row that is blank altogether isn't. */
    private void blank(int row, int column, CellValue value) throws Refusal {
        boolean signal = value.fill().flatMap(FillColour::of).isPresent();
        if (row != filledRow) {
            keepFilledBlanks();
            filledRow = row;
        }
        if (signal && filledBlanks.size() <= MOST_FILLED_BLANKS) {
            filledBlanks.add(new SheetCell(column, row, 1, value));
        }
    }

    private void keepFilledBlanks() throws Refusal {
        SheetRow row = rows.get(filledRow);
        if (row != null && filledBlanks.size() <= MOST_FILLED_BLANKS) {
            for (SheetCell cell : filledBlanks) {
                if (row.cell(cell.column()).isEmpty()) {
                    budget.cell();
                    budget.column(cell.column());
                    row.put(cell);
                }
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
