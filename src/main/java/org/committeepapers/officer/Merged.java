package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Tracker;

/**
 * The result of merging submissions.
 *
 * @param changes to make in the master, in the order of its cells
 * @param findings on what was taken and what wasn't
 * @param rows of the master, by the row of an officer's workbook that goes into them
 * @param markings what officers mark
 */
public record Merged(
        List<Change> changes,
        List<Finding> findings,
        Map<Location.Row, Set<Location.Row>> rows,
        List<Marked> markings) {

    /**
     * What an officer marks as exempt of an item.
     *
     * @param item such as "recommendation 3, action 2"
     * @param source the cell of the officer's workbook
     * @param target the item of the master
     * @param fields what may not be published of it
     */
    record Marked(String item, Location.Cell source, ItemKey target, Set<Field> fields) {}

    /** Reports what officers marked and the master doesn't withhold once it has the changes. */
    public Merged provedBy(Tracker written) {
        Map<ItemKey, TrackerItem> items = TrackerItem.of(written.recommendations(), cell -> false).stream()
                .collect(Collectors.toMap(TrackerItem::key, Function.identity()));
        List<Finding> reported = new ArrayList<>(findings);
        for (Marked marking : markings) {
            boolean told = reported.stream()
                    .anyMatch(it -> it.isError() && it.location().equals(marking.source()));
            boolean less = Optional.ofNullable(items.get(marking.target()))
                    .filter(item -> item.saysAnyOf(marking.fields()))
                    .isPresent();
            if (less && !told) {
                reported.add(MergeFindings.markedLess(marking));
            }
        }
        return new Merged(changes, reported, rows, markings);
    }

    /**
     * Leaves out the changes to some cells of the master, and reports them as not taken.
     *
     * @param why the reason for each cell
     */
    public Merged without(Map<Location.Cell, String> why) {
        return reporting(change ->
                Optional.ofNullable(why.get(change.target())).map(reason -> MergeFindings.stays(change, reason)));
    }

    /**
     * Leaves out what any officer entered in the rows of the master into which these rows go; but what an officer marks
     * there is taken.
     *
     * @param marked rows of officers' workbooks
     */
    public Merged withoutRows(Set<Location.Row> marked) {
        Set<Location.Row> held = marked.stream()
                .flatMap(row -> rows.getOrDefault(row, Set.of()).stream())
                .collect(Collectors.toSet());
        return reporting(change -> Optional.of(change)
                .filter(it -> !it.marks() && held.contains(it.target().wholeRow()))
                .map(MergeFindings::held));
    }

    private Merged reporting(Function<Change, Optional<Finding>> instead) {
        List<Change> kept = new ArrayList<>(changes);
        List<Finding> reported = new ArrayList<>(findings);
        for (Change change : changes) {
            instead.apply(change).ifPresent(finding -> {
                kept.remove(change);
                reported.replaceAll(it -> it.equals(MergeFindings.taken(change)) ? finding : it);
            });
        }
        return new Merged(kept, reported, rows, markings);
    }
}
