package org.committeepapers.wording.marking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.wording.WordPatterns;

/**
 * Recognises words that say, where people put stamps, that something isn't for the public: in names of files and sheets,
 * headings, titles, notes and short cells. They stop the papers until a person decides; they decide nothing.
 */
public final class Stamps {

    static final WordPatterns STAMPS =
            Markings.FILE.patterns("HARD", "NO_CASE", "ORDERS", "CORE", "SOFT", "WEAK", "STAMP");
    private static final WordPatterns NOTES = Markings.FILE.patterns("NOTES");

    private static final WordPatterns REASON = Markings.FILE.patterns("REASON");

    private static final WordPatterns HOLD = Markings.FILE.patterns("PROHIBITION", "HOLD");

    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");

    /** Between words that are written together. */
    private static final Pattern TOGETHER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\p{Lu}{3})(?=\\p{Ll}{3})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    /** In characters, at the beginning and at the end of a longer text: what stands between them is no stamp. */
    private static final int LOOKED_AT = 400;

    private Stamps() {}

    /** Whether one of them is in the words, unless they are only about another document. */
    public static boolean areIn(String words) {
        return areMentioned(words) && !Markings.areOfAnother(cut(words), Set.of());
    }

    /** Whether the words ask not to use something, as an officer writes beside a table: "leave rec 2 out please". */
    public static boolean holdBack(String words) {
        // The plain form lacks "do not use", which in prose is about something else.
        String whole = APOSTROPHE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        return Stream.concat(Markings.plainForms(words), Stream.of(whole)).anyMatch(HOLD::areIn);
    }

    /** Whether one of them is in the words, whatever these are about. */
    public static boolean areMentioned(String words) {
        return mayBeIn(cut(words));
    }

    /** Whether one of them is anywhere in the words; where none is, they neither mark nor mention anything. */
    public static boolean mayBeIn(String words) {
        return Markings.plainForms(words).anyMatch(STAMPS::areIn);
    }

    /** Whether one of them, or a word that is enough in a reason, is in a text about which nobody can decide. */
    public static boolean areInReason(String words) {
        return mayBeIn(words) || REASON.areIn(Markings.plain(words));
    }

    /** Whether one of them is in the name of a sheet, whose words may be written together, as in {@code TrackerExempt}. */
    public static boolean areInName(String name) {
        return apart(name).anyMatch(Stamps::areIn);
    }

    /**
     * The same of the name of a file or the heading of an ignored column, of which "Private comments" only says what isn't
     * published anyway.
     */
    public static boolean markMoreThanNotes(String name) {
        return apart(name)
                .anyMatch(words -> STAMPS.areIn(NOTES.replaced(Markings.plain(cut(words)), "\u2026"))
                        && !Markings.areOfAnother(cut(words), Set.of()));
    }

    private static Stream<String> apart(String name) {
        return Stream.of(name, TOGETHER.matcher(name).replaceAll(" ")).distinct();
    }

    private static String cut(String words) {
        return words.length() > 2 * LOOKED_AT
                ? words.substring(0, LOOKED_AT) + '\n' + words.substring(words.length() - LOOKED_AT)
                : words;
    }
}
