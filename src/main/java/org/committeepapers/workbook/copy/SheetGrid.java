package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.SheetBuilder;

/** How a sheet is laid out: merged cells, formulas, the widths and styles of columns, the heights of rows, tables. */
final class SheetGrid {

    private static final double USUAL_WIDTH = 8.43;
    private static final double USUAL_HEIGHT = 15;
    private static final double PIXELS_OF_POINT = 4.0 / 3;

    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final List<CellRangeAddress> tables = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final Set<CellAddress> formulas = new HashSet<>();
    private double width = USUAL_WIDTH;
    private double height = USUAL_HEIGHT;
    private int row = -1;
    private int column = -1;

    /** Columns alike, from 0, the last included; the width in letters, 0 where hidden. */
    private record Columns(int first, int last, double width, int style) {}

    SheetGrid(EditablePackage edited, String part) throws Refusal {
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                row(xml);
            } else if (xml.starts(3, "c")) {
                column = column(xml, column);
            } else if (xml.starts(4, "f")) {
                formulas.add(new CellAddress(row, column));
            } else if (xml.starts(1, "sheetFormatPr")) {
                width = decimal(xml.attribute("defaultColWidth"), USUAL_WIDTH);
                height = decimal(xml.attribute("defaultRowHeight"), USUAL_HEIGHT);
            } else if (xml.starts(2, "col")) {
                columns(xml);
            } else if (xml.starts(2, "mergeCell")) {
                SheetBuilder.range(xml.attribute("ref")).ifPresent(merges::add);
            }
        }
        for (String table : new Relationships(edited, part).targets("table")) {
            PartEdit root = new PartEdit(edited, table);
            if (root.next()) {
                SheetBuilder.range(root.attribute("ref")).ifPresent(tables::add);
            }
        }
    }

    private void row(PartEdit xml) {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (xml.flag("hidden")) {
            heights.put(row, 0.0);
        } else if (!xml.attribute("ht").isEmpty()) {
            heights.put(row, decimal(xml.attribute("ht"), USUAL_HEIGHT));
        }
    }

    /** The column of the cell that starts, which may give no address. */
    static int column(PartEdit xml, int before) {
        String address = xml.attribute("r");
        return address.isEmpty() ? before + 1 : new CellAddress(address).getColumn();
    }

    private void columns(PartEdit xml) {
        double wide = xml.flag("hidden") ? 0 : decimal(xml.attribute("width"), width);
        columns.add(new Columns(xml.number("min", 0) - 1, xml.number("max", 0) - 1, wide, xml.number("style", 0)));
    }

    private static double decimal(String text, double otherwise) {
        return text.matches("\\d{1,6}(\\.\\d{1,20})?") ? Double.parseDouble(text) : otherwise;
    }

    /** The cell that shows what the cell shows: of merged ones the first. */
    CellAddress shown(CellAddress cell) {
        return merges.stream()
                .filter(merge -> merge.isInRange(cell))
                .findFirst()
                .map(merge -> new CellAddress(merge.getFirstRow(), merge.getFirstColumn()))
                .orElse(cell);
    }

    boolean isInTable(CellAddress cell) {
        return tables.stream().anyMatch(table -> table.isInRange(cell));
    }

    boolean isFormula(CellAddress cell) {
        return formulas.contains(cell);
    }

    boolean hasFormulas() {
        return !formulas.isEmpty();
    }

    private Optional<Columns> columnsOf(int one) {
        return columns.stream()
                .filter(range -> range.first() <= one && one <= range.last())
                .findFirst();
    }

    /** The style that a cell has which the sheet doesn't mention, in a row without a style. */
    int styleOfColumn(int one) {
        return columnsOf(one).map(Columns::style).orElse(0);
    }

    int pixelsOfColumn(int one) {
        double wide = columnsOf(one).map(Columns::width).orElse(width);
        return wide == 0 ? 0 : (int) Math.round(wide * 7 + 5);
    }

    int pixelsOfRow(int one) {
        return (int) Math.round(heights.getOrDefault(one, height) * PIXELS_OF_POINT);
    }
}
