package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.tracker.Field;

/**
 * What owners sent back, to be looked at before any of it is merged.
 *
 * @param file the name of the master
 * @param rows how many rows have changes
 * @param owners the changes that can be merged, by the owner of the action
 * @param left what isn't used
 */
public record ChangesPage(int formatVersion, String file, int rows, List<OfOwner> owners, List<Left> left) {

    /** @param name empty where nobody is named */
    public record OfOwner(String name, List<Line> changes) {}

    /**
     * A change.
     *
     * @param number of its row, from 1 in the order of the master
     * @param item such as "recommendation 3, action 2"
     */
    public record Line(
            int number,
            String item,
            String action,
            String field,
            String before,
            String after,
            String source,
            String target) {}

    /** Something that isn't used, and why. */
    public record Left(String place, String words, String rule, String message, String fix) {}

    /** @param findings on what was taken and what wasn't */
    public static ChangesPage of(String file, List<Change> changes, List<Finding> findings) {
        Map<String, List<Line>> byOwner = new LinkedHashMap<>();
        List<Location.Row> rows = List.copyOf(Merge.byRow(changes).keySet());
        for (Change change : changes) {
            byOwner.computeIfAbsent(change.owner(), unmade -> new ArrayList<>())
                    .add(new Line(
                            rows.indexOf(change.source().wholeRow()) + 1,
                            change.item(),
                            change.shown(change.action().text(Field.ACTION)),
                            OfficerColumns.heading(change.field()),
                            change.shown(change.before()),
                            change.shown(change.after()),
                            place(change.source()),
                            place(change.target())));
        }
        return new ChangesPage(
                1,
                file,
                rows.size(),
                byOwner.entrySet().stream()
                        .map(owner -> new OfOwner(owner.getKey(), owner.getValue()))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(it -> new Left(
                                place(it.location()), it.value(), it.rule().name(), it.message(), it.fix()))
                        .toList());
    }

    private static String place(Location location) {
        return location instanceof Location.Cell cell ? cell.file() + ", " + cell.sheetAddress() : location.file();
    }
}
