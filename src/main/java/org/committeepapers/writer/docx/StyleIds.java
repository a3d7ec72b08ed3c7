package org.committeepapers.writer.docx;

import org.committeepapers.document.Block.Paragraph.Role;
import org.committeepapers.document.Mark;

/** The ids of styles. Word knows the built-in ones by their names, which {@link Styles} sets. */
final class StyleIds {

    static final String NORMAL = "Normal";
    static final String BODY = "BodyText";
    static final String EYEBROW = "Eyebrow";
    static final String LOGO = "Logo";
    static final String TITLE_BAR = "TitleBar";
    static final String LEAD = "Lead";
    static final String NOTE = "Note";
    static final String BULLET = "ListBullet";
    static final String NUMBER = "ListNumber";
    static final String FACT = "Fact";
    static final String CAPTION = "Caption";
    static final String CHART = "Chart";
    static final String PAGES_END = "PagesEnd";
    static final String HEADER = "Header";
    static final String FOOTER = "Footer";

    static final String TABLE = "CommitteeTable";
    static final String TABLE_HEADING = "TableHeading";
    static final String TABLE_ROW_HEADING = "TableRowHeading";
    static final String TABLE_TEXT = "TableText";
    static final String TABLE_TOTAL = "TableTotal";
    static final String TABLE_NOTE = "TableNote";
    static final String TABLE_BULLET = "TableBullet";
    static final String TABLE_NUMBER = "TableNumber";

    static final String STRONG = "Strong";
    static final String EMPHASIS = "Emphasis";
    static final String HYPERLINK = "Hyperlink";
    static final String FACT_TERM = "FactTerm";

    private StyleIds() {}

    /** The main heading has level 1. */
    static String heading(int level) {
        return "Heading" + Math.min(level, Styles.HEADING_LEVELS);
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
            case COMPLETED -> "StatusCompleted";
            case IN_PROGRESS -> "StatusInProgress";
            case NOT_STARTED -> "StatusNotStarted";
            case DELAYED -> "StatusDelayed";
            case CLOSED -> "StatusClosed";
            case UNCLEAR -> "StatusUnclear";
            case WITHHELD -> "StatusWithheld";
        };
    }
}
