package org.committeepapers.paper;

import java.util.List;
import java.util.Map;
import org.committeepapers.paper.ActionTable.ActionColumn;

/**
 * How a paper lays out what it says.
 *
 * @param columns of tables whose columns were chosen
 * @param tables whether the actions of a recommendation are a table instead of a block of facts each
 */
public record Layout(Grouping grouping, Map<ActionTable, List<ActionColumn>> columns, boolean tables) {

    /** As without a house style. */
    public static final Layout USUAL = new Layout(Grouping.NONE, Map.of(), false);

    List<ActionColumn> of(ActionTable table) {
        return columns.getOrDefault(table, table.usual());
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
