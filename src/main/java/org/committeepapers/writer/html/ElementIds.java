package org.committeepapers.writer.html;

/** The ids of elements. Each has an underscore, which no section's own id can have, so they never clash. */
final class ElementIds {

    static final String MAIN = "main_content";
    static final String CONTENTS = "contents_heading";

    private ElementIds() {}

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
