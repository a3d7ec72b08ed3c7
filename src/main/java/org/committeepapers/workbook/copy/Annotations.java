package org.committeepapers.workbook.copy;

import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.label.Labels;

/**
 * What an annotated copy says.
 *
 * @param findings in sheet order
 * @param actions how the papers will show each action, in sheet order
 * @param asAt the day to which this applies, in words
 */
public record Annotations(List<Finding> findings, List<Action> actions, String asAt, Labels labels) {

    public Annotations {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    /**
     * How the papers will show one action, in words.
     *
     * @param row the cell in which its row begins
     * @param date when it is due, or why no date is given
     * @param source whether the status was stated or read from progress; empty where there is no status
     */
    public record Action(
            Location.Cell row, String reference, String owner, String date, String status, String source) {}
}
