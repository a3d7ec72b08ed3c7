package org.committeepapers.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.validation.Acceptances;
import org.committeepapers.workbook.SheetReading;

/**
 * A tracker that was read and checked.
 *
 * @param findings all of them, in sheet order
 * @param sheets how each sheet was read
 * @param standing what stood in the cells of accepted findings
 */
record Checked(
        Tracker tracker,
        List<Finding> findings,
        List<SheetReading> sheets,
        Map<Acceptances.Key, Set<String>> standing) {

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
