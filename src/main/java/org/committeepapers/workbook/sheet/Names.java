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
    private static final Set<String> RESERVED = Set.of("drafts", "not-published", "chase");

    private Names() {}

    /** Words and numbers alone, in lower case, with a space between two. */
    public static String plain(String name) {
        return PlainText.lettersAndNumbers(Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replace("&", " and ")
                .replace("#", " no ")
                .replace("%", " percent ")
                .replace("'", "")
                .replace("\u2018", "")
                .replace("\u2019", ""));
    }

    /** Like {@link #plain}, without what stands in brackets. */
    public static String plainWithoutBrackets(String name) {
        return plain(BRACKETS.matcher(name).replaceAll(" "));
    }

    /**
     * The id of a tracker, which is valid as a folder's name on every system: from the written id or else the file's
     * name. If neither has a Latin letter or digit, it is a hash, so that two trackers never share an id.
     */
    public static String trackerId(String written, String fileName) {
        String ofWritten = Slug.of(written);
        String slug = ofWritten.isEmpty() ? Slug.of(fileName) : ofWritten;
        if (slug.isEmpty()) {
            return PREFIX + Slug.hash(written.isBlank() ? fileName : written);
        }
        return RESERVED.contains(slug) || Slug.isDevice(slug) ? PREFIX + slug : slug;
    }
}
