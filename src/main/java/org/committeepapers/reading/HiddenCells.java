package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.MarkedLabel;

/** Leaves out the hidden rows and columns of a sheet, which a note lists, but for what may be a marking. */
final class HiddenCells {

    private HiddenCells() {}

    /** The rest of the sheet. Columns of markings stay, and markings among hidden titles and bands count as notes. */
    static Sheet leaveOut(Sheet sheet, Layout layout, Remarks remarks) {
        BitSet hidden = (BitSet) sheet.hiddenColumns().clone();
        hidden.andNot(ofMarkings(sheet, layout));
        NavigableMap<Integer, SheetRow> shown = new TreeMap<>();
        List<Aside> notes = new ArrayList<>(sheet.notes());
        List<SheetRow> rows = new ArrayList<>();
        TreeSet<Integer> columns = new TreeSet<>();
        for (SheetRow row : sheet.inOrder()) {
            if (row.isHidden()) {
                rows.add(row);
                notes.addAll(row.own().size() == 1 ? sheet.markings(row) : List.of());
                continue;
            }
            NavigableMap<Integer, SheetCell> rest = new TreeMap<>(row.byColumn());
            if (rest.keySet().removeIf(hidden::get)) {
                row.byColumn().keySet().stream().filter(hidden::get).forEach(columns::add);
            }
            if (!rest.isEmpty()) {
                shown.put(row.index(), new SheetRow(row.index(), false, rest));
            }
        }
        if (!rows.isEmpty() || !columns.isEmpty()) {
            int first = rows.isEmpty() ? 0 : rows.getFirst().index();
            remarks.add(
                    "hidden-rows-skipped",
                    sheet.at(first, columns.isEmpty() ? 0 : columns.first()),
                    "",
                    String.join(", ", CellRemarks.names(rows, columns)));
        }
        return new Sheet(sheet.file(), sheet.entry(), shown, new BitSet(), notes);
    }

    /** Hidden columns that the layout, or any of their cells, says are about what may be published. */
    private static BitSet ofMarkings(Sheet sheet, Layout layout) {
        List<ColumnName> names = layout.tablesOf(sheet.entry()).stream()
                .flatMap(table -> table.columns().getOrDefault(Field.EXEMPTION, List.of()).stream())
                .flatMap(name -> Stream.of(name, lower(name)))
                .toList();
        BitSet columns = new BitSet();
        names.forEach(name -> name.letter().ifPresent(columns::set));
        for (SheetRow row : sheet.hiddenColumns().isEmpty() ? List.<SheetRow>of() : sheet.inOrder()) {
            for (SheetCell cell : row.filled()) {
                int end = cell.column() + cell.width();
                int next = sheet.hiddenColumns().nextSetBit(cell.column());
                if (next >= 0 && next < end && mayMark(cell.value().words(), names)) {
                    columns.set(cell.column(), end);
                }
            }
        }
        return columns;
    }

    private static boolean mayMark(String words, List<ColumnName> names) {
        return MarkedLabel.isOfMarkings(words)
                || names.stream().anyMatch(name -> name.names(words) || name.fits(words));
    }

    /** The lower of two headings that the layout names together, as in "Publication / Part 2". */
    private static ColumnName lower(ColumnName name) {
        return new ColumnName(name.words().replaceFirst("(?s).* / ", ""), name.line());
    }
}
