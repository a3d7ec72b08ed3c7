package org.committeepapers.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same to a reader: case, spaces and the shape of apostrophes and dashes make no difference. */
public final class SameName {

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc\u00b4`]");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015]");

    private SameName() {}

    /** The form in which names are compared. */
    public static String form(String name) {
        String spaced = SPACE.matcher(name).replaceAll(" ").strip();
        String straight = APOSTROPHE.matcher(spaced).replaceAll("'");
        return DASH.matcher(straight).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
