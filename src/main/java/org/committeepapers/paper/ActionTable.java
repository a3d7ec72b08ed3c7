package org.committeepapers.paper;

import static org.committeepapers.paper.ActionTable.ActionColumn.ACTION;
import static org.committeepapers.paper.ActionTable.ActionColumn.BY_WHEN;
import static org.committeepapers.paper.ActionTable.ActionColumn.OWNER;
import static org.committeepapers.paper.ActionTable.ActionColumn.PROGRESS;
import static org.committeepapers.paper.ActionTable.ActionColumn.REF;
import static org.committeepapers.paper.ActionTable.ActionColumn.STATUS;
import static org.committeepapers.paper.ActionTable.ActionColumn.SUCCESS_CRITERIA;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.text.EnumNames;

/** Where actions stand with facts that a council may choose; without a choice they are these. */
public enum ActionTable {
    /** With each recommendation in the cabinet appendix. */
    CABINET_APPENDIX,
    /** With each recommendation in the progress report. */
    SCRUTINY_PROGRESS_REPORT,
    OVERDUE,
    NEXT_MEETING;

    /** As it stands without a choice. */
    List<ActionColumn> usual() {
        return switch (this) {
            case CABINET_APPENDIX -> List.of(ACTION, OWNER, BY_WHEN, SUCCESS_CRITERIA, PROGRESS);
            case SCRUTINY_PROGRESS_REPORT -> List.of(ACTION, OWNER, BY_WHEN, STATUS, PROGRESS);
            case OVERDUE, NEXT_MEETING -> List.of(REF, ACTION, OWNER, BY_WHEN, STATUS);
        };
    }

    /** An overview has a row for an action, which a report of progress would make too long to be one. */
    private boolean isOverview() {
        return this == OVERDUE || this == NEXT_MEETING;
    }

    /** What says which action it is. */
    private List<ActionColumn> fixed() {
        return isOverview() ? List.of(REF, ACTION) : List.of(ACTION);
    }

    /** What may be chosen; those that say which action it is stay whatever is chosen. */
    public Set<ActionColumn> choice() {
        return EnumSet.complementOf(EnumSet.of(isOverview() ? PROGRESS : REF));
    }

    /** These in this order, behind those that stay. */
    public List<ActionColumn> of(List<ActionColumn> chosen) {
        return Stream.concat(fixed().stream(), chosen.stream()).distinct().toList();
    }

    /** A fact about an action: a column of a table, or a line of a block. */
    public enum ActionColumn {
        REF,
        ACTION,
        OWNER,
        BY_WHEN,
        SUCCESS_CRITERIA,
        PROGRESS,
        STATUS;

        /** In lower case with hyphens, such as by-when. */
        public String id() {
            return EnumNames.hyphened(this);
        }
    }
}
