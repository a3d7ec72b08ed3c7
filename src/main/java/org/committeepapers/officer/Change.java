package org.committeepapers.officer;

import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;

/**
 * An update by an owner that can go into the master.
 *
 * @param key of the action in the master
 * @param item the same as a person says it, such as "recommendation 3, action 2"
 * @param owner whose action it is
 * @param action its text
 * @param target the cell of the master
 * @param before the words of the master
 * @param after the sender's words
 * @param source the cell of the sender's workbook
 * @param isWithheld whether none of the words may be quoted
 */
public record Change(
        ItemKey key,
        String item,
        String owner,
        String action,
        Field field,
        Location.Cell target,
        RichText before,
        RichText after,
        Location.Cell source,
        boolean isWithheld) {

    /** The text of the action as a page may quote it. */
    public String shownAction() {
        return isWithheld ? Finding.WITHHELD : action;
    }

    /** The master's words as a finding may quote them. */
    public String shownBefore() {
        return isWithheld ? Finding.WITHHELD : before.plain().strip();
    }

    /** The sender's words as a finding may quote them. */
    public String shownAfter() {
        return isWithheld ? Finding.WITHHELD : after.plain().strip();
    }
}
