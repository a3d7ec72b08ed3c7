package org.committeepapers.submission;

import java.util.List;
import org.committeepapers.diagnostic.Finding;

/**
 * What comes of the submissions.
 *
 * @param changes to make in the master, in the order of its cells
 * @param findings on what was taken and what wasn't
 */
public record Merged(List<Change> changes, List<Finding> findings) {

    public Merged {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }
}
