package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.ItemKey;

/**
 * The result of merging submissions.
 *
 * @param changes to make in the master, in the order of its cells
 * @param findings on what is taken and what isn't
 * @param rows the actions of the master, by the row of a sender's workbook
 */
public record Merged(List<Change> changes, List<Finding> findings, Map<Location.Row, ItemKey> rows) {

    /**
     * Leaves out the changes to some cells of the master, and reports them as not taken.
     *
     * @param why the reason for each cell
     */
    public Merged without(Map<Location.Cell, String> why) {
        return reporting(
                change -> Optional.ofNullable(why.get(change.target())).map(reason -> Merge.stays(change, reason)));
    }

    /** Leaves out some changes, and reports each of them otherwise. */
    public Merged reporting(Function<Change, Optional<Finding>> instead) {
        List<Change> kept = new ArrayList<>(changes);
        List<Finding> reported = new ArrayList<>(findings);
        for (Change change : changes) {
            instead.apply(change).ifPresent(finding -> {
                kept.remove(change);
                reported.replaceAll(it -> it.equals(Merge.taken(change)) ? finding : it);
            });
        }
        return new Merged(kept, reported, rows);
    }
}
