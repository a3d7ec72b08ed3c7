package org.committeepapers.run;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.reading.Reading;

/**
 * A tracker's workbook with what officers sent back.
 *
 * @param master the workbook in the input
 * @param workbook the copy with the changes, under the master's name; the master if there are none
 * @param reading of {@code workbook}
 * @param sentBack the files of the officers
 * @param changes how many were taken
 * @param findings on what was taken and what wasn't
 */
public record MergedMaster(
        Path master,
        Path workbook,
        Reading reading,
        List<SubmissionFile> sentBack,
        int changes,
        List<Finding> findings) {

    /** A master for which nothing was sent back. */
    static MergedMaster unchanged(Path master, Reading reading) {
        return new MergedMaster(master, master, reading, List.of(), 0, List.of());
    }

    public String fileName() {
        return String.valueOf(master.getFileName());
    }
}
