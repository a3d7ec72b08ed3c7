package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.paper.PaperAction;

/**
 * An action of which news is wanted.
 *
 * @param action as the progress report shows it
 * @param recommendation that it belongs to, shortened
 * @param others who else owns it
 * @param due the last day in time; empty where the tracker names none
 * @param daysOverdue 0 where it isn't
 * @param unchanged how many editions in a row, up to that day, said the same of its progress as the tracker does now
 * @param asks what is asked, the most pressing first
 */
public record Item(
        PaperAction action,
        String recommendation,
        List<String> others,
        Optional<LocalDate> due,
        int daysOverdue,
        int unchanged,
        List<Ask> asks) {

    /** What may be asked of an owner. */
    public enum Ask {
        /** Whether it is done and, if not, by when it will be. */
        OVERDUE,
        /** A status that says how it stands. */
        STATUS,
        /** A date with its year. */
        DATE,
        /** Some progress, where there is none. */
        PROGRESS,
        /** What has happened since it was last reported. */
        UNCHANGED,
        /** Nothing but news. */
        UPDATE
    }

    public Item {
        others = List.copyOf(others);
        asks = List.copyOf(asks);
    }

    Item with(List<String> otherOwners) {
        return new Item(action, recommendation, otherOwners, due, daysOverdue, unchanged, asks);
    }

    boolean isUnclear() {
        return !action.doubts().isEmpty();
    }
}
