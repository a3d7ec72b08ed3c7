package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.document.Block.Paragraph.Role;
import org.committeepapers.document.Mark;

/**
 * The names of styles, which a base has to have. Word knows its own by these names, so that its navigation pane, its
 * gallery and screen readers do.
 *
 * <p>The main heading is Word's "heading 1" rather than "Title": only heading styles are headings to a screen reader, and
 * become {@code h1} where a meeting system turns the file into a web page.
 */
final class StyleNames {

    static final String NORMAL = "Normal";
    static final String BODY = "Body Text";
    static final String EYEBROW = "Eyebrow";
    static final String LOGO = "Logo";
    static final String LEAD = "Lead";
    static final String NOTE = "Note";
    static final String LIST = "List";
    static final String FACT = "Fact";
    static final String WIDE_FACT = "Wide Fact";
    static final String CONTENTS_HEADING = "TOC Heading";
    static final String CONTENTS = "toc 2";
    static final String CAPTION = "caption";
    static final String CHART = "Chart";
    static final String PAGES_END = "Pages End";
    static final String HEADER = "header";
    static final String FOOTER = "footer";

    static final String TABLE = "Committee Table";
    static final String TABLE_HEADING = "Table Heading";
    static final String TABLE_ROW_HEADING = "Table Row Heading";
    static final String TABLE_TEXT = "Table Text";
    static final String TABLE_TOTAL = "Table Total";
    static final String TABLE_NOTE = "Table Note";

    static final String STRONG = "Strong";
    static final String EMPHASIS = "Emphasis";
    static final String HYPERLINK = "Hyperlink";
    static final String FACT_TERM = "Fact Term";
    static final String STATUS_SIGN = "Status Sign";

    private static final int HEADING_LEVELS = 6;

    /** What begins the names of the styles of lists. */
    private static final List<String> WITH_LISTS = List.of(LIST, FACT, WIDE_FACT, "Table");

    /** All of them, each with its type. */
    static final Map<String, String> TYPES = types();

    private StyleNames() {}

    private static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>(Map.of(TABLE, "table"));
        Stream.concat(
                        Stream.of(STRONG, EMPHASIS, HYPERLINK, FACT_TERM, STATUS_SIGN),
                        Stream.of(Mark.values()).map(StyleNames::of))
                .forEach(name -> types.put(name, "character"));
        List<String> paragraphs = new ArrayList<>(List.of(NORMAL, BODY, EYEBROW, LOGO, LEAD, NOTE));
        paragraphs.addAll(List.of(CONTENTS_HEADING, CONTENTS, CAPTION, CHART, PAGES_END, HEADER, FOOTER));
        paragraphs.addAll(List.of(afterTable(BODY), afterTable(NOTE), TABLE_ROW_HEADING, TABLE_NOTE));
        List.of(TABLE_HEADING, TABLE_TEXT, TABLE_TOTAL).forEach(name -> paragraphs.addAll(List.of(name, right(name))));
        for (String fact : List.of(FACT, WIDE_FACT)) {
            paragraphs.addAll(List.of(fact, within(fact, Role.BODY), within(fact, Role.NOTE)));
        }
        paragraphs.addAll(lists());
        IntStream.rangeClosed(1, HEADING_LEVELS).forEach(level -> paragraphs.add(heading(level)));
        paragraphs.forEach(name -> types.put(name, "paragraph"));
        return types;
    }

    /** Of items of lists. */
    static List<String> lists() {
        return WITH_LISTS.stream()
                .flatMap(begins -> Stream.of(item(begins, false), item(begins, true)))
                .toList();
    }

    /** The main heading has level 1. */
    static String heading(int level) {
        return "heading " + Math.min(level, HEADING_LEVELS);
    }

    /** Of a paragraph right after a table, which has no space below it. */
    static String afterTable(String style) {
        return style + " After Table";
    }

    /** Of what stands right aligned in a table, such as numbers. */
    static String right(String style) {
        return style + " Right";
    }

    /** Of a further paragraph of a fact. */
    static String within(String fact, Role role) {
        return fact + (role == Role.NOTE ? " Note" : " Text");
    }

    /**
     * Of an item of a list.
     *
     * @param begins the name: of the style around the list, or {@code List} or {@code Table}
     */
    static String item(String begins, boolean ordered) {
        return begins + (ordered ? " Number" : " Bullet");
    }

    static String of(Role role) {
        return switch (role) {
            case BODY -> BODY;
            case EYEBROW -> EYEBROW;
            case LEAD -> LEAD;
            case NOTE -> NOTE;
        };
    }

    static String of(Mark mark) {
        return switch (mark) {
            case COMPLETED -> "Status Completed";
            case IN_PROGRESS -> "Status In Progress";
            case NOT_STARTED -> "Status Not Started";
            case OPEN -> "Status Open";
            case DELAYED -> "Status Delayed";
            case CLOSED -> "Status Closed";
            case UNCLEAR -> "Status Unclear";
            case WITHHELD -> "Status Withheld";
        };
    }
}
