package org.committeepapers.text;

import java.util.Locale;

/** When two names are the same to a reader: case, spaces and the shape of apostrophes and dashes make no difference. */
public final class SameName {

    private static final String APOSTROPHES = "\u2018\u2019\u02bc\u00b4`";
    private static final char FIRST_DASH = '\u2010';
    private static final char LAST_DASH = '\u2015';

    private SameName() {}

    /** The form in which names are compared. */
    public static String form(String name) {
        return straight(Spacing.single(name)).toLowerCase(Locale.ROOT);
    }

    private static String straight(String name) {
        StringBuilder straight = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (APOSTROPHES.indexOf(letter) >= 0) {
                straight.setCharAt(i, '\'');
            } else if (letter >= FIRST_DASH && letter <= LAST_DASH) {
                straight.setCharAt(i, '-');
            }
        }
        return straight.toString();
    }
}
