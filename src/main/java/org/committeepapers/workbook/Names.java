package org.committeepapers.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.Slug;

/** Forms of names in which case, spacing and punctuation don't matter. */
final class Names {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,300}\\)|\\[[^]]{0,300}]");
    private static final int ASCII = 128;
    private static final String PREFIX = "tracker-";

    /** Folders beside those of the trackers. */
    private static final Set<String> TAKEN = Set.of("drafts", "not-published", "chase");

    /** What Windows allows no file to be called. */
    private static final Pattern DEVICE = Pattern.compile("con|nul|aux|prn|(?:com|lpt)[0-9]");

    private Names() {}

    /** Lower case, words and numbers alone, a space between. */
    static String plain(String name) {
        return name.chars().allMatch(letter -> letter < ASCII) ? plainAscii(name) : plainOfAny(name);
    }

    /** The same as of any, letter by letter: every cell of a tracker is asked whether it is a heading. */
    private static String plainAscii(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            switch (letter) {
                case '&' -> plain.append(" and ");
                case '#' -> plain.append(" no ");
                case '%' -> plain.append(" percent ");
                case '\'' -> {}
                default -> plain.append(Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : ' ');
            }
        }
        return spacedOnce(plain);
    }

    private static String spacedOnce(StringBuilder words) {
        int end = 0;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter != ' ' || end > 0 && words.charAt(end - 1) != ' ') {
                words.setCharAt(end++, letter);
            }
        }
        words.setLength(end > 0 && words.charAt(end - 1) == ' ' ? end - 1 : end);
        return words.toString();
    }

    private static String plainOfAny(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("#", " no ")
                .replace("%", " percent ");
        return SEPARATORS
                .matcher(APOSTROPHES.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same without what stands in brackets. */
    static String plainWithoutBrackets(String name) {
        return plain(BRACKETS.matcher(name).replaceAll(" "));
    }

    /** Lower-case ASCII letters, digits and hyphens; empty where nothing is left. */
    static String slug(String name) {
        return Slug.of(name);
    }

    /**
     * The id of a tracker, which is a folder's name on every system: of the id as written or else of its file's name,
     * with a hash where neither has a Latin letter or digit, so that two trackers are never one.
     */
    static String trackerId(String written, String fileName) {
        String slug = slug(written).isEmpty() ? slug(fileName) : slug(written);
        if (slug.isEmpty()) {
            return PREFIX + Slug.hash(written.isBlank() ? fileName : written);
        }
        return TAKEN.contains(slug) || DEVICE.matcher(slug).matches() ? PREFIX + slug : slug;
    }
}
