package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.tracker.Field;

/**
 * What owners sent back, to be looked at before any of it is merged.
 *
 * @param file the name of the master
 * @param rows how many rows have changes
 * @param workbooks the changes that can be merged, by the workbook that was sent back
 * @param left what isn't used or reports nothing
 */
public record ChangesPage(int formatVersion, String file, int rows, List<Workbook> workbooks, List<Left> left) {

    private static final RuleId TAKEN = new RuleId("change-taken");

    /** The changes in a workbook, by its file's name. */
    public record Workbook(String file, List<Line> changes) {}

    /**
     * A change.
     *
     * @param number of its row, from 1 in the order of the master
     * @param item such as "recommendation 3, action 2"
     * @param owner whose action it is
     */
    public record Line(
            int number,
            String item,
            String action,
            String owner,
            String field,
            String before,
            String after,
            String source,
            String target) {}

    /** Something that isn't used, and why. */
    public record Left(String place, String words, String rule, String message, String fix) {}

    /** @param findings on what was taken and what wasn't */
    public static ChangesPage of(String file, List<Change> changes, List<Finding> findings) {
        Map<String, List<Line>> workbooks = new TreeMap<>();
        List<Location.Row> rows = List.copyOf(Merge.byRow(changes).keySet());
        for (Change change : changes) {
            workbooks
                    .computeIfAbsent(change.source().file(), unmade -> new ArrayList<>())
                    .add(new Line(
                            rows.indexOf(change.source().wholeRow()) + 1,
                            change.item(),
                            change.shown(change.action().text(Field.ACTION)),
                            change.owner(),
                            OfficerColumns.heading(change.field()),
                            change.shown(change.before()),
                            change.shown(change.after()),
                            change.source().sheetAddress(),
                            change.target().sheetAddress()));
        }
        return new ChangesPage(
                1,
                file,
                rows.size(),
                workbooks.entrySet().stream()
                        .map(it -> new Workbook(it.getKey(), it.getValue()))
                        .toList(),
                findings.stream()
                        .filter(finding -> !finding.rule().equals(TAKEN))
                        .map(it -> new Left(
                                place(it.location()), it.value(), it.rule().name(), it.message(), it.fix()))
                        .toList());
    }

    private static String place(Location location) {
        return location instanceof Location.Cell cell ? cell.file() + ", " + cell.sheetAddress() : location.file();
    }
}
