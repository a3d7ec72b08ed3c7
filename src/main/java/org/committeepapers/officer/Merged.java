package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.ItemKey;

/**
 * The result of merging submissions. What a sender changed in a row is taken together or not at all.
 *
 * @param changes to make in the master; senders who agree have one each
 * @param refused on what isn't taken
 * @param actions the actions of the master, by the row of a sender's workbook
 * @param reported those of which a sender reports something, whether or not it is taken
 */
public record Merged(
        List<Change> changes, List<Finding> refused, Map<Location.Row, ItemKey> actions, Set<ItemKey> reported) {

    /**
     * Why a change isn't taken.
     *
     * @param key of the finding
     * @param more words for its sentences, behind the column, the action, the master's cell and the rest of the row
     */
    public record Reason(String key, List<Object> more) {

        /** A reason with such words. */
        public static Reason of(String key, Object... more) {
            return new Reason(key, List.of(more));
        }
    }

    /** On what is taken and what isn't. */
    public List<Finding> findings() {
        return Stream.concat(refused.stream(), changes.stream().map(Merged::taken))
                .toList();
    }

    /** Without the rows with changes to some cells of the master, each of which has its reason. */
    public Merged without(Map<Location.Cell, String> why) {
        return without(change ->
                Optional.ofNullable(why.get(change.target())).map(reason -> Reason.of("change-not-taken", reason)));
    }

    /** Without the rows in which a change has a reason not to be taken. */
    public Merged without(Function<Change, Optional<Reason>> why) {
        List<Change> kept = new ArrayList<>();
        List<Finding> told = new ArrayList<>(refused);
        byRow(changes)
                .values()
                .forEach(row -> row.stream()
                        .filter(change -> why.apply(change).isPresent())
                        .findFirst()
                        .ifPresentOrElse(
                                cause -> told.add(
                                        refused(cause, row, why.apply(cause).orElseThrow())),
                                () -> kept.addAll(row)));
        return new Merged(kept, told, actions, reported);
    }

    /** The changes of each row of a sender, in the order of the first. */
    public static Map<Location.Row, List<Change>> byRow(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.source().wholeRow(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Finding refused(Change cause, List<Change> row, Reason reason) {
        String others = row.stream()
                .filter(change -> !change.equals(cause))
                .map(change -> "%s \"%s\" (%s)"
                        .formatted(
                                OfficerColumns.heading(change.field()),
                                change.shownAfter(),
                                change.source().address()))
                .collect(Collectors.joining(", "));
        List<Object> words = new ArrayList<>(List.of(
                OfficerColumns.heading(cause.field()),
                cause.item(),
                cause.target().sheetAddress(),
                others.isEmpty() ? "" : " " + FindingText.findings().sentence("rest-of-the-row", others)));
        words.addAll(reason.more());
        return Finding.of(reason.key(), cause.source(), cause.shownAfter(), words.toArray());
    }

    private static Finding taken(Change change) {
        String before = change.shownBefore();
        return Finding.of(
                before.isEmpty() ? "change-taken/blank" : "change-taken",
                change.source(),
                change.shownAfter(),
                OfficerColumns.heading(change.field()),
                change.item(),
                change.target().sheetAddress(),
                before);
    }
}
