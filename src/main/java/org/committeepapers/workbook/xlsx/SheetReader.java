package org.committeepapers.workbook.xlsx;

import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellRange;
import org.committeepapers.workbook.sheet.Links;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.sheet.SheetEntry;

/** Reads one sheet of a package forwards and keeps what isn't blank. */
final class SheetReader {

    private final CellReader cells;
    private final Budget budget;
    private final SheetBuilder sheet;
    private int row = -1;
    private int column = -1;

    private SheetReader(CellReader cells, Links links, Budget budget) {
        this.cells = cells;
        this.budget = budget;
        this.sheet = new SheetBuilder(links, budget);
    }

    static Sheet read(String file, SheetEntry entry, Parts parts, CellReader cells, Budget budget) throws Refusal {
        List<Relationship> relationships = parts.relationships(entry.part());
        SheetReader reader = new SheetReader(cells, new Links(relationships), budget);
        try (XmlPart xml = parts.xml(entry.part())) {
            while (xml.next()) {
                reader.element(xml);
            }
        }
        return reader.sheet.build(file, entry).with(CellNotes.read(file, entry, relationships, parts));
    }

    private void element(XmlPart xml) throws Refusal {
        if (xml.starts("c")) {
            cell(xml);
        } else if (xml.starts("row")) {
            row = xml.number("r", row + 2) - 1;
            column = -1;
            if (xml.flag("hidden")) {
                sheet.hideRow(row);
            }
        } else if (xml.starts("col") && xml.flag("hidden")) {
            sheet.hideColumns(xml.number("min", 1) - 1, xml.number("max", 0) - 1);
        } else if (xml.starts("mergeCell")) {
            Optional<CellRange> merge = CellRange.of(xml.attribute("ref"));
            if (merge.isPresent()) {
                sheet.merge(merge.get());
            }
        } else if (xml.starts("hyperlink")) {
            budget.cell();
            sheet.links().add(xml);
        }
    }

    private void cell(XmlPart xml) throws Refusal {
        Optional<CellRange> address = CellRange.of(xml.attribute("r"));
        column = address.map(CellRange::firstColumn).orElse(column + 1);
        int cellRow = address.map(CellRange::firstRow).orElse(Math.max(row, 0));
        sheet.put(cellRow, column, cells.read(xml));
    }
}
