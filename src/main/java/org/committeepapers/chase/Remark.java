package org.committeepapers.chase;

import java.util.regex.Pattern;

/** What is said of a post after its name, such as "(vacant)". */
final class Remark {

    private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:[(\\[,;:\u2013\u2014]|\\s-).*$");

    private Remark() {}

    static String without(String name) {
        String alone = REMARK.matcher(name).replaceFirst("").strip();
        return alone.isEmpty() ? name : alone;
    }
}
