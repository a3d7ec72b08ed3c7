package org.committeepapers.app;

import java.util.List;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.SheetReading;

/**
 * A tracker that was read and checked.
 *
 * @param findings all of them, in sheet order
 * @param sheets how each sheet was read
 */
record Checked(Tracker tracker, List<Finding> findings, List<SheetReading> sheets) {

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
