package org.committeepapers.exemption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Location.Cell;
import org.committeepapers.diagnostic.RuleId;

/**
 * Findings that repeat nothing of what may be exempt or personal: on a row that bears a marking, and on a cell with
 * personal data, every finding names its cell and never its value, since logs are read by people who may not read it.
 */
public final class Discretion {

    /** The rule that finds markings. */
    public static final RuleId EXEMPTION_IN_DOUBT = new RuleId("exemption-in-doubt");

    /** The rule that finds personal data. */
    public static final RuleId PERSONAL_DATA = new RuleId("personal-data");

    private static final String WITHHELD = "(withheld)";

    private Discretion() {}

    /** The same findings in the same order. */
    public static List<Finding> on(List<Finding> findings) {
        Set<Row> marked = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.rule().equals(EXEMPTION_IN_DOUBT))
                .forEach(finding -> marked.add(row(finding)));
        Set<Location> personal = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.rule().equals(PERSONAL_DATA))
                .forEach(finding -> personal.add(finding.location()));
        return findings.stream()
                .map(finding -> marked.contains(row(finding)) || personal.contains(finding.location())
                        ? withheld(finding)
                        : finding)
                .toList();
    }

    private record Row(int sheet, int row) {}

    private static Row row(Finding finding) {
        return finding.location() instanceof Cell cell ? new Row(cell.sheetIndex(), cell.row()) : new Row(-1, -1);
    }

    private static Finding withheld(Finding finding) {
        String value = finding.value();
        return value.isEmpty()
                ? finding
                : new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.location(),
                        "",
                        finding.message().replace(value, WITHHELD),
                        finding.fix().replace(value, WITHHELD));
    }
}
