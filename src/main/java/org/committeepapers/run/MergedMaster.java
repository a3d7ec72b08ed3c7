package org.committeepapers.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.chase.ChasedTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.officer.Change;
import org.committeepapers.reading.Reading;

/**
 * A tracker's workbook with what officers sent back.
 *
 * @param master the workbook in the input
 * @param workbook the copy with the changes, under the master's name; the master if there are none
 * @param reading of {@code workbook}
 * @param sentBack the files of the officers
 * @param changes those taken, in the order of the master's cells
 * @param findings on what was taken and what wasn't
 * @param caused where a sender caused what is found in {@code reading}, by the rule and the cell
 * @param replies what came of what each owner sent
 */
public record MergedMaster(
        Path master,
        Path workbook,
        Reading reading,
        List<SubmissionFile> sentBack,
        List<Change> changes,
        List<Finding> findings,
        Map<List<Object>, Location.Cell> caused,
        ChasedTracker.Replies replies) {

    /** Without what officers changed. */
    MergedMaster withoutChanges(Reading readingOfMaster) {
        return new MergedMaster(master, master, readingOfMaster, sentBack, List.of(), findings, Map.of(), replies);
    }

    /** Whether an officer marked something that isn't taken, so that nobody knows which of the master's words it is about. */
    public boolean isInDoubt() {
        return Redaction.isAnyInDoubt(findings);
    }

    /** The same, at the cell of the sender who caused it. */
    Finding atCause(Finding finding) {
        return Optional.ofNullable(caused.get(key(finding)))
                .map(cell -> Finding.of(finding, cell, ((Location.Cell) finding.location()).sheetAddress()))
                .orElse(finding);
    }

    /** By which a finding is the same before and after. */
    static List<Object> key(Finding finding) {
        return List.of(finding.rule(), finding.location());
    }

    public String fileName() {
        return String.valueOf(master.getFileName());
    }
}
