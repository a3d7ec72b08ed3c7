package org.committeepapers.wording.date;

import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.Tokens;

/** Reads a By When cell. No year is ever guessed, and day and month are never swapped. */
public final class Dates {

    private Dates() {}

    /** When the words say that the action is due, and what a person should look at again in them. */
    public static ByWhen read(RichText words) {
        if (isPlaceholder(words)) {
            return ByWhen.undated(words, Kind.MISSING);
        }
        DateCell cell = DateCell.of(words);
        ByWhen read = cell.read();
        return read.with(DateDoubts.of(cell, read));
    }

    /** The index of the token behind the date that begins at a token; that of the token where none does. */
    public static int end(Tokens tokens, int from) {
        return Item.end(tokens, from);
    }

    /** Whether there is nothing but space, or a dash that fills the cell. */
    private static boolean isPlaceholder(RichText words) {
        return words.isBlank() || Tokens.plain(words.plain()).chars().allMatch(sign -> sign == '-' || sign == ' ');
    }
}
