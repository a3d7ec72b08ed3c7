package org.committeepapers.workbook.tracker;

import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.workbook.sheet.Names;

/** Words that only show that a cell was not forgotten, such as "N/A" or a dash. */
final class Nothing {

    private static final Set<String> NOTHING =
            Set.of("n a", "na", "none", "no action", "no action required", "no actions required", "not applicable");
    private static final Set<String> TO_COME = Set.of("tbc", "t b c", "to be confirmed");
    private static final Set<String> NO_REVISION = Set.of(
            "no change",
            "unchanged",
            "not revised",
            "no revision",
            "as original",
            "same",
            "same date",
            "not changed",
            "no extension",
            "dim newid");
    private static final Pattern DASHES = Pattern.compile("[\\s.\u2026/_\u2010-\u2015\u2212-]+");
    private static final int LONGEST = 30;

    private Nothing() {}

    /** Whether the words say that there is nothing, as blank ones do. */
    static boolean isSaid(String words) {
        return isDash(words) || words.length() <= LONGEST && NOTHING.contains(Names.plain(words));
    }

    /** Whether a column of revised dates says that the first one stands. */
    static boolean isNoRevision(String words) {
        return isSaid(words) || NO_REVISION.contains(Names.plain(words));
    }

    /** Whether the words say that there is nothing, or nothing yet. */
    static boolean isSaidYet(String words) {
        return isSaid(words) || words.length() <= LONGEST && TO_COME.contains(Names.plain(words));
    }

    /** Whether the words are blank or dashes alone. */
    static boolean isDash(String words) {
        return words.isBlank() || DASHES.matcher(words).matches();
    }
}
