package org.committeepapers.run;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
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
 */
public record MergedMaster(
        Path master,
        Path workbook,
        Reading reading,
        List<SubmissionFile> sentBack,
        List<Change> changes,
        List<Finding> findings) {

    /** A master for which nothing was sent back. */
    static MergedMaster unchanged(Path master, Reading reading) {
        return new MergedMaster(master, master, reading, List.of(), List.of(), List.of());
    }

    /** Without what officers changed. */
    MergedMaster withoutChanges(Reading readingOfMaster) {
        return new MergedMaster(master, master, readingOfMaster, sentBack, List.of(), findings);
    }

    /** Whether an officer marked something that isn't taken, so that nobody knows which of the master's words it is about. */
    public boolean isInDoubt() {
        return Redaction.isAnyInDoubt(findings);
    }

    public String fileName() {
        return String.valueOf(master.getFileName());
    }
}
