package org.committeepapers.check;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.finding.Finding;

/**
 * A master with what officers sent back.
 *
 * @param master as it lies in the input
 * @param workbook the one with the changes, under the master's name; the master where there are none
 * @param sentBack the files of the officers
 * @param changes how many were taken
 * @param findings on what was taken and what wasn't
 */
public record Taken(Path master, Path workbook, List<SentBack> sentBack, int changes, List<Finding> findings) {

    /** A master to which nothing was sent back. */
    public static Taken nothing(Path master) {
        return new Taken(master, master, List.of(), 0, List.of());
    }

    /** The checked workbook with these findings after its own. */
    public Checked with(Checked checked) {
        return checked.before(findings);
    }

    public String fileName() {
        return String.valueOf(master.getFileName());
    }
}
