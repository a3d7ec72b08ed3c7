package org.committeepapers.writer.html;

/** Names of places in the page. Each has an underscore, which no section's own id can have, so none is taken twice. */
final class Ids {

    static final String MAIN = "main_content";
    static final String CONTENTS = "contents_heading";

    private Ids() {}

    static String heading(String section) {
        return "heading_" + section;
    }

    static String caption(int number) {
        return "table_" + number;
    }

    static String chartTitle(int number) {
        return "chart_" + number + "_title";
    }

    static String chartDescription(int number) {
        return "chart_" + number + "_description";
    }
}
