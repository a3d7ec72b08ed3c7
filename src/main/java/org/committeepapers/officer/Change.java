package org.committeepapers.officer;

import java.util.List;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/**
 * A field that an officer changed.
 *
 * @param item what it belongs to, such as "recommendation 3, action 2"
 * @param target the cell of the master
 * @param before the words of the master
 * @param after the officer's words
 * @param source the cell of the officer's workbook
 * @param isWithheld whether the words may not be quoted
 * @param marks whether the officer marks something as exempt or leaves that in doubt
 * @param repeats further cells of the master that may say the same, and then change with the first
 */
public record Change(
        String item,
        Field field,
        Location.Cell target,
        RichText before,
        RichText after,
        Location.Cell source,
        boolean isWithheld,
        boolean marks,
        List<Location.Cell> repeats) {

    /** The master's words as a finding may quote them. */
    String shownBefore() {
        return isWithheld ? TrackerItem.WITHHELD : before.plain().strip();
    }

    /** The officer's words as a finding may quote them. */
    String shownAfter() {
        return isWithheld ? TrackerItem.WITHHELD : after.plain().strip();
    }
}
