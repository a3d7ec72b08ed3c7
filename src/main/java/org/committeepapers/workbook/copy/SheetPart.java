package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.copy.Relationships.Relationship;
import org.committeepapers.workbook.sheet.SheetBuilder;

/** A sheet with cells: how it is laid out, and the places at which it is changed. */
final class SheetPart {

    /** The order of its elements that the schema demands (ECMA-376, CT_Worksheet). */
    private static final List<String> ORDER = List.of("""
            sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges \
            scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr \
            conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks \
            colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing""".split(" "));

    private static final double USUAL_WIDTH = 8.43;
    private static final double USUAL_HEIGHT = 15;
    private static final double PIXELS_OF_POINT = 4.0 / 3;

    private final EditablePackage edited;
    private final String part;
    private final Relationships relationships;
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final Set<CellAddress> formulas = new HashSet<>();
    private double width = USUAL_WIDTH;
    private double height = USUAL_HEIGHT;
    private String drawing = "";

    /** Columns alike, from 0, the last included; the width in letters, 0 where hidden. */
    private record Columns(int first, int last, double width, int style) {}

    /** What becomes of a cell. */
    interface Change {

        /**
         * The cell as an element.
         *
         * @param element as it is; an empty one where the sheet doesn't mention the cell
         * @param style the number of its style
         */
        String of(CellAddress cell, String element, int style) throws Refusal;
    }

    SheetPart(EditablePackage edited, String part) throws Refusal {
        this.edited = edited;
        this.part = part;
        this.relationships = new Relationships(edited, part);
        read(new PartEdit(edited, part));
    }

    private void read(PartEdit xml) throws Refusal {
        int row = -1;
        int column = -1;
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                row = row(xml, row);
                column = -1;
                readHeight(xml, row);
            } else if (xml.starts(3, "c")) {
                column = column(xml, column);
            } else if (xml.starts(4, "f")) {
                formulas.add(new CellAddress(row, column));
            } else if (xml.starts(1, "sheetFormatPr")) {
                width = decimal(xml.attribute("defaultColWidth"), USUAL_WIDTH);
                height = decimal(xml.attribute("defaultRowHeight"), USUAL_HEIGHT);
            } else if (xml.starts(2, "col")) {
                double wide = xml.flag("hidden") ? 0 : decimal(xml.attribute("width"), width);
                columns.add(
                        new Columns(xml.number("min", 0) - 1, xml.number("max", 0) - 1, wide, xml.number("style", 0)));
            } else if (xml.starts(2, "mergeCell")) {
                SheetBuilder.range(xml.attribute("ref")).ifPresent(merges::add);
            } else if (xml.starts(1, "legacyDrawing")) {
                drawing = Tags.relationship(xml.tag());
            }
        }
    }

    /** The row that starts, which may give no number. */
    private static int row(PartEdit xml, int before) {
        return xml.number("r", before + 2) - 1;
    }

    /** The column of the cell that starts, which may give no address. */
    private static int column(PartEdit xml, int before) {
        return SheetBuilder.range(xml.attribute("r"))
                .map(CellRangeAddress::getFirstColumn)
                .filter(column -> column >= 0)
                .orElse(before + 1);
    }

    private void readHeight(PartEdit xml, int row) {
        if (xml.flag("hidden")) {
            heights.put(row, 0.0);
        } else if (!xml.attribute("ht").isEmpty()) {
            heights.put(row, decimal(xml.attribute("ht"), USUAL_HEIGHT));
        }
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

    int pixelsOfColumn(int one) {
        double wide = columnsOf(one).map(Columns::width).orElse(width);
        return wide == 0 ? 0 : (int) Math.round(wide * 7 + 5);
    }

    int pixelsOfRow(int one) {
        return (int) Math.round(heights.getOrDefault(one, height) * PIXELS_OF_POINT);
    }

    /** The part with the boxes in which notes are shown; none where it has none. */
    Optional<String> shapes() throws Refusal {
        return Optional.ofNullable(relationships.byId().get(drawing)).map(Relationship::target);
    }

    /** Adds such a part; its name. */
    String addShapes(String text) throws Refusal {
        Relationship shapes = relationships.add(XSSFRelation.VML_DRAWINGS, text);
        PartEdit xml = new PartEdit(edited, part);
        xml.insertChild(
                "legacyDrawing",
                ORDER,
                "<legacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(Relationships.NAMESPACE, shapes.id()));
        xml.save();
        return shapes.target();
    }

    /** Changes cells, adds those that the sheet doesn't mention, and leaves every other character as it was. */
    void change(SortedSet<CellAddress> cells, Change change) throws Refusal {
        NavigableSet<CellAddress> missing = new TreeSet<>(cells);
        PartEdit xml = new PartEdit(edited, part);
        int row = -1;
        while (!missing.isEmpty() && xml.next()) {
            if (xml.starts(2, "row")) {
                row = row(xml, row);
                xml.insertBefore(rows(before(new CellAddress(row, 0), missing), change));
                changeRow(xml, row, before(new CellAddress(row + 1, 0), missing), change);
            } else if (xml.ends(1, "sheetData")) {
                xml.append(rows(missing, change));
            }
        }
        xml.save();
    }

    private static NavigableSet<CellAddress> before(CellAddress cell, NavigableSet<CellAddress> cells) {
        return cells.headSet(cell, false);
    }

    private String rows(NavigableSet<CellAddress> missing, Change change) throws Refusal {
        StringBuilder rows = new StringBuilder();
        while (!missing.isEmpty()) {
            int row = missing.first().getRow();
            String added = added(before(new CellAddress(row + 1, 0), missing), -1, change);
            rows.append("<row r=\"" + (row + 1) + "\">" + added + "</row>");
        }
        return rows.toString();
    }

    /** @param rowStyle the style of the row; below 0 where it has none, so that the columns' count */
    private String added(NavigableSet<CellAddress> missing, int rowStyle, Change change) throws Refusal {
        StringBuilder added = new StringBuilder();
        for (CellAddress cell : missing) {
            int ofColumn = columnsOf(cell.getColumn()).map(Columns::style).orElse(0);
            added.append(change.of(cell, "<c r=\"" + cell + "\"/>", rowStyle >= 0 ? rowStyle : ofColumn));
        }
        missing.clear();
        return added.toString();
    }

    /** With a cell that wasn't there a row's hint at which cells it has goes. */
    private void changeRow(PartEdit xml, int row, NavigableSet<CellAddress> missing, Change change) throws Refusal {
        int style = xml.flag("customFormat") ? xml.number("s", 0) : -1;
        int start = xml.start();
        String tag = xml.tag();
        boolean empty = xml.isEmpty();
        int unknown = missing.size();
        int column = -1;
        while (!missing.isEmpty() && !xml.ends(2, "row") && xml.next()) {
            if (xml.starts(3, "c")) {
                column = column(xml, column);
                CellAddress here = new CellAddress(row, column);
                xml.insertBefore(added(before(here, missing), style, change));
                if (missing.remove(here)) {
                    unknown--;
                    int own = xml.number("s", 0);
                    xml.replaceTag(xml.named(change.of(here, xml.element(), own)));
                }
            }
        }
        String last = added(missing, style, change);
        if (unknown > 0 && empty) {
            xml.replaceTag(Tags.without(Tags.opened(tag), "spans") + xml.named(last + "</row>"));
        } else if (unknown > 0) {
            xml.insertBefore(last);
            xml.replace(start, start + tag.length(), Tags.without(tag, "spans"));
        }
    }
}
