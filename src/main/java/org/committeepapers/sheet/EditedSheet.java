package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Relationships.Relationship;

/** A sheet with cells: its layout, and changes to its cells. */
final class EditedSheet {

    /** The order of its elements that the schema demands (ECMA-376, CT_Worksheet). */
    private static final List<String> ORDER = List.of("""
            sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges \
            scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr \
            conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks \
            colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing""".split(" "));

    private final EditablePackage edited;
    private final String part;
    private final Relationships relationships;
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final Set<CellAddress> formulas = new HashSet<>();
    private String drawing = "";

    /** Columns with one style, from 0, the last included. */
    private record Columns(int first, int last, int style) {}

    /** How a cell is changed. */
    interface Change {

        /**
         * The changed cell as an element.
         *
         * @param element the cell so far; an empty element if the sheet doesn't mention it
         * @param style the number of its style
         */
        String of(CellAddress cell, String element, int style) throws Refusal;
    }

    EditedSheet(EditablePackage edited, String part) throws Refusal {
        this.edited = edited;
        this.part = part;
        this.relationships = new Relationships(edited, part);
        read(new PartEdit(edited, part));
    }

    private void read(PartEdit xml) throws Refusal {
        CellAddress cell = CellAddress.A1;
        while (xml.next()) {
            if (xml.starts(3, "c")) {
                cell = cell(xml);
            } else if (xml.starts(4, "f")) {
                formulas.add(cell);
            } else if (xml.starts(2, "col")) {
                columns.add(new Columns(xml.number("min", 0) - 1, xml.number("max", 0) - 1, xml.number("style", 0)));
            } else if (xml.starts(2, "mergeCell")) {
                SheetBuilder.range(xml.attribute("ref")).ifPresent(merges::add);
            } else if (xml.starts(1, "legacyDrawing")) {
                drawing = Tags.relationship(xml.tag());
            }
        }
    }

    private int row(PartEdit xml) throws Refusal {
        int number = xml.number("r", 0);
        if (number < 1) {
            throw edited.refusals().notEditable(part);
        }
        return number - 1;
    }

    private CellAddress cell(PartEdit xml) throws Refusal {
        return xml.cell("r").orElseThrow(() -> edited.refusals().notEditable(part));
    }

    /** The cell in which the value is shown: the first of merged ones. */
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

    /** The part with the boxes of notes; empty where there is none. */
    Optional<String> shapes() throws Refusal {
        return Optional.ofNullable(relationships.byId().get(drawing)).map(Relationship::target);
    }

    /** Adds the part with the boxes of notes, and returns its name. */
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
        while (!missing.isEmpty() && xml.next()) {
            if (xml.starts(2, "row")) {
                int row = row(xml);
                xml.insertBefore(rows(before(new CellAddress(row, 0), missing), change));
                changeRow(xml, before(new CellAddress(row + 1, 0), missing), change);
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

    /** @param rowStyle below 0 where the row has no style, so that the columns' styles count */
    private String added(NavigableSet<CellAddress> missing, int rowStyle, Change change) throws Refusal {
        StringBuilder added = new StringBuilder();
        for (CellAddress cell : missing) {
            int style = rowStyle >= 0 ? rowStyle : styleOfColumn(cell.getColumn());
            added.append(change.of(cell, "<c r=\"" + cell + "\"/>", style));
        }
        missing.clear();
        return added.toString();
    }

    private int styleOfColumn(int column) {
        return columns.stream()
                .filter(range -> range.first() <= column && column <= range.last())
                .findFirst()
                .map(Columns::style)
                .orElse(0);
    }

    /** Where a cell is added, the row's hint at its columns goes. */
    private void changeRow(PartEdit xml, NavigableSet<CellAddress> missing, Change change) throws Refusal {
        int style = xml.flag("customFormat") ? xml.number("s", 0) : -1;
        int start = xml.start();
        String tag = xml.tag();
        boolean empty = xml.isEmpty();
        int unknown = missing.size();
        while (!missing.isEmpty() && !xml.ends(2, "row") && xml.next()) {
            if (xml.starts(3, "c")) {
                CellAddress here = cell(xml);
                xml.insertBefore(added(before(here, missing), style, change));
                if (missing.remove(here)) {
                    unknown--;
                    int own = xml.number("s", 0);
                    xml.replaceTag(change.of(here, xml.element(), own));
                }
            }
        }
        String last = added(missing, style, change);
        if (unknown > 0 && empty) {
            xml.replaceTag(Tags.without(Tags.opened(tag), "spans") + last + "</row>");
        } else if (unknown > 0) {
            xml.insertBefore(last);
            xml.replace(start, start + tag.length(), Tags.without(tag, "spans"));
        }
    }
}
