package org.committeepapers.app;

import java.util.List;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.tracker.Tracker;

/**
 * A tracker that was read and checked.
 *
 * @param findings all of them, in sheet order
 */
record Checked(Tracker tracker, List<Finding> findings) {

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
