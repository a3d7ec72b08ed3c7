package org.committeepapers.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.edition.EditionName;
import org.committeepapers.finding.Finding;
import org.committeepapers.pages.ReadingExplanation;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.SheetReading;
import org.committeepapers.rules.Decisions;
import org.committeepapers.tracker.Tracker;

/**
 * A tracker that was read and checked.
 *
 * @param found what is wrong with it, in sheet order
 * @param standing what the words are under each decision
 * @param earlier the last edition before
 * @param withheld what editions before withheld
 * @param removed what was taken out of it, as in {@link RemovedItems}
 * @param meetings the known meetings of its committee and of others
 */
public record Checked(
        Tracker tracker,
        Found found,
        Layout layout,
        List<SheetReading> sheets,
        Map<Decisions.Key, Set<String>> standing,
        EarlierEditions.Earlier earlier,
        WithheldEarlier withheld,
        RemovedItems removed,
        Meetings meetings) {

    /**
     * Findings, once for each audience.
     *
     * @param open for anybody who reads logs; of exempt words they say only that something was found
     * @param whole only for people who may read exempt information
     */
    public record Found(List<Finding> open, List<Finding> whole) {

        private Found each(UnaryOperator<List<Finding>> change) {
            return new Found(change.apply(open), change.apply(whole));
        }
    }

    /** The findings that anybody who reads logs may see. */
    public List<Finding> findings() {
        return found.open();
    }

    private Checked with(Found other) {
        return new Checked(tracker, other, layout, sheets, standing, earlier, withheld, removed, meetings);
    }

    Checked withoutValues() {
        List<Finding> open = found.open().stream().map(Finding::withholding).toList();
        return with(new Found(open, found.whole()));
    }

    Checked at(UnaryOperator<Finding> place) {
        return with(found.each(all -> all.stream().map(place).toList()));
    }

    public Checked after(List<Finding> more) {
        return with(found.each(all -> joined(more, all)));
    }

    /** With the finding that an earlier edition can't be read, unless it is told already. */
    Checked unreadable(EditionName edition, IOException e) {
        Finding found = EarlierEditions.unreadable(tracker.id() + "/" + edition, e);
        boolean isTold = findings().stream()
                .anyMatch(other ->
                        other.rule().equals(found.rule()) && other.location().equals(found.location()));
        return isTold ? this : after(List.of(found));
    }

    Checked before(List<Finding> more) {
        return with(found.each(all -> joined(all, more)));
    }

    private static List<Finding> joined(List<Finding> one, List<Finding> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    Checked part(Tracker its, Found ofIt, EarlierEditions.Earlier itsEarlier) {
        return new Checked(
                its, ofIt, layout, sheets, standing, itsEarlier, withheld, removed.in(itsEarlier.whole()), meetings);
    }

    /** By which layout the workbook was read, and what each sheet was taken for, a line each. */
    List<String> howRead() {
        return ReadingExplanation.heads(layout, sheets);
    }

    /** How the workbook was read, row by row, for anybody who may read logs. */
    public List<String> explained() {
        return new ReadingExplanation(layout, sheets, tracker, found.whole()).lines();
    }

    /** Whether something wasn't published because of an error: the tracker, or what an owner sent back. */
    public boolean hasErrors() {
        return findings().stream().anyMatch(Finding::isError);
    }

    /** Whether an error stops the tracker. */
    boolean isStopped() {
        return findings().stream().anyMatch(Finding::stopsTracker);
    }
}
