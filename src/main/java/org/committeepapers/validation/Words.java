package org.committeepapers.validation;

import java.util.Locale;
import java.util.Set;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;

/** Forms of words in which spacing and case don't matter. */
final class Words {

    /** What fills a cell and says nothing. */
    private static final Set<String> NOTHING = Set.of(
            "n a",
            "na",
            "none",
            "nil",
            "tbc",
            "tba",
            "tbd",
            "t b c",
            "not applicable",
            "to be confirmed",
            "to be advised",
            "to be provided",
            "to follow",
            "update to follow",
            "verbal update to follow",
            "to be updated",
            "awaiting update",
            "update awaited",
            "awaited",
            "update required",
            "update needed",
            "update requested",
            "no update",
            "no updates",
            "no update received",
            "no update provided",
            "no update available",
            "no update at this time",
            "no progress reported",
            "no progress to report",
            "no response received",
            "nothing to report");

    private static final int MOST_LETTERS = 40;

    private Words() {}

    /** On one line, a space between two words and none around them. */
    static String of(RichText text) {
        return of(text.plain());
    }

    static String of(String text) {
        return PlainText.oneLine(text);
    }

    /** The same in small letters and without marks, so that equal sayings are equal. */
    static String plain(String text) {
        return PlainText.lettersAndNumbers(text);
    }

    /** With a capital at its beginning, as the names of days and months have. */
    static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** Whether the words are blank, a dash or the like of "N/A". */
    static boolean saysNothing(RichText text) {
        String words = text.plain();
        if (isLong(words)) {
            return false;
        }
        String plain = plain(words);
        return plain.isEmpty() || NOTHING.contains(plain);
    }

    /** Whether it has more letters than anything that says nothing. */
    private static boolean isLong(String words) {
        int letters = 0;
        for (int i = 0; i < words.length() && letters <= MOST_LETTERS; i++) {
            letters += Character.isLetter(words.charAt(i)) ? 1 : 0;
        }
        return letters > MOST_LETTERS;
    }
}
