package org.committeepapers.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;

/**
 * Which workbooks of a run may be the same tracker: two with one id would be two editions of it, and of two that differ only in
 * how their names end, nobody has said which counts.
 */
public final class TrackerIds {

    static final RuleId TWICE = new RuleId("tracker-id-twice");

    /** By id, and by path without the extension. */
    private final Map<String, List<Path>> alike = new TreeMap<>();

    private final Map<Path, String> ids = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();

    /** @param id of a workbook; empty where it can't be read. Not asked of one workbook alone, since it opens the file */
    public TrackerIds(List<Path> workbooks, Function<Path, Optional<String>> id) {
        for (Path workbook : workbooks.size() > 1 ? workbooks : List.<Path>of()) {
            id.apply(workbook).ifPresent(its -> {
                ids.put(workbook, its);
                put(its, workbook);
            });
            put(workbook.toAbsolutePath().resolveSibling(Inputs.name(workbook)).toString(), workbook);
        }
    }

    private void put(String key, Path workbook) {
        alike.computeIfAbsent(key, first -> new ArrayList<>()).add(workbook);
    }

    /**
     * Whether this is the first stopped tracker with its id, so that the findings of one file don't replace those of another.
     * Call in the order of the workbooks.
     */
    boolean isFirstStopped(String id) {
        return stopped.add(id);
    }

    /** The finding that another workbook may be the same tracker. */
    public Optional<Finding> twice(Path workbook) {
        return twice(ids.getOrDefault(workbook, ""), workbook);
    }

    /**
     * The finding that another workbook may be the same tracker.
     *
     * @param id as it is now that all of the workbook is read: that of a wholly exempt tracker isn't known before, so another
     *     that has it may be written by then
     */
    Optional<Finding> twice(String id, Path workbook) {
        return alike.entrySet().stream()
                .filter(same -> same.getKey().equals(id) || same.getValue().contains(workbook))
                .flatMap(same -> same.getValue().stream())
                .filter(other -> !other.equals(workbook))
                .findFirst()
                .map(other -> Finding.of(
                        TWICE.name(),
                        new Location.File(String.valueOf(workbook.getFileName())),
                        id,
                        other.endsWith(workbook.getFileName()) ? other.toAbsolutePath() : other.getFileName()));
    }
}
