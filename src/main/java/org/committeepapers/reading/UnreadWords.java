package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Aside.Bearing;
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
                                !inTable && marks(row.row(), cell.cell()) ? Bearing.HEADING : Bearing.NONE));
                    case FIELD, RECOMMENDATION_NAMED, LABEL, HEADING, IGNORED -> {}
                }
            }
        }
        for (Columns table : plan.tables()) {
            table.headings().forEach((column, words) -> {
                boolean read = table.reads(column) && !table.of(Field.EXEMPTION).contains(column);
                if (read && MarkedLabel.speaks(words)) {
                    Location.Cell place = plan.sheet().at(Math.max(0, table.lastRow()), column);
                    asides.add(new Aside(RichText.of(words), place, Bearing.HEADING));
                }
            });
        }
        return asides;
    }

    /** Whether the words say of all below them that it isn't public, or that a colour means so. */
    private static boolean marks(SheetRow row, SheetCell cell) {
        String words = cell.value().words();
        boolean key = Stream.of(cell.value(), row.value(Math.max(0, cell.column() - 1)))
                .anyMatch(value -> value.fill().filter(FillColour::isSign).isPresent());
        return MarkedLabel.restricts(words) || key && MarkedLabel.speaks(words);
    }

    /**
     * Officers' notes, text boxes, headers and footers, without notes at cells in ignored columns; and the sheet's name where
     * it is a marking.
     */
    static List<Aside> notes(Sheet sheet, List<SheetPlan> plans) {
        List<Aside> asides = new ArrayList<>();
        for (Aside note : sheet.notes()) {
            boolean atCell = note.bearing() == Bearing.NONE;
            boolean marks = atCell && MarkedLabel.restricts(note.words().plain());
            if (!atCell || !isIgnored(note.cell(), plans)) {
                asides.add(marks ? new Aside(note.words(), note.cell(), Bearing.MARKING) : note);
            }
        }
        if (MarkedLabel.marksName(sheet.name())) {
            asides.add(new Aside(RichText.of(sheet.name()), sheet.corner(), Bearing.SHEET));
        }
        return asides;
    }

    /** Whether a table ignores the column in this row, and none reads it. */
    private static boolean isIgnored(Location.Cell cell, List<SheetPlan> plans) {
        List<Columns> there = plans.stream()
                .flatMap(plan -> plan.columnsAt(cell.row()).stream())
                .toList();
        return there.stream().anyMatch(it -> it.ignored().contains(cell.column()))
                && there.stream().noneMatch(it -> it.reads(cell.column()));
    }

    /** Of a hidden sheet that isn't read, what may be a marking, without its headings; nobody may learn the rest. */
    static List<Aside> ofHidden(Sheet sheet, List<SheetPlan> plans) {
        List<Aside> asides = notes(sheet, List.of());
        Set<Integer> headings = plans.stream()
                .flatMap(plan -> plan.rows().stream())
                .filter(row -> row.kind() == SheetPlan.Kind.HEADING)
                .map(SheetPlan.Row::index)
                .collect(Collectors.toSet());
        sheet.inOrder().stream()
                .filter(row -> !headings.contains(row.index()))
                .flatMap(row -> sheet.markings(row).stream())
                .map(aside -> ExemptionWords.isMarking(aside.words().plain())
                        ? new Aside(aside.words(), aside.cell(), Bearing.MARKING)
                        : aside)
                .forEach(asides::add);
        return asides;
    }
}
