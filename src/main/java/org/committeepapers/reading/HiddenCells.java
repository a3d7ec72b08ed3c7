package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.MarkedLabel;

/**
 * Leaves out the hidden rows, columns and cells of a sheet, which a note lists, but for what may be a marking. Nobody sees a cell
 * whose format shows nothing or whose words have the colour of what is behind them.
 */
final class HiddenCells {

    private HiddenCells() {}

    /** Lines of About that say of all of the tracker whether it is public. */
    private static final Set<AboutLabel> OF_ALL = EnumSet.of(AboutLabel.EXEMPTION, AboutLabel.CLASSIFICATION);

    /** The rest of the sheet. Columns of markings stay, with such lines of About, and markings among hidden titles and bands count as notes. */
    static Sheet leaveOut(Sheet sheet, Layout layout, Remarks remarks) {
        BitSet hidden = (BitSet) sheet.hiddenColumns().clone();
        hidden.andNot(ofMarkings(sheet, layout));
        NavigableMap<Integer, SheetRow> shown = new TreeMap<>();
        UnreadWords unread = new UnreadWords(sheet);
        List<SheetRow> rows = new ArrayList<>();
        TreeSet<Integer> columns = new TreeSet<>();
        List<Location.Cell> unseen = new ArrayList<>();
        boolean about = NamedSheet.of(sheet.entry()) == NamedSheet.ABOUT;
        for (SheetRow row : sheet.inOrder()) {
            if (about && isOfAll(row)) {
                shown.put(row.index(), row);
                continue;
            }
            if (row.isHidden()) {
                rows.add(row);
                unread.addStamps(row, about || row.own().size() == 1 ? row.own() : List.of());
                continue;
            }
            NavigableMap<Integer, SheetCell> rest = new TreeMap<>(row.byColumn());
            rest.values()
                    .removeIf(cell -> hidden.get(cell.column()) || cell.value().isUnseen());
            for (SheetCell cell : row.cells()) {
                if (hidden.get(cell.column())) {
                    columns.add(cell.column());
                } else if (!rest.containsKey(cell.column())) {
                    unseen.add(sheet.cell(row, cell.column()));
                }
            }
            unread.addStamps(
                    row,
                    row.own().stream()
                            .filter(cell -> !rest.containsKey(cell.column()))
                            .toList());
            if (!rest.isEmpty()) {
                shown.put(row.index(), new SheetRow(row.index(), false, rest));
            }
        }
        if (!rows.isEmpty() || !columns.isEmpty() || !unseen.isEmpty()) {
            int first = rows.isEmpty() ? 0 : rows.getFirst().index();
            boolean cellsAlone = rows.isEmpty() && columns.isEmpty();
            remarks.add(
                    "hidden-rows-skipped",
                    cellsAlone ? unseen.getFirst() : sheet.at(first, columns.isEmpty() ? 0 : columns.first()),
                    "",
                    String.join(", ", CellRemarks.names(rows, columns, unseen)));
        }
        List<Aside> notes = new ArrayList<>(sheet.notes());
        notes.addAll(unread.asides());
        return new Sheet(sheet.file(), sheet.entry(), shown, new BitSet(), notes);
    }

    private static boolean isOfAll(SheetRow row) {
        return row.own().stream()
                .limit(1)
                .flatMap(cell -> AboutLabel.of(cell.value().words()).stream())
                .anyMatch(OF_ALL::contains);
    }

    /** Hidden columns that the layout says are of markings, or their headings: their first cells in a row of several. */
    private static BitSet ofMarkings(Sheet sheet, Layout layout) {
        List<ColumnName> names = layout.tablesOf(sheet.entry()).stream()
                .flatMap(table -> table.columns().getOrDefault(Field.EXEMPTION, List.of()).stream())
                .flatMap(name -> Stream.of(name, lower(name)))
                .toList();
        BitSet columns = new BitSet();
        names.forEach(name -> name.letter().ifPresent(columns::set));
        BitSet headed = new BitSet();
        for (SheetRow row : sheet.hiddenColumns().isEmpty() ? List.<SheetRow>of() : sheet.inOrder()) {
            List<SheetCell> own = row.own();
            for (SheetCell cell : own) {
                int end = cell.column() + cell.width();
                int next = sheet.hiddenColumns().nextSetBit(cell.column());
                if (next < 0 || next >= end) {
                    continue;
                }
                String words = cell.value().words();
                boolean heads = own.size() > 1 && headed.nextClearBit(next) < end && MarkedLabel.isOfMarkings(words);
                if (heads || names.stream().anyMatch(name -> name.names(words) || name.fits(words))) {
                    columns.set(cell.column(), end);
                }
                headed.set(next, own.size() > 1 ? end : next);
            }
        }
        return columns;
    }

    /** The lower of two headings that the layout names together, as in "Publication / Part 2". */
    private static ColumnName lower(ColumnName name) {
        return new ColumnName(name.words().replaceFirst("(?s).* / ", ""), name.line());
    }
}
