package org.committeepapers.paper;

import java.util.List;
import java.util.Map;

/**
 * How a paper lays out what it says.
 *
 * @param columns of tables whose columns were chosen
 */
public record Layout(Grouping grouping, Map<ActionTable, List<ActionTable.Column>> columns) {

    /** As without a house style. */
    public static final Layout USUAL = new Layout(Grouping.NONE, Map.of());

    List<ActionTable.Column> of(ActionTable table) {
        return columns.getOrDefault(table, table.usual());
    }

    /** In this layout, but grouped otherwise. */
    public Layout by(Grouping other) {
        return new Layout(other, columns);
    }

    /** What the recommendations of a paper are parted by. */
    public enum Grouping {
        NONE,
        REVIEW,
        MEETING,
        COMMITTEE,
        OWNER,
        DIRECTORATE,
        STATUS;

        /** Whether the actions of one recommendation may stand in several groups. */
        public boolean isOfActions() {
            return this == OWNER || this == DIRECTORATE || this == STATUS;
        }
    }
}
