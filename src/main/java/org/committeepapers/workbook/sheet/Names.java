package org.committeepapers.workbook.sheet;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Slug;

/** Forms of names in which case, spacing and punctuation don't matter. */
public final class Names {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,300}\\)|\\[[^]]{0,300}]");
    private static final String PREFIX = "tracker-";

    /** Names of other folders beside those of trackers. */
    private static final Set<String> TAKEN = Set.of("drafts", "not-published", "chase");

    private Names() {}

    /** Words and numbers alone, in lower case, with a space between two. */
    public static String plain(String name) {
        String composed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        return PlainText.lettersAndNumbers(composed.replace("&", " and ")
                .replace("#", " no ")
                .replace("%", " percent ")
                .replace("'", "")
                .replace("\u2018", "")
                .replace("\u2019", ""));
    }

    /** Most cells are; this saves normalizing them. */
    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Like {@link #plain}, without what stands in brackets. */
    public static String plainWithoutBrackets(String name) {
        boolean brackets = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
        return plain(brackets ? BRACKETS.matcher(name).replaceAll(" ") : name);
    }

    /**
     * The id of a tracker, which is a folder's name on every system: of the id as written or else of its file's name,
     * with a hash where neither has a Latin letter or digit, so that two trackers are never one.
     */
    public static String trackerId(String written, String fileName) {
        String ofWritten = Slug.of(written);
        String slug = ofWritten.isEmpty() ? Slug.of(fileName) : ofWritten;
        if (slug.isEmpty()) {
            return PREFIX + Slug.hash(written.isBlank() ? fileName : written);
        }
        return TAKEN.contains(slug) || Slug.isDevice(slug) ? PREFIX + slug : slug;
    }
}
