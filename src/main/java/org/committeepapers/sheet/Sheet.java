package org.committeepapers.sheet;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Aside;

/**
 * A sheet as read, blank rows left out.
 *
 * @param rows by their number from 0
 * @param notes the words of officers' notes, conversations and prompts at its cells, of text boxes, headers and footers
 */
public record Sheet(
        String file,
        Book.SheetEntry entry,
        NavigableMap<Integer, SheetRow> rows,
        BitSet hiddenColumns,
        List<Aside> notes) {

    public String name() {
        return entry.name();
    }

    public Collection<SheetRow> inOrder() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** The place of the cell; in a merge over several rows that of the first. */
    public Location.Cell cell(SheetRow row, int column) {
        int source = row.cell(column).map(SheetRow.SheetCell::sourceRow).orElse(row.index());
        return at(source, column);
    }

    /** The place of a cell, whether or not anything stands there; both from 0. */
    public Location.Cell at(int row, int column) {
        return new Location.Cell(file, name(), entry.index(), row, column);
    }

    /** The first cell, as the place of what concerns the whole sheet. */
    public Location.Cell corner() {
        return at(0, 0);
    }
}
