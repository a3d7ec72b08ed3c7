package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
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

/** The words of a sheet that belong to no field, because they may be a marking. */
final class UnreadWords {

    private UnreadWords() {}

    /**
     * Those in the rows of a plan, such as titles, lines and keys, and in columns that the layout doesn't know; not those in
     * ignored columns. Headings are among them if they mention markings.
     */
    static List<Aside> of(SheetPlan plan) {
        List<Aside> asides = new ArrayList<>();
        for (SheetPlan.Row row : plan.rows()) {
            boolean inTable = row.kind() == SheetPlan.Kind.ITEM || row.kind() == SheetPlan.Kind.CONTINUATION;
            for (SheetPlan.Cell cell : row.kind() == SheetPlan.Kind.HEADING ? List.<SheetPlan.Cell>of() : row.cells()) {
                switch (cell.use().what()) {
                    case LINE, OUTSIDE, NOTHING ->
                        asides.add(new Aside(
                                cell.cell().value().text(),
                                plan.place(row, cell.cell()),
                                !inTable && marks(row.row(), cell.cell())
                                        ? Aside.Bearing.HEADING
                                        : Aside.Bearing.NONE));
                    case FIELD, RECOMMENDATION_NAMED, LABEL, HEADING, IGNORED -> {}
                }
            }
        }
        plan.tables().forEach(found -> asides.addAll(headings(plan.sheet(), found)));
        return asides;
    }

    /** Whether the words say of all below them that it isn't public, or that a colour means so. */
    private static boolean marks(SheetRow row, SheetCell cell) {
        String words = cell.value().words();
        boolean key = Stream.of(cell.value(), row.value(Math.max(0, cell.column() - 1)))
                .anyMatch(value -> value.fill().filter(FillColour::isSign).isPresent());
        return MarkedLabel.restricts(words) || key && MarkedLabel.speaks(words);
    }

    private static List<Aside> headings(Sheet sheet, Columns found) {
        List<Aside> asides = new ArrayList<>();
        found.headings().forEach((column, words) -> {
            boolean read = found.reads(column) && !found.of(Field.EXEMPTION).contains(column);
            if (read && MarkedLabel.speaks(words)) {
                asides.add(new Aside(
                        RichText.of(words), sheet.at(Math.max(0, found.lastRow()), column), Aside.Bearing.HEADING));
            }
        });
        return asides;
    }

    /** Officers' notes, except those in ignored columns, and the sheet's name where it is a marking. */
    static List<Aside> notesAndName(Sheet sheet, List<SheetPlan> tables) {
        List<Aside> asides = new ArrayList<>();
        notes(sheet, tables).stream().map(UnreadWords::note).forEach(asides::add);
        if (MarkedLabel.marksName(sheet.name())) {
            asides.add(new Aside(RichText.of(sheet.name()), sheet.corner(), Aside.Bearing.SHEET));
        }
        return asides;
    }

    /** Officers' notes, text boxes, headers and footers, without notes at cells in ignored columns. */
    static List<Aside> notes(Sheet sheet, List<SheetPlan> tables) {
        return sheet.notes().stream()
                .filter(note -> note.bearing() != Aside.Bearing.NONE || !isIgnored(note.cell(), tables))
                .toList();
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
    private static boolean isIgnored(Location.Cell cell, List<SheetPlan> tables) {
        List<Columns> there = tables.stream()
                .flatMap(table -> table.columnsAt(cell.row()).stream())
                .toList();
        return there.stream().anyMatch(it -> it.ignored().contains(cell.column()))
                && there.stream().noneMatch(it -> it.reads(cell.column()));
    }
}
