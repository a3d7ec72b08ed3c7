package org.committeepapers.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Checker;
import org.committeepapers.check.Inputs;
import org.committeepapers.check.RenamedTrackers;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/** The ids of the trackers in a run. Each belongs to one workbook. */
final class TrackerIds {

    static final RuleId TWICE = new RuleId("tracker-id-twice");

    private final Map<String, List<Path>> workbooks;
    private final RenamedTrackers lookalikes;
    private final Set<String> stopped = new HashSet<>();

    /** A wholly exempt tracker has another id than its file's name says, so that is known only when it is read. */
    private final Map<String, Path> claimed = new HashMap<>();

    /** @param workbooks by id, in order; workbooks that can't be read aren't among them */
    TrackerIds(Map<String, List<Path>> workbooks, RenamedTrackers lookalikes) {
        this.workbooks = workbooks;
        this.lookalikes = lookalikes;
    }

    /**
     * Whether a tracker may use its id.
     *
     * @param findings on the id
     * @param mayLeaveFindings whether its findings may be written if errors stop it
     */
    record Claim(List<Finding> findings, boolean mayLeaveFindings) {}

    /** Claims the id of a tracker. Call in the order of the workbooks. */
    Claim claim(Checked checked, Path workbook, Checker checker, boolean draft) {
        String id = checked.tracker().id();
        List<Finding> findings = new ArrayList<>();
        Path first = claimed.computeIfAbsent(id, any -> workbook);
        twice(id, workbook)
                .or(() -> first.equals(workbook) ? Optional.empty() : Optional.of(twice(id, workbook, first)))
                .ifPresent(findings::add);
        findings.addAll(
                checker.weighed(lookalikes.of(checked.tracker(), String.valueOf(workbook.getFileName())).stream()
                        .toList()));
        boolean isStopped = !draft && (checked.hasErrors() || findings.stream().anyMatch(Finding::isError));
        return new Claim(findings, !isStopped || isFirstStopped(id));
    }

    /**
     * Whether this is the first stopped tracker with its id, so that the findings of one file don't replace those of
     * another. Call in the order of the workbooks.
     */
    boolean isFirstStopped(String id) {
        return stopped.add(id);
    }

    /** Two workbooks with one id would be two editions of one tracker, and only an officer knows which is right. */
    private Optional<Finding> twice(String id, Path workbook) {
        return workbooks.getOrDefault(id, List.of()).stream()
                .filter(other -> !other.equals(workbook))
                .findFirst()
                .map(other -> twice(id, workbook, other));
    }

    private static Finding twice(String id, Path workbook, Path other) {
        return new Finding(
                TWICE,
                Severity.ERROR,
                new Location.File(String.valueOf(workbook.getFileName())),
                id,
                Inputs.differOnlyInExtension(workbook, other)
                        ? "This file has the same name as " + other.getFileName()
                                + " apart from the extension, and so the same"
                                + " tracker id; neither is published, because one would appear as the other."
                        : "This workbook has the same tracker id as " + other.getFileName()
                                + "; neither is published, because one would appear as the other.",
                "Give each tracker its own Tracker id on its About sheet, or take one of the files away.");
    }

    /** The turn of a tracker among those of the run, for steps that depend on their order. */
    record Turn(CompletableFuture<Void> mine, CompletableFuture<Void> over) {

        static Turn first() {
            return new Turn(CompletableFuture.completedFuture(null), new CompletableFuture<>());
        }

        Turn next() {
            return new Turn(CompletableFuture.allOf(mine, over), new CompletableFuture<>());
        }

        /** Does the step once all earlier trackers have had their turn. */
        <T> T take(Supplier<T> step) {
            mine.join();
            T result = step.get();
            pass();
            return result;
        }

        void pass() {
            over.complete(null);
        }
    }
}
