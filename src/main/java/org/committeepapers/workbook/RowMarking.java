package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.ExemptionWords;
import org.committeepapers.wording.Marking;
import org.committeepapers.workbook.sheet.MarkingHeading;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.SheetCell;

/**
 * The marking of a row: what stands in its column of markings or, where that is blank, alone in a cell that is read for
 * nothing else.
 *
 * @param words as written
 * @param cell where it stands, or should; empty where the row has no such cell
 */
record RowMarking(Marking marking, String words, Optional<Location.Cell> cell) {

    /** Headings of columns that many use for something else: other words there are no doubt. */
    private static final Set<String> WIDE = Set.of(
            "publication status",
            "publication",
            "publish",
            "for publication",
            "classification",
            "information classification",
            "security classification",
            "protective marking",
            "security marking",
            "marking",
            "restriction",
            "restrictions",
            "dosbarthiad");

    static RowMarking of(TableRow row) {
        String words = row.value(Field.EXEMPTION).words();
        if (!words.isBlank()) {
            return new RowMarking(
                    read(words, row.heading(Field.EXEMPTION)), words, Optional.of(row.cell(Field.EXEMPTION)));
        }
        return row.row().filled().stream()
                .filter(cell -> !row.header().isRead(cell.column()))
                .filter(cell -> isMarking(cell, row))
                .findFirst()
                .map(cell -> elsewhere(cell, row))
                .orElseGet(() -> new RowMarking(
                        Marking.NONE,
                        "",
                        row.header().has(Field.EXEMPTION) ? Optional.of(row.cell(Field.EXEMPTION)) : Optional.empty()));
    }

    private static Marking read(String words, String heading) {
        if (MarkingHeading.isOpposite(heading)) {
            return ExemptionWords.mayBeMarking(words) || ExemptionWords.mayBeRestriction(words)
                    ? ExemptionWords.readOpposite(words)
                    : Marking.NONE;
        }
        boolean wide = WIDE.contains(Names.plainWithoutBrackets(heading));
        return wide && !ExemptionWords.mayBeMarking(words) ? Marking.NONE : ExemptionWords.read(words);
    }

    /** Also in a second column of markings. */
    private static boolean isMarking(SheetCell cell, TableRow row) {
        String heading = row.header().words().getOrDefault(cell.column(), "");
        return ExemptionWords.isMarking(cell.value().words())
                || HeadingNames.BY_FIELD
                        .getOrDefault(Field.EXEMPTION, List.of())
                        .contains(Names.plainWithoutBrackets(heading));
    }

    private static RowMarking elsewhere(SheetCell cell, TableRow row) {
        String words = cell.value().words();
        return new RowMarking(
                read(words, row.header().words().getOrDefault(cell.column(), "")),
                words,
                Optional.of(row.table().sheet().cell(row.row(), cell.column())));
    }

    /** One of a line above the table of actions. */
    static RowMarking of(Piece line) {
        return new RowMarking(ExemptionWords.read(line.words()), line.words(), Optional.of(line.cell()));
    }
}
