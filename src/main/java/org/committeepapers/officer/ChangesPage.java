package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param number of its row, from 1 down the page
     * @param item such as "recommendation 3, action 2"
     * @param owner whose action it is
     * @param warnings what the master would have wrong by it
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
            String target,
            List<String> warnings) {}

    /** Something that isn't used, and why. */
    public record Left(String place, String words, String rule, String message, String fix) {}

    /** The changes of each row as the page numbers them: workbook by workbook, in the order of the master. */
    public static List<List<Change>> rows(List<Change> changes) {
        return List.copyOf(Merge.byRow(changes.stream()
                        .sorted(Comparator.comparing(change -> change.source().file()))
                        .toList())
                .values());
    }

    /**
     * The page.
     *
     * @param findings on what was taken and what wasn't
     * @param caused on what the master would have wrong, at the cells that cause it
     */
    public static ChangesPage of(String file, List<Change> changes, List<Finding> findings, List<Finding> caused) {
        List<Location> taken = changes.stream().map(Change::source).collect(Collectors.toList());
        List<Finding> others = findings.stream()
                .filter(finding -> !finding.rule().equals(TAKEN))
                .toList();
        List<Finding> ofChanges = Stream.concat(
                        caused.stream(), others.stream().filter(it -> taken.contains(it.location())))
                .toList();
        Map<String, List<Line>> workbooks = new TreeMap<>();
        List<List<Change>> rows = rows(changes);
        for (int i = 0; i < rows.size(); i++) {
            List<Change> row = rows.get(i);
            for (Change change : row) {
                workbooks
                        .computeIfAbsent(change.source().file(), unmade -> new ArrayList<>())
                        .add(line(i + 1, change, warnings(change, row, ofChanges)));
            }
        }
        return new ChangesPage(
                1,
                file,
                rows.size(),
                workbooks.entrySet().stream()
                        .map(it -> new Workbook(it.getKey(), it.getValue()))
                        .toList(),
                others.stream()
                        .filter(it -> !taken.contains(it.location()))
                        .map(it -> new Left(
                                place(it.location()), it.value(), it.rule().name(), it.message(), it.fix()))
                        .toList());
    }

    /** At its cell; the first change of a row has those at cells that its sender left. */
    private static List<String> warnings(Change change, List<Change> row, List<Finding> caused) {
        return caused.stream()
                .filter(it -> it.location().equals(change.source())
                        || change.equals(row.getFirst())
                                && change.row().containsValue(it.location())
                                && row.stream().noneMatch(other -> it.location().equals(other.source())))
                .map(Finding::message)
                .toList();
    }

    private static Line line(int number, Change change, List<String> warnings) {
        return new Line(
                number,
                change.item(),
                change.shown(change.action().text(Field.ACTION)),
                change.owner(),
                OfficerColumns.heading(change.field()),
                change.shown(change.before()),
                change.shown(change.after()),
                change.source().sheetAddress(),
                change.target().sheetAddress(),
                warnings);
    }

    private static String place(Location location) {
        return location instanceof Location.Cell cell ? cell.file() + ", " + cell.sheetAddress() : location.file();
    }
}
