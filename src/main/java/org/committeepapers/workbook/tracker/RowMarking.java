package org.committeepapers.workbook.tracker;

import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.workbook.sheet.Names;

/**
 * The marking of a row: what stands in its column of markings.
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

    static RowMarking of(Item item) {
        Value marked = item.value(Field.EXEMPTION);
        return new RowMarking(
                marked.isBlank()
                        ? Marking.NONE
                        : read(marked.words(), item.columns().heading(Field.EXEMPTION)),
                marked.words(),
                item.has(Field.EXEMPTION) ? Optional.of(marked.cell()) : Optional.empty());
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
}
