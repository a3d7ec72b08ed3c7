package org.committeepapers.writer.docx;

import org.committeepapers.document.Block.Paragraph.Role;
import org.committeepapers.document.Mark;

/** The ids of styles. Word knows the built-in ones by their names, which {@link Styles} sets. */
public final class StyleIds {

    static final String NORMAL = "Normal";
    static final String BODY = "BodyText";
    static final String EYEBROW = "Eyebrow";
    public static final String LOGO = "Logo";
    static final String LEAD = "Lead";
    static final String NOTE = "Note";
    public static final String BULLET = "ListBullet";
    public static final String NUMBER = "ListNumber";
    public static final String FACT = "Fact";
    public static final String WIDE_FACT = "WideFact";
    public static final String CONTENTS_HEADING = "TOCHeading";
    public static final String CONTENTS = "TOC2";
    public static final String CAPTION = "Caption";
    public static final String CHART = "Chart";
    public static final String PAGES_END = "PagesEnd";
    public static final String HEADER = "Header";
    public static final String FOOTER = "Footer";

    public static final String TABLE = "CommitteeTable";
    public static final String TABLE_HEADING = "TableHeading";
    public static final String TABLE_ROW_HEADING = "TableRowHeading";
    public static final String TABLE_TEXT = "TableText";
    public static final String TABLE_TOTAL = "TableTotal";
    public static final String TABLE_NOTE = "TableNote";
    public static final String TABLE_BULLET = "TableBullet";
    public static final String TABLE_NUMBER = "TableNumber";

    public static final String STRONG = "Strong";
    public static final String EMPHASIS = "Emphasis";
    public static final String HYPERLINK = "Hyperlink";
    public static final String FACT_TERM = "FactTerm";
    public static final String STATUS_SIGN = "StatusSign";

    private StyleIds() {}

    /** The main heading has level 1. */
    public static String heading(int level) {
        return "Heading" + Math.min(level, Styles.HEADING_LEVELS);
    }

    /** Of a paragraph right after a table, which has no space below it. */
    public static String afterTable(String style) {
        return style + "AfterTable";
    }

    /** Of what stands right aligned in a table, such as numbers. */
    public static String right(String style) {
        return style + "Right";
    }

    /** Of a further paragraph of a fact. */
    public static String within(String fact, Role role) {
        return fact + (role == Role.NOTE ? "Note" : "Text");
    }

    /** Of an item of a list in a fact. */
    public static String item(String fact, boolean ordered) {
        return fact + (ordered ? "Number" : "Bullet");
    }

    public static String of(Role role) {
        return switch (role) {
            case BODY -> BODY;
            case EYEBROW -> EYEBROW;
            case LEAD -> LEAD;
            case NOTE -> NOTE;
        };
    }

    public static String of(Mark mark) {
        return switch (mark) {
            case COMPLETED -> "StatusCompleted";
            case IN_PROGRESS -> "StatusInProgress";
            case NOT_STARTED -> "StatusNotStarted";
            case OPEN -> "StatusOpen";
            case DELAYED -> "StatusDelayed";
            case CLOSED -> "StatusClosed";
            case UNCLEAR -> "StatusUnclear";
            case WITHHELD -> "StatusWithheld";
        };
    }
}
