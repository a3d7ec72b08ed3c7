package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.MarkedLabel;

/**
 * The words of a sheet that belong to no field, because they may be a marking, and the rows that weren't read, with
 * reasons.
 */
final class UnreadWords {

    private final Sheet sheet;
    private final List<Aside> asides = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private Optional<Columns> columns = Optional.empty();

    UnreadWords(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Aside> asides() {
        return asides;
    }

    List<String> passedOver() {
        return passedOver;
    }

    /** Keeps the words of a row that isn't read. */
    void passedOver(SheetRow row, String why) {
        aside(row);
        passedOver.add("row %d: %s".formatted(row.index() + 1, why));
    }

    /** Keeps the words of a row, such as a title, a band or a key, except those in ignored columns. */
    void aside(SheetRow row) {
        for (SheetCell cell : row.own()) {
            if (columns.filter(it -> it.ignored().contains(cell.column())).isEmpty()) {
                asides.add(new Aside(
                        cell.value().text(),
                        sheet.cell(row, cell.column()),
                        marks(row, cell) ? Aside.Bearing.HEADING : Aside.Bearing.NONE));
            }
        }
    }

    /** Whether the words say of all below them that it isn't public, or that a colour means so. */
    private static boolean marks(SheetRow row, SheetCell cell) {
        String words = cell.value().words();
        boolean key = Stream.of(cell.value(), row.value(Math.max(0, cell.column() - 1)))
                .anyMatch(value -> value.fill().filter(FillColour::isSign).isPresent());
        return MarkedLabel.restricts(words) || key && MarkedLabel.speaks(words);
    }

    /** Keeps headings that mention markings. */
    void headings(Columns found) {
        columns = Optional.of(found);
        found.headings().forEach((column, words) -> {
            boolean read = found.reads(column) && !found.of(Field.EXEMPTION).contains(column);
            if (read && MarkedLabel.speaks(words)) {
                asides.add(new Aside(
                        RichText.of(words), sheet.at(Math.max(0, found.lastRow()), column), Aside.Bearing.HEADING));
            }
        });
    }

    /** Keeps cells in columns that the layout doesn't know. */
    void unread(SheetRow row, Columns in) {
        for (SheetCell cell : row.own()) {
            if (!in.accountsFor(cell.column())) {
                asides.add(new Aside(cell.value().text(), sheet.cell(row, cell.column())));
            }
        }
    }

    /** Officers' notes, except those in ignored columns, and the sheet's name where it is a marking. */
    static List<Aside> notesAndName(Sheet sheet, List<SheetTableReader> tables) {
        List<Aside> asides = new ArrayList<>();
        sheet.notes().stream()
                .filter(note -> note.bearing() != Aside.Bearing.NONE || !isIgnored(note.cell(), tables))
                .map(UnreadWords::note)
                .forEach(asides::add);
        if (MarkedLabel.marksName(sheet.name())) {
            asides.add(new Aside(RichText.of(sheet.name()), sheet.corner(), Aside.Bearing.SHEET));
        }
        return asides;
    }

    private static Aside note(Aside note) {
        boolean marks = note.bearing() == Aside.Bearing.NONE
                && MarkedLabel.restricts(note.words().plain());
        return marks ? new Aside(note.words(), note.cell(), Aside.Bearing.MARKING) : note;
    }

    /** Of a hidden sheet that isn't read, what may be a marking, without its headings; nobody may learn the rest. */
    static List<Aside> ofHidden(Sheet sheet, Predicate<SheetRow> isHeading) {
        List<Aside> asides = notesAndName(sheet, List.of());
        sheet.inOrder().stream()
                .filter(isHeading.negate())
                .flatMap(row -> sheet.markings(row).stream())
                .map(aside -> ExemptionWords.isMarking(aside.words().plain())
                        ? new Aside(aside.words(), aside.cell(), Aside.Bearing.MARKING)
                        : aside)
                .forEach(asides::add);
        return asides;
    }

    /** Whether a table ignores the column in this row, and none reads it. */
    private static boolean isIgnored(Location.Cell cell, List<SheetTableReader> tables) {
        List<Columns> there = tables.stream()
                .flatMap(table -> table.columnsAt(cell.row()).stream())
                .toList();
        return there.stream().anyMatch(it -> it.ignored().contains(cell.column()))
                && there.stream().noneMatch(it -> it.reads(cell.column()));
    }
}
