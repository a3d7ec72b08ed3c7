package org.committeepapers.workbook;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Forms of names in which case, spacing and punctuation don't matter. */
final class Names {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,300}\\)|\\[[^]]{0,300}]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");
    private static final int ASCII = 128;
    private static final int LONGEST_SLUG = 80;
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
        return trimmed(slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)));
    }

    /**
     * The id of a tracker, which is a folder's name on every system: of the id as written or else of its file's name,
     * with a hash where neither has a Latin letter or digit, so that two trackers are never one.
     */
    static String trackerId(String written, String fileName) {
        String slug = slug(written).isEmpty() ? slug(fileName) : slug(written);
        if (slug.isEmpty()) {
            return PREFIX + hash(written.isBlank() ? fileName : written);
        }
        return TAKEN.contains(slug) || DEVICE.matcher(slug).matches() ? PREFIX + slug : slug;
    }

    /** Eight hexadecimal digits, the same for a name whichever way a system composes its accents. */
    private static String hash(String name) {
        CRC32 sum = new CRC32();
        sum.update(Normalizer.normalize(name.strip(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String trimmed(String hyphened) {
        return HYPHENS_AROUND.matcher(hyphened).replaceAll("");
    }
}
