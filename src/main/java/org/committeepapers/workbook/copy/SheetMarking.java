package org.committeepapers.workbook.copy;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.workbook.sheet.CellRange;
import org.jspecify.annotations.Nullable;

/** Gives cells of a sheet the fill of their findings, and changes no other character of its part. */
final class SheetMarking {

    private final CopiedPackage copied;
    private final String part;
    private final SheetGrid grid;
    private final CopiedStyles styles;
    private final NavigableMap<Integer, NavigableMap<Integer, Severity>> rows = new TreeMap<>();
    private final TextEdit edit;
    private final XmlCursor xml;

    private NavigableMap<Integer, Severity> cells = new TreeMap<>();
    private int row = -1;
    private int column = -1;
    private int rowStyle = -1;
    private int rowStart;
    private String rowTag = "";
    private int afterKnown;

    SheetMarking(CopiedPackage copied, String part, SheetGrid grid, CopiedStyles styles, Map<CellPlace, Severity> marks)
            throws Refusal {
        this.copied = copied;
        this.part = part;
        this.grid = grid;
        this.styles = styles;
        marks.forEach((cell, severity) ->
                rows.computeIfAbsent(cell.row(), any -> new TreeMap<>()).put(cell.column(), severity));
        this.edit = new TextEdit(copied.text(part));
        this.xml = copied.cursor(part);
    }

    /** Makes the change, and lets the sheet point at {@code shapes} unless that is empty. */
    void apply(String shapes) throws Refusal {
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                startRow();
            } else if (xml.starts(3, "c")) {
                cell();
            }
            if (xml.ends(2, "row")) {
                endRow();
            } else if (xml.ends(1, "sheetData")) {
                endData();
            }
            if ((xml.closes() || xml.isEmpty())
                    && xml.depth() == 1
                    && SheetOrder.isBefore(xml.localName(), "legacyDrawing")) {
                afterKnown = xml.end();
            }
        }
        if (!shapes.isEmpty()) {
            Vocabulary vocabulary = Vocabulary.of(copied, part);
            edit.insert(
                    afterKnown,
                    "<" + vocabulary.prefix() + "legacyDrawing xmlns:r=\"" + vocabulary.relationships() + "\" r:id=\""
                            + new CopiedRelationships(copied, part)
                                    .add(vocabulary.relationships() + "/vmlDrawing", shapes)
                            + "\"/>");
        }
        copied.put(part, edit.edited());
    }

    private void startRow() {
        int next = xml.number("r", row + 2) - 1;
        for (int missing : List.copyOf(rows.headMap(next, false).keySet())) {
            edit.insert(xml.start(), newRow(missing));
        }
        row = next;
        column = -1;
        cells = new TreeMap<>();
        NavigableMap<Integer, Severity> marks = rows.remove(row);
        if (marks != null) {
            cells = marks;
        }
        rowStyle = xml.attribute("customFormat").matches("1|true") ? xml.number("s", 0) : -1;
        rowStart = xml.start();
        rowTag = xml.tag();
    }

    private String newRow(int missing) {
        NavigableMap<Integer, Severity> marks = rows.remove(missing);
        rowStyle = -1;
        return "<" + xml.prefix() + "row r=\"" + (missing + 1) + "\">" + newCells(missing, marks) + "</" + xml.prefix()
                + "row>";
    }

    private String newCells(int inRow, @Nullable NavigableMap<Integer, Severity> marks) {
        StringBuilder written = new StringBuilder();
        if (marks != null) {
            marks.forEach((at, severity) -> written.append(newCell(new CellPlace(inRow, at), severity)));
        }
        return written.toString();
    }

    private String newCell(CellPlace cell, Severity severity) {
        int style = rowStyle >= 0 ? rowStyle : grid.styleOfColumn(cell.column());
        return "<" + xml.prefix() + "c r=\"" + cell.address() + "\" s=\""
                + styles.marked(style, severity, grid.isInTable(cell)) + "\"/>";
    }

    private void cell() {
        column = CellRange.of(xml.attribute("r")).map(CellRange::firstColumn).orElse(column + 1);
        insertBefore(cells.headMap(column, false));
        Severity severity = cells.remove(column);
        if (severity != null) {
            int style = styles.marked(xml.number("s", 0), severity, grid.isInTable(new CellPlace(row, column)));
            edit.replace(xml.start(), xml.end(), Tags.with(xml.tag(), "s", String.valueOf(style)));
        }
    }

    /** Inserts cells that the sheet doesn't mention, and with them drops a row's hint at which cells it has. */
    private void insertBefore(NavigableMap<Integer, Severity> missing) {
        if (!missing.isEmpty()) {
            edit.insert(xml.start(), newCells(row, missing));
            missing.clear();
            withoutSpans();
        }
    }

    private void withoutSpans() {
        if (!rowTag.isEmpty()) {
            edit.replace(rowStart, rowStart + rowTag.length(), Tags.without(rowTag, "spans"));
            rowTag = "";
        }
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (xml.isEmpty()) {
            edit.replace(
                    xml.start(),
                    xml.end(),
                    Tags.without(Tags.opened(xml.tag()), "spans") + newCells(row, cells) + "</" + xml.prefix()
                            + "row>");
            cells.clear();
        } else {
            insertBefore(cells);
        }
    }

    private void endData() {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder written = new StringBuilder();
        for (int missing : List.copyOf(rows.keySet())) {
            written.append(newRow(missing));
        }
        if (xml.isEmpty()) {
            edit.replace(xml.start(), xml.end(), Tags.opened(xml.tag()) + written + "</" + xml.prefix() + "sheetData>");
        } else {
            edit.insert(xml.start(), written.toString());
        }
    }
}
