package org.committeepapers.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of labels, files and trackers. */
public final class Names {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,300}\\)|\\[[^]]{0,300}]");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{3,4}$");
    private static final String PREFIX = "tracker-";

    /** Names of other folders beside those of trackers. */
    private static final Set<String> RESERVED = Set.of("drafts", "not-published", "chase");

    private Names() {}

    /** The name of a workbook without its extension. */
    public static String withoutExtension(String fileName) {
        return EXTENSION.matcher(fileName).replaceFirst("");
    }

    /** The form in which labels are compared, without anything in brackets. */
    public static String plainWithoutBrackets(String name) {
        return PlainText.sameLabel(BRACKETS.matcher(name).replaceAll(" "));
    }

    /**
     * The id of a tracker, which is valid as a folder's name on every system: from the written id or else the
     * file's name without its extension. If neither has a Latin letter or digit, it is a hash, so that two trackers never share an id.
     */
    public static String trackerId(String written, String file) {
        String fileName = withoutExtension(file);
        String ofWritten = Slug.of(written);
        String slug = ofWritten.isEmpty() ? Slug.of(fileName) : ofWritten;
        if (slug.isEmpty()) {
            return PREFIX + Slug.hash(written.isBlank() ? fileName : written);
        }
        return RESERVED.contains(slug) || Slug.isDevice(slug) ? PREFIX + slug : slug;
    }
}
