package org.committeepapers.exemption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.RuleId;

/**
 * What may not be repeated, since it may be exempt or personal: the row that bears a marking, and the cell with personal
 * data. A finding there names its cell and never its value, since logs are read by people who may not read it.
 */
public final class Discretion {

    /** The rule that finds markings. */
    public static final RuleId EXEMPTION_IN_DOUBT = new RuleId("exemption-in-doubt");

    /** The rule that finds personal data. */
    public static final RuleId PERSONAL_DATA = new RuleId("personal-data");

    private static final String WITHHELD = "(withheld)";

    private final Set<Location.Row> marked = new HashSet<>();
    private final Set<Location> personal = new HashSet<>();

    private Discretion(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.rule().equals(PERSONAL_DATA)) {
                personal.add(finding.location());
            } else if (finding.rule().equals(EXEMPTION_IN_DOUBT) && finding.location() instanceof Location.Cell cell) {
                marked.add(cell.wholeRow());
            }
        }
    }

    /** As these findings ask for. */
    public static Discretion of(List<Finding> findings) {
        return new Discretion(findings);
    }

    /** Whether what stands there may not be repeated. */
    public boolean withholds(Location location) {
        return personal.contains(location)
                || location instanceof Location.Cell cell && marked.contains(cell.wholeRow());
    }

    /** The same findings in the same order. */
    public List<Finding> on(List<Finding> findings) {
        return findings.stream()
                .map(finding -> withholds(finding.location()) ? finding.withholding(WITHHELD) : finding)
                .toList();
    }
}
