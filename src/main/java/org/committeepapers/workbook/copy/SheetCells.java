package org.committeepapers.workbook.copy;

import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.diagnostic.Refusal;

/** Changes cells of a sheet, adds those that the sheet doesn't mention, and leaves every other character as it was. */
final class SheetCells {

    private final PartEdit xml;
    private final SheetGrid grid;
    private final Change change;

    /** Those not found so far. */
    private final NavigableSet<CellAddress> cells;

    private int row = -1;
    private int column = -1;
    private int rowStyle = -1;
    private int rowStart;
    private String rowTag = "";

    /** What becomes of a cell. */
    interface Change {

        /**
         * The cell as an element with the prefix of the part.
         *
         * @param element as it is; empty where the sheet doesn't mention the cell
         * @param style the number of its style
         */
        String of(CellAddress cell, String element, int style) throws Refusal;
    }

    private SheetCells(PartEdit xml, SheetGrid grid, SortedSet<CellAddress> cells, Change change) {
        this.xml = xml;
        this.grid = grid;
        this.cells = new TreeSet<>(cells);
        this.change = change;
    }

    static void change(PartEdit xml, SheetGrid grid, SortedSet<CellAddress> cells, Change change) throws Refusal {
        SheetCells sheet = new SheetCells(xml, grid, cells, change);
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                sheet.startRow();
            } else if (xml.starts(3, "c")) {
                sheet.cell();
            }
            if (xml.ends(2, "row")) {
                sheet.endRow();
            } else if (xml.ends(1, "sheetData")) {
                xml.append(sheet.rows(sheet.cells));
            }
        }
        xml.save();
    }

    private void startRow() throws Refusal {
        int next = xml.number("r", row + 2) - 1;
        NavigableSet<CellAddress> between = cells.headSet(new CellAddress(next, 0), false);
        xml.insertBefore(rows(between));
        between.clear();
        row = next;
        column = -1;
        rowStyle = xml.flag("customFormat") ? xml.number("s", 0) : -1;
        rowStart = xml.start();
        rowTag = xml.tag();
    }

    private String rows(NavigableSet<CellAddress> missing) throws Refusal {
        rowStyle = -1;
        StringBuilder rows = new StringBuilder();
        while (!missing.isEmpty()) {
            int number = missing.first().getRow();
            NavigableSet<CellAddress> ofRow = missing.headSet(new CellAddress(number + 1, 0), false);
            rows.append("<row r=\"" + (number + 1) + "\">" + added(ofRow) + "</row>");
        }
        return rows.toString();
    }

    /** Cells that the sheet doesn't mention. */
    private String added(NavigableSet<CellAddress> missing) throws Refusal {
        StringBuilder written = new StringBuilder();
        for (CellAddress cell : missing) {
            written.append(change.of(cell, "", rowStyle >= 0 ? rowStyle : grid.styleOfColumn(cell.getColumn())));
        }
        missing.clear();
        return written.toString();
    }

    private void cell() throws Refusal {
        column = SheetGrid.column(xml, column);
        CellAddress here = new CellAddress(row, column);
        insert(cells.headSet(here, false));
        if (cells.remove(here)) {
            int style = xml.number("s", 0);
            int start = xml.skip();
            xml.replace(start, xml.end(), change.of(here, xml.since(start), style));
        }
    }

    /** With a cell that wasn't there a row's hint at which cells it has goes. */
    private void insert(NavigableSet<CellAddress> missing) throws Refusal {
        if (!missing.isEmpty()) {
            xml.insertBefore(added(missing));
            xml.replace(rowStart, rowStart + rowTag.length(), Tags.without(rowTag, "spans"));
            rowTag = "";
        }
    }

    private void endRow() throws Refusal {
        NavigableSet<CellAddress> missing = cells.headSet(new CellAddress(row + 1, 0), false);
        if (!missing.isEmpty() && xml.isEmpty()) {
            String tag = Tags.without(Tags.opened(rowTag), "spans");
            xml.replaceTag(tag + xml.named(added(missing) + "</row>"));
        } else {
            insert(missing);
        }
    }
}
