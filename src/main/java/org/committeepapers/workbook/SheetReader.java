package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Refusal;

/** Reads one sheet forwards and keeps what isn't blank. */
final class SheetReader {

    private final CellReader cells;
    private final Budget budget;
    private final NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRange> merges = new ArrayList<>();
    private final Links links;
    private int row = -1;
    private int column = -1;
    private boolean hidden;

    private SheetReader(CellReader cells, Links links, Budget budget) {
        this.cells = cells;
        this.links = links;
        this.budget = budget;
    }

    static Sheet read(String file, SheetEntry entry, Parts parts, CellReader cells, Budget budget) throws Refusal {
        SheetReader reader = new SheetReader(cells, new Links(parts.relationships(entry.part())), budget);
        try (XmlPart xml = parts.xml(entry.part())) {
            while (xml.next()) {
                reader.element(xml);
            }
        }
        reader.links.apply(reader.rows, budget);
        new Merges(reader.merges).apply(reader.rows, budget);
        return new Sheet(file, entry, reader.rows, reader.hiddenColumns);
    }

    private void element(XmlPart xml) throws Refusal {
        if (xml.starts("c")) {
            cell(xml);
        } else if (xml.starts("row")) {
            row = xml.number("r", row + 2) - 1;
            column = -1;
            hidden = xml.flag("hidden");
        } else if (xml.starts("col") && xml.flag("hidden")) {
            int last = Math.min(xml.number("max", 0), Short.MAX_VALUE);
            hiddenColumns.set(Math.clamp(xml.number("min", 1) - 1, 0, Math.max(last, 0)), Math.max(last, 0));
        } else if (xml.starts("mergeCell")) {
            Optional<CellRange> merge = CellRange.of(xml.attribute("ref"));
            if (merge.isPresent()) {
                budget.cell();
                merges.add(merge.get());
            }
        } else if (xml.starts("hyperlink")) {
            budget.cell();
            links.add(xml);
        }
    }

    private void cell(XmlPart xml) throws Refusal {
        Optional<CellRange> address = CellRange.of(xml.attribute("r"));
        column = address.map(CellRange::firstColumn).orElse(column + 1);
        int cellRow = address.map(CellRange::firstRow).orElse(Math.max(row, 0));
        CellValue value = cells.read(xml);
        if (value.isBlank() && value.flaws().isEmpty()) {
            return;
        }
        budget.cell();
        budget.column(column);
        rows.computeIfAbsent(cellRow, index -> new SheetRow(index, hidden))
                .put(new SheetCell(column, cellRow, 1, value));
        budget.rows(rows.size());
    }
}
