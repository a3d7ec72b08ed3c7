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
import org.committeepapers.finding.Severity;

/** The ids of the trackers in a run. Each belongs to one workbook. */
final class TrackerIds {

    static final RuleId TWICE = new RuleId("tracker-id-twice");

    private final Map<String, List<Path>> workbooks;
    private final Set<String> stopped = new HashSet<>();

    /** @param workbooks by id, in order; workbooks that can't be read aren't among them */
    TrackerIds(Map<String, List<Path>> workbooks) {
        this.workbooks = workbooks;
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
        Optional<Finding> neither = workbooks.values().stream()
                .filter(same -> same.contains(workbook))
                .flatMap(same -> other(same, workbook).stream())
                .findFirst()
                .map(other -> twice(
                        id,
                        workbook,
                        sameAs(workbook, other) + "; neither is published, because one could appear as the other."));
        return neither.or(() -> other(workbooks.getOrDefault(id, List.of()), workbook)
                .map(other -> twice(
                        id,
                        workbook,
                        "This workbook has the same tracker id as " + other.getFileName()
                                + ", which gives it on its About sheet; this one isn't published, because it would"
                                + " appear as the other.")));
    }

    private static Optional<Path> other(List<Path> same, Path workbook) {
        return same.stream().filter(other -> !other.equals(workbook)).findFirst();
    }

    private static String sameAs(Path workbook, Path other) {
        if (String.valueOf(workbook.getFileName()).equals(String.valueOf(other.getFileName()))) {
            return "This workbook has the same name as one in "
                    + other.toAbsolutePath().getParent();
        }
        return Inputs.differOnlyInExtension(workbook, other)
                ? "This file has the same name as " + other.getFileName()
                        + " apart from the extension, and so the same tracker id"
                : "This workbook has the same tracker id as " + other.getFileName();
    }

    private static Finding twice(String id, Path workbook, String message) {
        return new Finding(
                TWICE,
                Severity.ERROR,
                new Location.File(String.valueOf(workbook.getFileName())),
                id,
                message,
                "Give each tracker its own Tracker id on its About sheet, or take one of the files away.");
    }
}
