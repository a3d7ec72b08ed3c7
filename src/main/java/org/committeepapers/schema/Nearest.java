package org.committeepapers.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;

/**
 * Finds the known name that a person probably meant, whatever its case, signs and spaces, and despite a small
 * misspelling.
 */
public final class Nearest {

    /** In characters; a longer name can't be a misspelling of a known one. */
    private static final int LONGEST_SLIP = 100;

    /** Of a shorter one, A4 and A3 are as near as each other. */
    private static final int SHORTEST_SLIP = 3;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NO_FIGURES = Pattern.compile("[^\\p{N}]+");

    private Nearest() {}

    /** The nearest known name; empty if none is near. */
    public static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST_SLIP) {
            return Optional.empty();
        }
        Map<String, String> folded = new LinkedHashMap<>();
        known.forEach(each -> folded.put(folded(each), each));
        String slip = folded(name);
        return Spelling.nearest(slip, folded.keySet())
                .filter(nearest -> nearest.equals(slip) || slip.length() >= SHORTEST_SLIP)
                .map(folded::get);
    }

    /** What to do about a name that isn't known: "Did you mean …?" or, if none is near, the names that are. */
    public static String advice(String name, Collection<String> known) {
        return advice("", name, known);
    }

    /** @param before what comes before each name, such as the key of its group */
    public static String advice(String before, String name, Collection<String> known) {
        return to(name, known)
                .map(nearest -> "Did you mean \"" + before + nearest + "\"?")
                .orElseGet(() -> choices(known.stream().map(before::concat).toList()));
    }

    /** All names that are known, as a sentence. */
    public static String choices(Collection<String> known) {
        String names = String.join(", ", known);
        return known.size() == 1 ? "Only " + names + " is possible." : "Choose from " + names + ".";
    }

    /**
     * Whether a file was probably meant to have the other name: whatever its case, signs, spaces and added figures, with
     * .yml for .yaml, layouts for layout or .txt behind it, and despite a slip or two in a long name or behind that of a tracker.
     */
    public static boolean isNearly(String file, String right) {
        if (file.equals(right) || file.startsWith(".") || file.endsWith("~")) {
            return false;
        }
        String name = file.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.txt$", "")
                .replaceFirst("\\.yml$", ".yaml")
                .replace("layouts", "layout");
        if (!name.endsWith(right.substring(right.lastIndexOf('.')))) {
            return false;
        }
        int ending = right.lastIndexOf('.', right.lastIndexOf('.') - 1);
        boolean isOnlyEnding = ending > 0
                && name.startsWith(right.substring(0, ending).toLowerCase(Locale.ROOT))
                && !Character.isLetterOrDigit(name.charAt(ending));
        String figures = NO_FIGURES.matcher(right).replaceAll("");
        return (figures.isEmpty() || figures.equals(NO_FIGURES.matcher(name).replaceAll("")))
                && Spelling.distance(
                                NO_LETTERS.matcher(name).replaceAll(""),
                                NO_LETTERS
                                        .matcher(right.toLowerCase(Locale.ROOT))
                                        .replaceAll(""))
                        <= (isOnlyEnding ? 2 : Math.min(2, right.indexOf('.') / 4));
    }

    private static String folded(String name) {
        return PlainText.sameLabel(name).replace(" ", "");
    }
}
