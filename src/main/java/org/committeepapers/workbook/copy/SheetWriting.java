package org.committeepapers.workbook.copy;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellRange;

/** Gives cells of a sheet new words, and changes no other character of its part. */
final class SheetWriting {

    private final CopiedPackage copied;
    private final String part;
    private final CellWords values;
    private final NavigableMap<CellPlace, NewWords> words;
    private final SheetGrid grid;
    private final TextEdit edit;
    private final XmlCursor xml;

    private NavigableMap<CellPlace, NewWords> inRow = new TreeMap<>();
    private int row = -1;
    private int column = -1;
    private int rowStyle = -1;
    private int rowStart;
    private String rowTag = "";

    SheetWriting(CopiedPackage copied, String part, CellWords values, NavigableMap<CellPlace, NewWords> words)
            throws Refusal {
        this.copied = copied;
        this.part = part;
        this.values = values;
        this.words = words;
        this.grid = SheetGrid.read(copied, part);
        this.edit = new TextEdit(copied.text(part));
        this.xml = copied.cursor(part);
    }

    /** Makes the change; rows that the sheet doesn't mention stay out. */
    void apply() throws Refusal {
        while (xml.next()) {
            if (xml.starts(2, "row")) {
                startRow();
            } else if (xml.starts(3, "c")) {
                cell();
            }
            if (xml.ends(2, "row")) {
                endRow();
            }
        }
        copied.put(part, edit.edited());
    }

    private void startRow() {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        inRow = new TreeMap<>(words.subMap(new CellPlace(row, 0), new CellPlace(row + 1, 0)));
        rowStyle = xml.attribute("customFormat").matches("1|true") ? xml.number("s", 0) : -1;
        rowStart = xml.start();
        rowTag = xml.tag();
    }

    private void cell() throws Refusal {
        column = CellRange.of(xml.attribute("r")).map(CellRange::firstColumn).orElse(column + 1);
        CellPlace here = new CellPlace(row, column);
        NavigableMap<CellPlace, NewWords> before = inRow.headMap(here, false);
        if (!before.isEmpty()) {
            edit.insert(xml.start(), added(before));
            before.clear();
        }
        NewWords word = inRow.remove(here);
        if (word == null) {
            return;
        }
        int start = xml.start();
        int style = xml.number("s", 0);
        boolean number = xml.attribute("t").isEmpty() || xml.attribute("t").equals("n");
        String prefix = xml.prefix();
        boolean empty = xml.isEmpty();
        while (!xml.ends(3, "c") && xml.next()) {
            // What the cell held goes with it.
        }
        edit.replace(start, xml.end(), values.element(here, word.after(), style, number && !empty, prefix));
    }

    private String added(NavigableMap<CellPlace, NewWords> missing) throws Refusal {
        StringBuilder cells = new StringBuilder();
        for (Map.Entry<CellPlace, NewWords> word : missing.entrySet()) {
            int style =
                    rowStyle >= 0 ? rowStyle : grid.styleOfColumn(word.getKey().column());
            cells.append(values.element(word.getKey(), word.getValue().after(), style, false, xml.prefix()));
        }
        if (!rowTag.isEmpty() && !xml.starts(2, "row")) {
            edit.replace(rowStart, rowStart + rowTag.length(), Tags.without(rowTag, "spans"));
            rowTag = "";
        }
        return cells.toString();
    }

    private void endRow() throws Refusal {
        if (inRow.isEmpty()) {
            return;
        }
        String cells = added(inRow);
        if (xml.isEmpty()) {
            edit.replace(
                    xml.start(),
                    xml.end(),
                    Tags.without(Tags.opened(xml.tag()), "spans") + cells + "</" + xml.prefix() + "row>");
        } else {
            edit.insert(xml.start(), cells);
        }
        inRow.clear();
    }
}
