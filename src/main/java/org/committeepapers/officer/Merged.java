package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;

/**
 * The result of merging submissions.
 *
 * @param changes to make in the master, in the order of its cells
 * @param findings on what was taken and what wasn't
 */
public record Merged(List<Change> changes, List<Finding> findings) {

    /**
     * Leaves out the changes to some cells of the master, and reports them as not taken.
     *
     * @param why the reason for each cell
     */
    public Merged without(Map<Location.Cell, String> why) {
        List<Change> kept = new ArrayList<>(changes);
        List<Finding> reported = new ArrayList<>(findings);
        for (Change change : changes) {
            if (why.containsKey(change.target())) {
                kept.remove(change);
                Finding instead = MergeFindings.stays(change, why.get(change.target()));
                reported.replaceAll(finding -> finding.equals(MergeFindings.taken(change)) ? instead : finding);
            }
        }
        return new Merged(kept, reported);
    }
}
