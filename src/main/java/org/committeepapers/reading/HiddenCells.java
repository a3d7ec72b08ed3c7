package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.Markings;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * Leaves out the hidden rows, columns and cells of a sheet, which a note lists; columns of markings stay. A marking that would be
 * left out is an error until somebody shows it. Nobody sees a cell whose format shows nothing or whose words have the colour of
 * what is behind them.
 */
final class HiddenCells {

    /** Lines of About that say of all of the tracker whether it is public. */
    private static final Set<AboutLabel> OF_ALL = EnumSet.of(AboutLabel.EXEMPTION, AboutLabel.CLASSIFICATION);

    /** In the list of what may be marked. */
    private static final int MOST_NAMED = 10;

    private final Sheet sheet;
    private final List<TableLayout> tables;
    private final List<ColumnName> names;

    /** By the columns that the layout says are of markings, the row of their headings; -1 for a letter. */
    private final Map<Integer, Integer> ofMarkings = new HashMap<>();

    /** Hidden columns that look like that, which are asked about. */
    private final BitSet asked = new BitSet();

    /** Cells that are left out and may mark something. */
    private final List<Location.Cell> marked = new ArrayList<>();

    private HiddenCells(Sheet sheet, Layout layout) {
        this.sheet = sheet;
        // A layout gives a hidden sheet no table.
        SheetEntry open = new SheetEntry(sheet.name(), sheet.entry().index(), false);
        this.tables = layout.tablesOf(open);
        this.names = tables.stream()
                .flatMap(table -> table.columns().getOrDefault(Field.EXEMPTION, List.of()).stream())
                .flatMap(name -> Stream.of(name, lower(name)))
                .toList();
        names.forEach(name -> name.letter().ifPresent(column -> ofMarkings.put(column, -1)));
        BitSet headed = new BitSet();
        sheet.inOrder().forEach(row -> addHeadings(row, headed));
    }

    /** The lower of two headings that the layout names together, as in "Publication / Part 2". */
    private static ColumnName lower(ColumnName name) {
        return new ColumnName(name.words().replaceFirst("(?s).* / ", ""), name.line());
    }

    /** Headings that look like those of markings are the first cells in a row of several. */
    private void addHeadings(SheetRow row, BitSet headed) {
        List<SheetCell> own = row.own();
        for (SheetCell cell : own) {
            int end = cell.column() + cell.width();
            String words = cell.value().words();
            for (int column = cell.column(); column < end; column++) {
                if (names.stream().anyMatch(name -> name.names(words) || name.fits(words))) {
                    ofMarkings.put(column, row.index());
                } else if (own.size() > 1
                        && sheet.hiddenColumns().get(column)
                        && !headed.get(column)
                        && MarkedLabel.isOfMarkings(words)) {
                    asked.set(cell.column(), end);
                }
            }
            headed.set(cell.column(), own.size() > 1 ? end : cell.column());
        }
    }

    /** Asks about the markings on a sheet that is left out because it is hidden. */
    static void refuseMarkings(Sheet sheet, Layout layout, Remarks remarks) {
        HiddenCells hidden = new HiddenCells(sheet, layout);
        if (!hidden.tables.isEmpty()) {
            sheet.inOrder()
                    .forEach(row -> hidden.addMarked(
                            row,
                            row.cells().stream()
                                    .filter(cell -> hidden.isOfMarkings(row, cell))
                                    .toList()));
            hidden.tell(remarks);
        }
    }

    /** The rest of the sheet. Lines of About about all of the tracker stay, and markings among hidden titles and bands count as notes. */
    static Sheet leaveOut(Sheet sheet, Layout layout, Remarks remarks) {
        return new HiddenCells(sheet, layout).rest(remarks);
    }

