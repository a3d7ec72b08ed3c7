package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.MarkingHeading;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Says what of a sheet stands in no paper, and keeps its words. */
final class SheetRemarks {

    private static final String GIVE_ONE = "Give each column its own heading, or delete the column that isn't wanted.";

    private final Sheet sheet;
    private final Remarks remarks;
    private final List<Aside> asides = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    SheetRemarks(Sheet sheet, Remarks remarks) {
        this.sheet = sheet;
        this.remarks = remarks;
    }

    Remarks remarks() {
        return remarks;
    }

    /** The words that stand in no field. */
    List<Aside> asides() {
        return asides;
    }

    /** Rows that aren't read, and why. */
    List<String> skipped() {
        return skipped;
    }

    /** Keeps the words of a row that is understood, but is in no field. */
    void aside(SheetRow row) {
        for (SheetCell cell : row.filled()) {
            if (cell.sourceRow() == row.index()) {
                asides.add(new Aside(cell.value().text(), sheet.cell(row, cell.column())));
            }
        }
    }

    void skipped(SheetRow row, String why) {
        aside(row);
        skipped.add("row %s: %s".formatted(row.index() + 1, why));
    }

    void notRead(SheetRow row, boolean surprising) {
        SheetCell first = row.filled().get(0);
        Location.Cell cell = sheet.cell(row, first.column());
        String words =
                row.filled().stream().map(filled -> filled.value().words()).collect(Collectors.joining(" | "));
        if (surprising) {
            skipped(row, "neither a recommendation nor an action");
            remarks.warn(
                    "row-not-read",
                    cell,
                    words,
                    "The row isn't a recommendation or an action, and is left out of the papers.",
                    "If it is one, fill in its columns; if not, move it above the headings or to another sheet.");
        } else {
            skipped(row, "a note or key");
            remarks.note(
                    "row-not-read",
                    cell,
                    words,
                    "A note or key; it is left out of the papers.",
                    "Nothing, unless it is a recommendation.");
        }
    }

    void headings(Header header) {
        header.columnsRead()
                .filter(column -> header.columns().getOrDefault(Field.EXEMPTION, -1) != column)
                .forEach(column -> heading(header, column, Aside.Bearing.HEADING));
        header.twice()
                .forEach(column -> remarks.warn(
                        "heading-twice",
                        heading(header, column),
                        header.words().getOrDefault(column, ""),
                        "Another column has the same meaning; this one isn't read.",
                        GIVE_ONE));
        header.earlier()
                .forEach(column -> remarks.note(
                        "earlier-progress",
                        heading(header, column),
                        header.words().getOrDefault(column, ""),
                        "A newer column of progress counts; the papers don't print this one.",
                        "Nothing, if the newer one is up to date."));
        header.unused()
                .forEach(column -> remarks.note(
                        "column-not-used",
                        heading(header, column),
                        header.words().getOrDefault(column, ""),
                        "The column isn't part of the papers and isn't read.",
                        "Nothing, unless it should be: then use one of the known headings."));
    }

    private void heading(Header header, int column, Aside.Bearing bearing) {
        String words = header.words().getOrDefault(column, "");
        if (MarkingHeading.marks(words)) {
            asides.add(new Aside(RichText.of(words), heading(header, column), bearing));
        }
    }

    private Location.Cell heading(Header header, int column) {
        int row = header.firstRow();
        for (int line = header.lastRow(); line > header.firstRow(); line--) {
            SheetRow lineRow = sheet.rows().get(line);
            if (lineRow != null && !lineRow.value(column).isBlank()) {
                return sheet.cell(lineRow, column);
            }
        }
        return new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), row, column);
    }

    /** On the cells of all tables; words in columns that aren't read are kept. */
    void cells(List<Table> tables) {
        if (tables.isEmpty()) {
            return;
        }
        TreeSet<Integer> columns = new TreeSet<>();
        tables.forEach(table -> table.header().columnsRead().forEach(columns::add));
        int firstHeader = tables.get(0).header().lastRow();
        new CellRemarks(sheet, remarks).on(firstHeader, columns);
        for (SheetRow row : sheet.rows().tailMap(firstHeader, false).values()) {
            for (SheetCell cell : row.filled()) {
                if (!columns.contains(cell.column()) && cell.sourceRow() == row.index()) {
                    asides.add(
                            new Aside(cell.value().text(), sheet.cell(row, cell.column()), bearing(tables, row, cell)));
                }
            }
        }
    }

    /** Words under a heading that speaks of markings are one, whatever they say. */
    private static Aside.Bearing bearing(List<Table> tables, SheetRow row, SheetCell cell) {
        String words = cell.value().words();
        return tables.stream()
                        .filter(table -> table.header().lastRow() < row.index())
                        .reduce((above, below) -> below)
                        .map(table -> table.header().words().getOrDefault(cell.column(), ""))
                        .filter(heading -> MarkingHeading.isInDoubt(heading, words))
                        .isPresent()
                ? Aside.Bearing.MARKING
                : Aside.Bearing.NONE;
    }
}
