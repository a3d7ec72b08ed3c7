package org.committeepapers.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.comparison.Baseline;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.paper.PastEditions;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.validation.Acceptances;
import org.committeepapers.workbook.SheetReading;

/**
 * A tracker that was read and checked.
 *
 * @param findings all of them, in sheet order
 * @param sheets how each sheet was read
 * @param standing what stood in the cells of accepted findings
 * @param earlier the last edition before, where there is one
 * @param baseline from which changes are counted; empty where none are reported
 * @param meetings of its committee and of others, as far as they are known
 * @param past what earlier editions counted; none where nobody has looked
 */
record Checked(
        Tracker tracker,
        List<Finding> findings,
        List<SheetReading> sheets,
        Map<Acceptances.Key, Set<String>> standing,
        Optional<Snapshot> earlier,
        Optional<Baseline> baseline,
        Meetings meetings,
        PastEditions past) {

    /** The same with other findings. */
    Checked with(List<Finding> others) {
        return new Checked(tracker, others, sheets, standing, earlier, baseline, meetings, past);
    }

    /** The same with these findings before the others. */
    Checked and(List<Finding> more) {
        return with(Stream.concat(more.stream(), findings.stream()).toList());
    }

    /** The same with changes counted from this edition. */
    Checked from(Optional<Baseline> other) {
        return new Checked(tracker, findings, sheets, standing, earlier, other, meetings, past);
    }

    /** The same after these editions. */
    Checked since(PastEditions editions) {
        return new Checked(tracker, findings, sheets, standing, earlier, baseline, meetings, editions);
    }

    /** A part of it, with what concerns the part, and the last edition of the part. */
    Checked part(Tracker its, List<Finding> ofIt, Optional<Snapshot> itsEarlier) {
        return new Checked(its, ofIt, sheets, standing, itsEarlier, Optional.empty(), meetings, past);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
