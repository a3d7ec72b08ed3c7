package org.committeepapers.setting;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.text.Spelling;

/** Compares names as people mean them: case, signs and spaces don't matter, and a small misspelling is recognised. */
public final class Nearest {

    /** In characters; a longer name isn't a misspelling of a known one. */
    private static final int LONGEST_SLIP = 100;

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Nearest() {}

    /** The known name that is nearest; empty where none is near. */
    public static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST_SLIP) {
            return Optional.empty();
        }
        Map<String, String> folded = new LinkedHashMap<>();
        known.forEach(each -> folded.put(folded(each), each));
        return Spelling.nearest(folded(name), folded.keySet()).map(folded::get);
    }

    private static String folded(String name) {
        return plain(name).replace(" ", "");
    }

    /** Words as names are compared: without case, signs and spaces. */
    public static String plain(String words) {
        String lower = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("#", " no ")
                .replace("%", " percent ");
        return NO_WORD.matcher(APOSTROPHES.matcher(lower).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
