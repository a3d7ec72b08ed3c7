package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Tracker;

/**
 * A workbook as read.
 *
 * @param findings about the reading itself, in sheet order; rules judge the values
 * @param sheets how each sheet was read, in the workbook's order
 * @param layout by which it was read
 */
public record Reading(Tracker tracker, List<Finding> findings, List<SheetReading> sheets, Layout layout) {

    /**
     * With what people have decided in a file beside the tracker.
     *
     * @throws Refusal where that file can't be read
     */
    public Reading deciding(Path tracker, Limits limits) throws Refusal {
        Optional<Path> file = DecisionsSheet.beside(tracker);
        if (file.isEmpty()) {
            return this;
        }
        Remarks remarks = new Remarks();
        Tracker deciding = this.tracker.withDecisions(DecisionsSheet.read(file.get(), limits, remarks));
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(remarks.inSheetOrder());
        return new Reading(deciding, all, sheets, layout);
    }
}
