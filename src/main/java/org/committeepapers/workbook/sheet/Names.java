package org.committeepapers.workbook.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.LettersAndNumbers;
import org.committeepapers.text.Slug;

/** Forms of names in which case, spacing and punctuation don't matter. */
public final class Names {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,300}\\)|\\[[^]]{0,300}]");
    private static final int ASCII = 128;
    private static final String PREFIX = "tracker-";

    /** Folders beside those of the trackers. */
    private static final Set<String> TAKEN = Set.of("drafts", "not-published", "chase");

    /** What Windows allows no file to be called. */
    private static final Pattern DEVICE = Pattern.compile("con|nul|aux|prn|(?:com|lpt)[0-9]");

    private Names() {}

    /** Lower case, words and numbers alone, a space between. */
    public static String plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= ASCII) {
                return plainOfAny(name);
            }
        }
        return plainAscii(name);
    }

    /** The same as of any, letter by letter: most cells of a tracker are asked what they name. */
    private static String plainAscii(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        boolean apart = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                add(letter, apart, plain);
                apart = false;
            } else if (letter >= 'A' && letter <= 'Z') {
                add((char) (letter + ('a' - 'A')), apart, plain);
                apart = false;
            } else if (letter == '&' || letter == '#' || letter == '%') {
                plain.append(plain.isEmpty() ? "" : " ")
                        .append(letter == '&' ? "and" : letter == '#' ? "no" : "percent");
                apart = true;
            } else {
                apart |= letter != '\'';
            }
        }
        return plain.toString();
    }

    private static void add(char letter, boolean apart, StringBuilder plain) {
        if (apart && !plain.isEmpty()) {
            plain.append(' ');
        }
        plain.append(letter);
    }

    private static String plainOfAny(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("#", " no ")
                .replace("%", " percent ");
        return LettersAndNumbers.of(APOSTROPHES.matcher(words).replaceAll(""));
    }

    /** The same without what stands in brackets. */
    public static String plainWithoutBrackets(String name) {
        boolean brackets = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
        return plain(brackets ? BRACKETS.matcher(name).replaceAll(" ") : name);
    }

    /** Lower-case ASCII letters, digits and hyphens; empty where nothing is left. */
    public static String slug(String name) {
        return Slug.of(name);
    }

    /**
     * The id of a tracker, which is a folder's name on every system: of the id as written or else of its file's name,
     * with a hash where neither has a Latin letter or digit, so that two trackers are never one.
     */
    public static String trackerId(String written, String fileName) {
        String slug = slug(written).isEmpty() ? slug(fileName) : slug(written);
        if (slug.isEmpty()) {
            return PREFIX + Slug.hash(written.isBlank() ? fileName : written);
        }
        return TAKEN.contains(slug) || DEVICE.matcher(slug).matches() ? PREFIX + slug : slug;
    }
}
