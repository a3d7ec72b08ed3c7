package org.committeepapers.exemption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What may be said of the findings on a tracker of which something is exempt, where everybody reads it who reads logs. Only
 * what is found in the public part as well stands there in its own words; of the rest, that something was found.
 */
public final class OpenFindings {

    private static final String MESSAGE =
            "What was found isn't repeated, since the cell or its row holds exempt or confidential information.";
    private static final String FIX =
            "Look in the workbook, or at the findings in the restricted folder of the edition.";

    /** Rules whose findings never repeat what they found. */
    private static final Set<RuleId> SILENT =
            Set.of(Redaction.EXEMPTION_IN_DOUBT, Redaction.PERSONAL_DATA, new RuleId("exemption-elsewhere"));

    private final Redaction redaction;
    private final Set<Finding> open;
    private final Set<Finding> onReading;
    private final Set<Location.Row> rows = new HashSet<>();

    private OpenFindings(Tracker tracker, List<Finding> open, List<Finding> onReading) {
        this.redaction = Redaction.of(tracker, List.of());
        this.open = new HashSet<>(open);
        this.onReading = new HashSet<>(onReading);
        for (Recommendation recommendation : tracker.recommendations()) {
            if (recommendation.isExempt()) {
                rows.add(recommendation.cells().row().wholeRow());
                recommendation.actions().stream()
                        .map(Action::cells)
                        .forEach(cells -> rows.add(cells.row().wholeRow()));
            }
        }
    }

    /**
     * In the order of all.
     *
     * @param all findings on the tracker
     * @param open findings on its public part
     * @param onReading those of both that were made before anything was withheld
     */
    public static List<Finding> of(Tracker tracker, List<Finding> all, List<Finding> open, List<Finding> onReading) {
        OpenFindings findings = new OpenFindings(tracker, open, onReading);
        return all.stream()
                .map(finding -> findings.mayBeSaid(finding) ? finding : withheld(finding))
                .toList();
    }

    private boolean mayBeSaid(Finding finding) {
        boolean silent = SILENT.contains(finding.rule());
        boolean early = onReading.contains(finding)
                && finding.location() instanceof Location.Cell cell
                && rows.contains(cell.wholeRow());
        return silent || open.contains(finding) && !early && !redaction.withholds(finding.location());
    }

    private static Finding withheld(Finding finding) {
        return new Finding(finding.rule(), finding.severity(), finding.location(), "", MESSAGE, FIX);
    }
}
