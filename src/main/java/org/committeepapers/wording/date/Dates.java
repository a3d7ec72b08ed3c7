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

    /** Whether there are no other words than those of a date: "by March 2026", but not "Grounds, March 2026". */
    public static boolean isAlone(String words) {
        Tokens tokens = Tokens.of(words);
        return Item.of(tokens).stream().noneMatch(item -> item.is(Cue.OTHER) && tokens.isWord(item.from()));
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
