package org.committeepapers.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;

/** The ids of the trackers in a run. Each belongs to one workbook. */
final class TrackerIds {

    static final RuleId TWICE = new RuleId("tracker-id-twice");

    private final Map<String, List<Path>> workbooks;
    private final Map<Path, Path> inOtherFormats;
    private final Set<String> stopped = new HashSet<>();

    /** @param workbooks by id, in order; workbooks that can't be read aren't among them */
    TrackerIds(Map<String, List<Path>> workbooks, List<Path> all) {
        this.workbooks = workbooks;
        this.inOtherFormats = Inputs.inOtherFormats(all);
    }

    /** The workbook at which it is told that this one seems to be the same tracker in another format. */
    Optional<Path> toldAt(Path workbook) {
        return Optional.ofNullable(inOtherFormats.get(workbook));
    }

    /**
     * Whether this is the first stopped tracker with its id, so that the findings of one file don't replace those of
     * another. Call in the order of the workbooks.
     */
    boolean isFirstStopped(String id) {
        return stopped.add(id);
    }

    /**
     * Two workbooks with one id would be two editions of one tracker, and only an officer knows which is right. The id of a
     * wholly exempt tracker is known only when all of it is read, too late to stop another that is written by then. So two
     * of one name are stopped even if they turn out to have different ids.
     */
    Optional<Finding> twice(String id, Path workbook) {
        Optional<Finding> otherFormat = Inputs.inOtherFormat(workbook, inOtherFormats);
        if (otherFormat.isPresent()) {
            return otherFormat;
        }
        Optional<Finding> neither = workbooks.values().stream()
                .filter(same -> same.contains(workbook))
                .flatMap(same -> other(same, workbook).stream())
                .findFirst()
                .map(other -> neither(id, workbook, other));
        return neither.or(() -> other(workbooks.getOrDefault(id, List.of()), workbook)
                .map(other -> twice("tracker-id-twice/only-this", id, workbook, String.valueOf(other.getFileName()))));
    }

    private static Optional<Path> other(List<Path> same, Path workbook) {
        return same.stream().filter(other -> !other.equals(workbook)).findFirst();
    }

    private static Finding neither(String id, Path workbook, Path other) {
        if (String.valueOf(workbook.getFileName()).equals(String.valueOf(other.getFileName()))) {
            return twice(
                    "tracker-id-twice/same-name",
                    id,
                    workbook,
                    String.valueOf(other.toAbsolutePath().getParent()));
        }
        return twice("tracker-id-twice", id, workbook, String.valueOf(other.getFileName()));
    }

    private static Finding twice(String key, String id, Path workbook, String other) {
        return Finding.of(key, new Location.File(String.valueOf(workbook.getFileName())), id, other);
    }
}
