package org.committeepapers.workbook.copy;

import java.util.List;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.label.Labels;

/**
 * What an annotated copy says.
 *
 * @param findings in sheet order
 * @param actions how each action will appear, in sheet order
 * @param asAt the day for which it is so, in words
 */
public record Annotations(List<Finding> findings, List<ActionPreview> actions, String asAt, Labels labels) {

    public Annotations {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }
}
