package org.committeepapers.workbook;

import java.util.Set;
import java.util.function.Function;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;

/** Reads a Status column that asks only whether the action is done, as "Complete? Y/N" does. */
final class DoneMark {

    /** A cross is in neither: it may be a tick, or no. */
    private static final Set<String> YES = Set.of("y", "yes", "true", "\u2713", "\u2714", "\u2611", "\u221a", "ydy");

    private static final Set<String> NO =
            Set.of("n", "no", "false", "not yet", "\u2717", "\u2718", "\u2610", "nac ydy");

    private DoneMark() {}

    static boolean isAsked(TableRow row) {
        return HeadingQuestion.asksWhetherDone(row.heading(Field.STATUS));
    }

    /** @param reader reads a Status cell of the words beside the progress of the row */
    static Standing standing(TableRow row, Function<RichText, Standing> reader) {
        CellValue cell = row.value(Field.STATUS);
        String words = plain(cell.words());
        if (YES.contains(words)) {
            return reader.apply(RichText.of("Completed"));
        }
        if (NO.contains(words)) {
            return open(reader);
        }
        Standing dated = reader.apply(RichText.of("Completed " + cell.words()));
        boolean isDate = cell.date().isPresent() || words.chars().anyMatch(Character::isDigit);
        return isDate && dated.status() == Status.COMPLETED ? dated : reader.apply(cell.text());
    }

    /** Not done: how far it has come is for the progress to say, but it can't be that all is. */
    private static Standing open(Function<RichText, Standing> reader) {
        Standing progress = reader.apply(RichText.EMPTY);
        if (progress.status() == Status.COMPLETED) {
            return Standing.denied(Status.NOT_STARTED);
        }
        return progress.status() == Status.UNKNOWN ? reader.apply(RichText.of("Not completed")) : progress;
    }

    private static String plain(String words) {
        String plain = Names.plain(words);
        return plain.isEmpty() ? words.strip() : plain;
    }
}
