package org.committeepapers.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of names in which case, spacing and punctuation don't matter. */
final class Names {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");
    private static final int LONGEST_SLUG = 80;

    private Names() {}

    /** Lower case, words and numbers alone, a space between. */
    static String plain(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("#", " no ");
        return SEPARATORS
                .matcher(APOSTROPHES.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same without what stands in brackets. */
    static String plainWithoutBrackets(String name) {
        return plain(BRACKETS.matcher(name).replaceAll(" "));
    }

    /** Lower-case ASCII letters, digits and hyphens; "tracker" where nothing is left. */
    static String slug(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace("\u00e6", "ae")
                .replace("\u0153", "oe")
                .replace("\u00f8", "o")
                .replace("\u0142", "l");
        String hyphened =
                NOT_SLUG.matcher(ACCENTS.matcher(letters).replaceAll("")).replaceAll("-");
        String slug = trimmed(hyphened);
        String shortened = trimmed(slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)));
        return shortened.isEmpty() ? "tracker" : shortened;
    }

    private static String trimmed(String hyphened) {
        return HYPHENS_AROUND.matcher(hyphened).replaceAll("");
    }
}
