package org.committeepapers.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Inputs;
import org.committeepapers.check.Lookalikes;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/** What the trackers of one run mustn't take from each other: ids, and the place of their findings. */
final class TrackerIds {

    static final RuleId SAME_ID = new RuleId("tracker-id-twice");

    private final Function<Path, Tools> tools;
    private final Lookalikes lookalikes;
    private final SharedIds ids;

    /** The trackers of which this run left findings only: those of one file don't go over those of another. */
    private final Set<String> stopped = new HashSet<>();

    TrackerIds(Function<Path, Tools> tools, SharedIds ids, List<Path> workbooks) {
        this.tools = tools;
        this.ids = ids;
        this.lookalikes = new Lookalikes(tools.apply(workbooks.getFirst()).editions(), workbooks.size() > 1);
    }

    /**
     * What a tracker may do.
     *
     * @param checked with what speaks against it
     * @param mayLeaveFindings whether its findings have a place of their own, where errors stop it
     */
    record Permission(Checked checked, boolean mayLeaveFindings) {}

    /** To be called for one tracker after another, in the order of the workbooks. */
    Permission of(Checked checked, Path workbook) {
        Checked held = withIdChecked(withLookalike(checked, workbook), workbook);
        return new Permission(
                held,
                !isStopped(held, workbook) || mayLeaveFindings(held.tracker().id()));
    }

    private Checked withLookalike(Checked checked, Path workbook) {
        List<Finding> findings = new ArrayList<>(tools.apply(workbook)
                .checker()
                .weighed(lookalikes.of(checked.tracker(), String.valueOf(workbook.getFileName())).stream()
                        .toList()));
        findings.addAll(checked.findings());
        return checked.with(findings);
    }

    private boolean isStopped(Checked checked, Path workbook) {
        return !tools.apply(workbook).pipeline().isDraft() && checked.hasErrors();
    }

    /** Two workbooks with one id would be two editions of one tracker, and nobody but an officer knows which is it. */
    private Checked withIdChecked(Checked checked, Path workbook) {
        Optional<Path> other = ids.other(checked.tracker().id(), workbook);
        if (other.isEmpty()) {
            return checked;
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(sameId(checked.tracker().id(), workbook, other.get()));
        findings.addAll(checked.findings());
        return checked.with(findings);
    }

    private static Finding sameId(String id, Path workbook, Path other) {
        return new Finding(
                SAME_ID,
                Severity.ERROR,
                new Location.File(String.valueOf(workbook.getFileName())),
                id,
                Inputs.differOnlyInExtension(workbook, other)
                        ? "This file has the name of " + other.getFileName() + " but for the extension, and so the same"
                                + " tracker id; neither is published, as one would appear as the other."
                        : "This workbook has the same tracker id as " + other.getFileName()
                                + "; neither is published, as one would appear as the other.",
                "Give each tracker its own Tracker id on its About sheet, or take one of the files away.");
    }

    /** Whether the tracker is the first of its id of which only findings are left. */
    boolean mayLeaveFindings(String tracker) {
        return stopped.add(tracker);
    }
}
