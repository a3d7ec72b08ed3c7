package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/** Collects the findings about the reading of a workbook. */
public final class Remarks {

    /** Several threads may have something to say. */
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    public void error(String rule, Location location, String value, String message, String fix) {
        findings.add(new Finding(new RuleId(rule), Severity.ERROR, location, value, message, fix));
    }

    public void warn(String rule, Location location, String value, String message, String fix) {
        findings.add(new Finding(new RuleId(rule), Severity.WARNING, location, value, message, fix));
    }

    public void note(String rule, Location location, String value, String message, String fix) {
        findings.add(new Finding(new RuleId(rule), Severity.NOTE, location, value, message, fix));
    }

    public List<Finding> inSheetOrder() {
        return findings.stream().sorted(Finding.IN_SHEET_ORDER).toList();
    }
}