    private Sheet rest(Remarks remarks) {
        BitSet hidden = (BitSet) sheet.hiddenColumns().clone();
        ofMarkings.keySet().forEach(hidden::clear);
        hidden.andNot(asked);
        NavigableMap<Integer, SheetRow> shown = new TreeMap<>();
        UnreadWords unread = new UnreadWords(sheet);
        List<Aside> notes = new ArrayList<>(sheet.notes());
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
                if (about || row.own().size() == 1) {
                    unread.addStamps(row, row.own());
                } else {
                    addMarked(row, row.cells());
                }
                continue;
            }
            NavigableMap<Integer, SheetCell> rest = new TreeMap<>(row.byColumn());
            rest.values()
                    .removeIf(cell -> hidden.get(cell.column()) || cell.value().isUnseen());
            boolean withheld = row.cells().stream().anyMatch(cell -> isOfMarkings(row, cell) && isMarked(row, cell));
            for (SheetCell cell : row.cells()) {
                Location.Cell place = sheet.cell(row, cell.column());
                if (hidden.get(cell.column())) {
                    columns.add(cell.column());
                } else if (!rest.containsKey(cell.column())) {
                    unseen.add(place);
                }
                if (rest.containsKey(cell.column())) {
                    continue;
                }
                if (isOfMarkings(row, cell) && isMarked(row, cell)) {
                    marked.add(place);
                } else if (withheld) {
                    notes.add(new Aside(cell.value().text(), place, Aside.Bearing.WITHHELD));
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
        tell(remarks);
        notes.addAll(unread.asides());
        return new Sheet(sheet.file(), sheet.entry(), shown, new BitSet(), notes);
    }

    private void tell(Remarks remarks) {
        if (!marked.isEmpty()) {
            remarks.add("exemption-in-doubt/hidden", marked.getFirst(), "", Location.Cell.listed(marked, MOST_NAMED));
        }
    }

    private static boolean isOfAll(SheetRow row) {
        return row.own().stream()
                .limit(1)
                .flatMap(cell -> AboutLabel.of(cell.value().words()).stream())
                .anyMatch(OF_ALL::contains);
    }

    private void addMarked(SheetRow row, Collection<SheetCell> cells) {
        cells.stream()
                .filter(cell -> cell.sourceRow() == row.index() && isMarked(row, cell))
                .forEach(cell -> marked.add(sheet.cell(row, cell.column())));
    }

    private boolean isOfMarkings(SheetRow row, SheetCell cell) {
        return ofMarkings.getOrDefault(cell.column(), row.index()) < row.index();
    }

    /** Whether a cell marks something by its words, its heading or the label before it. */
    private boolean isMarked(SheetRow row, SheetCell cell) {
        CellValue value = cell.value();
        if (isOfMarkings(row, cell)) {
            boolean sign = value.fill().filter(FillColour::isSign).isPresent()
                    && row.cells().stream()
                            .anyMatch(other -> !other.value().fill().equals(value.fill()));
            return value.isBlank()
                    ? sign || !value.flaws().isEmpty()
                    : !isPublic(tables.getFirst().exemption().read(value.words()));
        }
        if (ofMarkings.getOrDefault(cell.column(), -1) == row.index()) {
            return false;
        }
        String label = row.own().isEmpty() ? "" : row.own().getFirst().value().words();
        boolean beside = row.own().indexOf(cell) > 0 && (row.own().size() == 2 || isOfLabels());
        return Markings.areIn(value.words(), Set.of())
                || beside
                        && isLabel(label)
                        && !(MarkedLabel.asksWhetherPublic(label)
                                ? ExemptionWords.classifyAsPublic(label, value.words())
                                : isPublic(ExemptionWords.read(value.words())));
    }

    private boolean isOfLabels() {
        return tables.stream().anyMatch(table -> !table.labels().isEmpty());
    }

    private boolean isLabel(String words) {
        return MarkedLabel.isOfMarkings(words)
                || tables.stream()
                        .flatMap(table -> table.labels().getOrDefault(Field.EXEMPTION, List.of()).stream())
                        .anyMatch(pattern -> pattern.fits(words));
    }

    /** Whether it withholds nothing, and behind it stands at most who looked and when. */
    private static boolean isPublic(Marking read) {
        Note note = Note.of(read.note());
        return read.doubt() == Doubt.NONE
                && !read.isClear()
                && (read.note().isBlank()
                        || !note.days().isEmpty() && note.namesOnly(Note.unmarked(OwnerWords::namePerson)));
    }
}
