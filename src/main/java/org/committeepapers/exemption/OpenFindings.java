package org.committeepapers.exemption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The findings on a tracker with exempt information, as anybody who reads logs may see them. Only findings on the
 * public part keep their words; the others only say that something was found.
 */
public final class OpenFindings {

    /** Rules whose findings never quote what they found. */
    private static final Set<RuleId> SILENT = Set.of(
            RuleId.EXEMPTION_IN_DOUBT,
            RuleId.EXEMPTION_UNDECLARED,
            RuleId.PERSONAL_DATA,
            new RuleId("exemption-mentioned"));

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
                recommendation.items().forEach(item -> rows.add(item.place().wholeRow()));
            }
        }
    }

    /**
     * The findings as they may be shown, in the order of {@code all}.
     *
     * @param all findings on the tracker
     * @param open findings on its public part
     * @param onReading those in either list that were made on reading, before anything was withheld
     */
    public static List<Finding> of(Tracker tracker, List<Finding> all, List<Finding> open, List<Finding> onReading) {
        OpenFindings findings = new OpenFindings(tracker, open, onReading);
        return all.stream()
                .map(finding -> findings.mayBeShown(finding) ? finding : withheld(finding))
                .toList();
    }

    private boolean mayBeShown(Finding finding) {
        boolean silent = SILENT.contains(finding.rule());
        boolean isBeforeWithholding = onReading.contains(finding)
                && finding.location() instanceof Location.Cell cell
                && rows.contains(cell.wholeRow());
        return silent || open.contains(finding) && !isBeforeWithholding && !redaction.withholds(finding.location());
    }

    private static Finding withheld(Finding finding) {
        FindingText.Entry words = FindingText.findings().of("details-withheld");
        return new Finding(finding.rule(), finding.severity(), finding.location(), "", words.message(), words.fix());
    }
}
