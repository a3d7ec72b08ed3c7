package org.committeepapers.workbook.copy;

import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.label.Labels;

/**
 * What an annotated copy says.
 *
 * @param findings in sheet order
 * @param actions how each action will appear, in sheet order
 * @param asAt the day for which it is so, in words
 */
public record Annotations(List<Finding> findings, List<Action> actions, String asAt, Labels labels) {

    public Annotations {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    /**
     * How one action will appear, in words.
     *
     * @param row the cell in which its row begins
     * @param date the last day in time, or why there is none
     * @param source where the status was found: whether it was stated or read; empty where there is no status
     */
    public record Action(
            Location.Cell row, String reference, String owner, String date, String status, String source) {}
}
