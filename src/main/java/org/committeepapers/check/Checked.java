package org.committeepapers.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.comparison.Baseline;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.finding.Finding;
import org.committeepapers.paper.PastEditions;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.validation.Acceptances;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.tracker.SheetReading;

/**
 * A tracker that was read and checked.
 *
 * @param findings all of them, in sheet order; of what is exempt only that something was found
 * @param layout by which it was read
 * @param sheets how each sheet was read
 * @param standing what stood in the cells of accepted findings
 * @param earlier the public part of the last edition before, where there is one
 * @param baseline from which changes are counted; empty where none are reported
 * @param meetings of its committee and of others, as far as they are known
 * @param restricted the same with what is exempt
 * @param past what earlier editions counted; none where nobody has looked
 */
public record Checked(
        Tracker tracker,
        List<Finding> findings,
        Layout layout,
        List<SheetReading> sheets,
        Map<Acceptances.Key, Set<String>> standing,
        Optional<Snapshot> earlier,
        Optional<Baseline> baseline,
        Meetings meetings,
        Restricted restricted,
        PastEditions past) {

    /**
     * What is for those alone who may read what is exempt.
     *
     * @param findings all of them, with what they found
     * @param earlier all of the last edition before
     * @param baseline all of the edition from which changes are counted
     */
    public record Restricted(List<Finding> findings, Optional<Snapshot> earlier, Optional<Baseline> baseline) {

        private Restricted with(List<Finding> others) {
            return new Restricted(others, earlier, baseline);
        }
    }

    /** The same with other findings. */
    public Checked with(List<Finding> others) {
        return new Checked(tracker, others, layout, sheets, standing, earlier, baseline, meetings, restricted, past);
    }

    /** The same with these findings before the others. */
    Checked and(List<Finding> more) {
        return with(Stream.concat(more.stream(), findings.stream()).toList())
                .withRestricted(Stream.concat(more.stream(), restricted.findings().stream())
                        .toList());
    }

    /** The same with these findings after the others. */
    Checked before(List<Finding> more) {
        return with(Stream.concat(findings.stream(), more.stream()).toList())
                .withRestricted(Stream.concat(restricted.findings().stream(), more.stream())
                        .toList());
    }

    private Checked withRestricted(List<Finding> others) {
        return new Checked(
                tracker,
                findings,
                layout,
                sheets,
                standing,
                earlier,
                baseline,
                meetings,
                restricted.with(others),
                past);
    }

    /** The same with changes counted from this edition. */
    Checked from(Optional<Baseline> other, Optional<Baseline> whole) {
        return new Checked(
                tracker,
                findings,
                layout,
                sheets,
                standing,
                earlier,
                other,
                meetings,
                new Restricted(restricted.findings(), restricted.earlier(), whole),
                past);
    }

    /** The same after these editions. */
    Checked since(PastEditions editions) {
        return new Checked(
                tracker, findings, layout, sheets, standing, earlier, baseline, meetings, restricted, editions);
    }

    /** A part of it, with what concerns the part, and the last edition of the part. */
    Checked part(Tracker its, List<Finding> ofIt, List<Finding> restrictedOfIt, EarlierEditions.Earlier itsEarlier) {
        return new Checked(
                its,
                ofIt,
                layout,
                sheets,
                standing,
                itsEarlier.snapshot(),
                Optional.empty(),
                meetings,
                new Restricted(restrictedOfIt, itsEarlier.whole(), Optional.empty()),
                past);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
