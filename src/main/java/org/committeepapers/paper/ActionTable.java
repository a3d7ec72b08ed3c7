package org.committeepapers.paper;

import static org.committeepapers.paper.ActionTable.ActionColumn.ACTION;
import static org.committeepapers.paper.ActionTable.ActionColumn.BY_WHEN;
import static org.committeepapers.paper.ActionTable.ActionColumn.OWNER;
import static org.committeepapers.paper.ActionTable.ActionColumn.PROGRESS;
import static org.committeepapers.paper.ActionTable.ActionColumn.REF;
import static org.committeepapers.paper.ActionTable.ActionColumn.STATUS;
import static org.committeepapers.paper.ActionTable.ActionColumn.SUCCESS_CRITERIA;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.text.EnumNames;

/** A table of actions whose columns a council may choose; without a choice it has these. */
// The lists are copied and never change.
@SuppressWarnings("ImmutableEnumChecker")
public enum ActionTable {
    /** Of each recommendation in the cabinet appendix. */
    CABINET_APPENDIX,
    /** Of each recommendation in the progress report; the words of its actions stand above it, unless they are chosen. */
    SCRUTINY_PROGRESS_REPORT,
    OVERDUE,
    NEXT_MEETING;

    private static final int WHOLE = 100;

    /**
     * A column as the table has it.
     *
     * @param share of the table's width, in per cent
     */
    public record Column(ActionColumn name, int share) {}

    /** As it stands without a choice. */
    public List<Column> usual() {
        return switch (this) {
            case CABINET_APPENDIX ->
                List.of(
                        new Column(ACTION, 29),
                        new Column(OWNER, 18),
                        new Column(BY_WHEN, 14),
                        new Column(SUCCESS_CRITERIA, 17),
                        new Column(PROGRESS, 22));
            case SCRUTINY_PROGRESS_REPORT ->
                List.of(
                        new Column(OWNER, 22),
                        new Column(BY_WHEN, 20),
                        new Column(STATUS, 18),
                        new Column(PROGRESS, 40));
            case OVERDUE ->
                List.of(
                        new Column(REF, 6),
                        new Column(ACTION, 25),
                        new Column(OWNER, 15),
                        new Column(BY_WHEN, 13),
                        new Column(STATUS, 12),
                        new Column(PROGRESS, 29));
            case NEXT_MEETING ->
                List.of(
                        new Column(REF, 10),
                        new Column(ACTION, 36),
                        new Column(OWNER, 20),
                        new Column(BY_WHEN, 18),
                        new Column(STATUS, 16));
        };
    }

    /** What says which action it is. */
    private List<ActionColumn> fixed() {
        return switch (this) {
            case CABINET_APPENDIX -> List.of(ACTION);
            case SCRUTINY_PROGRESS_REPORT -> List.of();
            case OVERDUE, NEXT_MEETING -> List.of(REF, ACTION);
        };
    }

    /** What may be chosen; those that say which action it is stay whatever is chosen. */
    public Set<ActionColumn> choice() {
        Set<ActionColumn> choice = EnumSet.complementOf(EnumSet.of(REF));
        choice.addAll(fixed());
        return choice;
    }

    /** With these columns in this order, behind those that stay; the width is shared out among them. */
    public List<Column> of(List<ActionColumn> chosen) {
        List<ActionColumn> columns =
                Stream.concat(fixed().stream(), chosen.stream()).distinct().toList();
        if (columns.equals(usual().stream().map(Column::name).toList())) {
            return usual();
        }
        int all = columns.stream().mapToInt(ActionColumn::weight).sum();
        List<Column> shared = new ArrayList<>();
        columns.forEach(column ->
                shared.add(new Column(column, Math.clamp(column.weight() * WHOLE / all, 1, WHOLE - 1))));
        return shared;
    }

    /** A column of a table of actions. */
    public enum ActionColumn {
        REF(8),
        ACTION(28),
        OWNER(18),
        BY_WHEN(18),
        SUCCESS_CRITERIA(18),
        PROGRESS(28),
        STATUS(16);

        private final int weight;

        ActionColumn(int weight) {
            this.weight = weight;
        }

        /** How wide it is beside the others, where they don't stand as usual. */
        int weight() {
            return weight;
        }

        /** In lower case with hyphens, such as by-when. */
        public String id() {
            return EnumNames.hyphened(this);
        }
    }
}
