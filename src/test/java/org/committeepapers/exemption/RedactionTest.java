package org.committeepapers.exemption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static Finding finding(String rule, int row, int column, String value) {
        return new Finding(
                new RuleId(rule),
                Severity.WARNING,
                new Location.Cell("t.xlsx", "Tracker", 0, row, column),
                value,
                "\"" + value + "\" isn't on the Owners sheet.",
                "Correct the name.");
    }

    private static List<String> values(Finding... findings) {
        return Redaction.of(List.of(findings)).on(List.of(findings)).stream()
                .map(Finding::value)
                .toList();
    }

    @Test
    void aMarkingWithholdsItsRow() {
        assertEquals(
                List.of("", "", "Tom"),
                values(
                        finding("exemption-in-doubt", 3, 4, ""),
                        finding("owner-not-in-register", 3, 6, "Jane"),
                        finding("owner-not-in-register", 4, 6, "Tom")));
    }

    @Test
    void personalDataWithholdTheirCell() {
        List<Finding> all = List.of(
                finding("personal-data", 3, 6, ""),
                finding("owner-not-in-register", 3, 6, "jane@example.org"),
                finding("date-unreadable", 3, 7, "soon"));
        List<Finding> findings = Redaction.of(all).on(all);
        assertEquals(
                List.of("", "", "soon"), findings.stream().map(Finding::value).toList());
        assertEquals("This isn't on the Owners sheet.", findings.get(1).message());
    }

    @Test
    void onlyTheWithheldWordsThemselvesAreMasked() {
        Finding found = new Finding(
                new RuleId("date-unreadable"),
                Severity.WARNING,
                new Location.Cell("t.xlsx", "Tracker", 0, 3, 6),
                "info",
                "The information \"info\" is no date: info, info; 2info.",
                "Write info.");
        Finding masked = found.withholding();
        assertEquals("The information (withheld) is no date: (withheld), (withheld); 2info.", masked.message());
        assertEquals("Write (withheld).", masked.fix());
    }
}
