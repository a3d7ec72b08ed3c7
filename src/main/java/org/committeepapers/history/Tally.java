package org.committeepapers.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Status;

/**
 * Counts the actions in an edition's progress report: all but those whose closure was already agreed in an earlier
 * edition.
 *
 * @param asAt the day of the edition
 * @param statuses how many actions have each status; never 0
 * @param overdue how many haven't ended and had their last day before {@code asAt}
 * @param untold how many can't be called overdue or not, because something is withheld
 */
public record Tally(LocalDate asAt, Map<Status, Integer> statuses, int overdue, int untold) {

    public Tally {
        EnumMap<Status, Integer> inOrder = new EnumMap<>(Status.class);
        inOrder.putAll(statuses);
        statuses = Collections.unmodifiableMap(inOrder);
    }

    /** Counts the actions of an edition. */
    public static Tally of(Snapshot edition) {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        int overdue = 0;
        int untold = 0;
        for (Action action : edition.actions().toList()) {
            if (!edition.wasClosedEarlier(action.key())) {
                statuses.merge(action.status(), 1, Integer::sum);
                overdue += action.isOverdue(edition.asAt()) ? 1 : 0;
                untold += action.isOverdueWithheld() ? 1 : 0;
            }
        }
        return new Tally(edition.asAt(), statuses, overdue, untold);
    }
}
