package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Refusals;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.Aside;

/**
 * Reads a recommendation tracker from a workbook (.xlsx, .xlsm, .xls) or a .csv, in one pass, holding only what belongs
 * to it.
 */
public final class WorkbookReader {

    private WorkbookReader() {}

    /** The id that a tracker gets from the name of its file. */
    public static String idByName(Path file) {
        return Names.trackerId("", String.valueOf(file.getFileName()));
    }

    /** The tracker's id, for which only the About sheet is read; empty where the workbook can't be read. */
    public static Optional<String> id(Path file, Limits limits) {
        String name = String.valueOf(file.getFileName());
        try (Book book = WorkbookFile.open(file, name, limits)) {
            TrackerAssembler assembler =
                    new TrackerAssembler(new Refusals(name), ReadingRules.standard(), new Remarks());
            for (SheetEntry entry : book.sheets()) {
                if (NamedSheet.of(entry) == NamedSheet.ABOUT) {
                    assembler.add(book.read(entry));
                }
            }
            return Optional.of(assembler.id());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Reads the workbook by the standard layout. */
    public static Reading read(Path file, Limits limits) throws Refusal {
        return read(file, limits, ReadingRules.standard());
    }

    /**
     * Reads the workbook and closes the file.
     *
     * @throws Refusal if it can't be read as a tracker, or is beyond a limit
     */
    public static Reading read(Path file, Limits limits, ReadingRules rules) throws Refusal {
        return read(file, String.valueOf(file.getFileName()), limits, rules);
    }

    /**
     * Reads the workbook under another name.
     *
     * @param name by which findings call the file
     */
    public static Reading read(Path file, String name, Limits limits, ReadingRules rules) throws Refusal {
        Remarks remarks = new Remarks();
        try (Book book = WorkbookFile.open(file, name, limits)) {
            TrackerAssembler assembler = new TrackerAssembler(new Refusals(name), rules, remarks);
            for (SheetEntry entry : book.sheets()) {
                boolean passedOver = assembler.isPassedOver(entry);
                if (passedOver && rules.layout().skipsHidden(entry)) {
                    assembler.addHidden(book.read(entry));
                } else if (!passedOver) {
                    Sheet sheet = book.read(entry);
                    assembler.add(rules.layout().skipHidden() ? withoutHidden(sheet, rules.layout(), remarks) : sheet);
                }
            }
            book.report(remarks);
            return assembler.finished();
        }
    }

    /**
     * The sheet without its hidden rows and columns, which a note lists. Columns of markings stay, and titles and bands count
     * as notes.
     */
    private static Sheet withoutHidden(Sheet sheet, Layout layout, Remarks remarks) {
        BitSet hidden = (BitSet) sheet.hiddenColumns().clone();
        hidden.andNot(TrackerTables.columnsOfMarkings(sheet, layout));
        NavigableMap<Integer, SheetRow> shown = new TreeMap<>();
        List<SheetRow> hiddenRows = new ArrayList<>();
        BitSet hiddenColumns = new BitSet();
        for (SheetRow row : sheet.inOrder()) {
            if (row.isHidden()) {
                hiddenRows.add(row);
            } else {
                SheetRow rest = withoutColumns(row, hidden, hiddenColumns);
                if (!rest.cells().isEmpty()) {
                    shown.put(rest.index(), rest);
                }
            }
        }
        if (!hiddenRows.isEmpty() || !hiddenColumns.isEmpty()) {
            note(sheet, hiddenRows, hiddenColumns, remarks);
        }
        List<Aside> notes = new ArrayList<>(sheet.notes());
        hiddenRows.stream().filter(row -> row.own().size() == 1).forEach(row -> notes.addAll(sheet.markings(row)));
        return new Sheet(sheet.file(), sheet.entry(), shown, new BitSet(), notes);
    }

    private static SheetRow withoutColumns(SheetRow row, BitSet hidden, BitSet found) {
        NavigableMap<Integer, SheetCell> rest = new TreeMap<>();
        for (SheetCell cell : row.cells()) {
            if (hidden.get(cell.column())) {
                found.set(cell.column());
            } else {
                rest.put(cell.column(), cell);
            }
        }
        return new SheetRow(row.index(), false, rest);
    }

    private static void note(Sheet sheet, List<SheetRow> rows, BitSet columns, Remarks remarks) {
        List<String> hidden = CellRemarks.names(rows, columns.stream().boxed().toList());
        Location.Cell first =
                sheet.at(rows.isEmpty() ? 0 : rows.getFirst().index(), columns.isEmpty() ? 0 : columns.nextSetBit(0));
        remarks.add("hidden-rows-skipped", first, "", String.join(", ", hidden));
    }
}
