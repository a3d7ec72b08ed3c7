package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellRange;
import org.committeepapers.workbook.xlsx.Relationship;

/** How a sheet is laid out: merged cells, the widths and styles of columns, the heights of rows, tables. */
final class SheetGrid {

    private static final double USUAL_WIDTH = 8.43;
    private static final double USUAL_HEIGHT = 15;
    private static final double PIXELS_OF_POINT = 4.0 / 3;

    private final List<CellRange> merges = new ArrayList<>();
    private final List<CellRange> tables = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private double width = USUAL_WIDTH;
    private double height = USUAL_HEIGHT;

    /** Columns alike, from 0, the last included; the width in letters, 0 where hidden. */
    private record Columns(int first, int last, double width, int style) {}

    private SheetGrid() {}

    static SheetGrid read(CopiedPackage copied, String part) throws Refusal {
        SheetGrid grid = new SheetGrid();
        XmlCursor xml = copied.cursor(part);
        int row = -1;
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                row = xml.number("r", row + 2) - 1;
                grid.row(row, xml);
            } else if (xml.starts(1, "sheetFormatPr")) {
                grid.width = decimal(xml.attribute("defaultColWidth"), USUAL_WIDTH);
                grid.height = decimal(xml.attribute("defaultRowHeight"), USUAL_HEIGHT);
            } else if (xml.starts(2, "col")) {
                grid.columns(xml);
            } else if (xml.starts(2, "mergeCell")) {
                CellRange.of(xml.attribute("ref")).ifPresent(grid.merges::add);
            }
        }
        for (Relationship relationship : new CopiedRelationships(copied, part).all()) {
            if (relationship.type().equals("table") && copied.has(relationship.target())) {
                grid.table(copied.cursor(relationship.target()));
            }
        }
        return grid;
    }

    private void row(int row, XmlCursor xml) {
        if (isYes(xml.attribute("hidden"))) {
            heights.put(row, 0.0);
        } else if (!xml.attribute("ht").isEmpty()) {
            heights.put(row, decimal(xml.attribute("ht"), USUAL_HEIGHT));
        }
    }

    private void columns(XmlCursor xml) {
        double wide = isYes(xml.attribute("hidden")) ? 0 : decimal(xml.attribute("width"), width);
        columns.add(new Columns(xml.number("min", 0) - 1, xml.number("max", 0) - 1, wide, xml.number("style", 0)));
    }

    private void table(XmlCursor xml) throws Refusal {
        if (xml.next()) {
            CellRange.of(xml.attribute("ref")).ifPresent(tables::add);
        }
    }

    private static boolean isYes(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private static double decimal(String text, double otherwise) {
        return text.matches("\\d{1,6}(\\.\\d{1,20})?") ? Double.parseDouble(text) : otherwise;
    }

    /** The cell that shows what the cell shows: of merged ones the first. */
    CellPlace shown(CellPlace cell) {
        return merges.stream()
                .filter(merge -> holds(merge, cell))
                .findFirst()
                .map(merge -> new CellPlace(merge.firstRow(), merge.firstColumn()))
                .orElse(cell);
    }

    boolean isInTable(CellPlace cell) {
        return tables.stream().anyMatch(table -> holds(table, cell));
    }

    private static boolean holds(CellRange range, CellPlace cell) {
        return range.firstRow() <= cell.row()
                && cell.row() <= range.lastRow()
                && range.firstColumn() <= cell.column()
                && cell.column() <= range.lastColumn();
    }

    /** The style that a cell has which the sheet doesn't mention, in a row without a style. */
    int styleOfColumn(int column) {
        return columns.stream()
                .filter(range -> range.first() <= column && column <= range.last())
                .mapToInt(Columns::style)
                .findFirst()
                .orElse(0);
    }

    int pixelsOfColumn(int column) {
        double wide = columns.stream()
                .filter(range -> range.first() <= column && column <= range.last())
                .mapToDouble(Columns::width)
                .findFirst()
                .orElse(width);
        return wide == 0 ? 0 : (int) Math.round(wide * 7 + 5);
    }

    int pixelsOfRow(int row) {
        return (int) Math.round(heights.getOrDefault(row, height) * PIXELS_OF_POINT);
    }
}
