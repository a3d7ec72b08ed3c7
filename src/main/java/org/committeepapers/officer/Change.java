package org.committeepapers.officer;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;

/**
 * An update by an owner that can go into the master.
 *
 * @param recommendation of the master
 * @param action of the master that it is about
 * @param row the cells of the action in the sender's workbook
 * @param after the sender's words
 * @param isWithheld whether none of the words may be quoted
 */
public record Change(
        Recommendation recommendation,
        Action action,
        Field field,
        Map<Field, Location.Cell> row,
        RichText after,
        boolean isWithheld) {

    /** Of the action in the master. */
    public ItemKey key() {
        return action.key();
    }

    /** The cell of the sender's workbook. */
    public Location.Cell source() {
        return Objects.requireNonNull(row.get(field));
    }

    /** The sender's cell for one of the master's in the row; that of the change where he has none. */
    public Location.Cell sourceOf(Location.Cell ofMaster) {
        return row.entrySet().stream()
                .filter(it -> action.cells(it.getKey()).contains(ofMaster))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(this::source);
    }

    /** The cell of the master; where it has none for the field, the one with which the action begins. */
    public Location.Cell target() {
        return target(action, field);
    }

    static Location.Cell target(Action action, Field field) {
        return action.has(field) ? action.cells(field).getLast() : action.place();
    }

    /** The words of the master. */
    public RichText before() {
        return action.text(field);
    }

    /** The action as a person says it, such as "recommendation 3, action 2". */
    String item() {
        String reference = recommendation.reference();
        return (reference.isBlank() ? "recommendation without a reference" : "recommendation " + reference)
                + ", action " + key().action();
    }

    /** Whose action it is. */
    String owner() {
        return action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; "));
    }

    /** The words as a page or a finding may quote them. */
    String shown(RichText words) {
        return isWithheld ? Finding.WITHHELD : words.plain().strip();
    }
}
