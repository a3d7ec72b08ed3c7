package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    /** A missing date is a warning, and a note where the action has ended. */
    private static List<Severity> missingDates(Severities severities) {
        Action open = Samples.action(Status.IN_PROGRESS, ByWhen.MISSING, Field.COMPLETED_ON);
        Action ended = Samples.action(Status.CLOSED, ByWhen.MISSING, Field.COMPLETED_ON);
        return Rules.check(
                        Samples.inspection(Samples.tracker(
                                Samples.recommendation("", "1", "That it be done", open),
                                Samples.recommendation("", "2", "That it be ended", ended))),
                        severities)
                .stream()
                .filter(finding -> finding.rule().name().equals("date-missing"))
                .map(finding -> finding.severity())
                .toList();
    }

    private static Severities with(String rule, Optional<Severity> severity) {
        return Severities.DEFAULT.with(Map.of(rule, severity));
    }

    @Test
    void aRuleIsRaisedButNeverWhereLessHangsOnIt() {
        assertEquals(List.of(Severity.WARNING, Severity.NOTE), missingDates(Severities.DEFAULT));
        assertEquals(
                List.of(Severity.ERROR, Severity.NOTE),
                missingDates(with("date-missing", Optional.of(Severity.ERROR))));
    }

    @Test
    void aRuleIsLoweredOrSwitchedOff() {
        assertEquals(
                List.of(Severity.NOTE, Severity.NOTE), missingDates(with("date-missing", Optional.of(Severity.NOTE))));
        assertEquals(List.of(), missingDates(with("date-missing", Optional.empty())));
    }

    @Test
    void aSecondChangeKeepsTheFirst() {
        assertEquals(
                List.of(),
                missingDates(with("date-missing", Optional.empty())
                        .with(Map.of("owner-missing", Optional.of(Severity.NOTE)))));
    }

    @Test
    void whatWouldLeakIsAlwaysAnError() {
        assertTrue(Severities.isFixed("exemption-in-doubt"));
        assertFalse(Severities.isFixed("personal-data"));
        assertThrows(IllegalArgumentException.class, () -> with("exemption-in-doubt", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> with("exemption-in-doubt", Optional.of(Severity.WARNING)));
        with("exemption-in-doubt", Optional.of(Severity.ERROR));
    }

    private static List<Severity> weighed(String rule, Severity found, Optional<Severity> set) {
        Finding finding =
                new Finding(new RuleId(rule), found, new Location.File("t.xlsx"), "", "It is so.", "Mend it.");
        return with(rule, set).weigh(List.of(finding)).stream()
                .map(Finding::severity)
                .toList();
    }

    @Test
    void whatIsFoundOnReadingIsRaisedLoweredOrSwitchedOffToo() {
        assertEquals(
                List.of(Severity.WARNING), weighed("column-not-used", Severity.NOTE, Optional.of(Severity.WARNING)));
        assertEquals(List.of(Severity.NOTE), weighed("words-struck-out", Severity.WARNING, Optional.of(Severity.NOTE)));
        assertEquals(List.of(), weighed("words-struck-out", Severity.WARNING, Optional.empty()));
    }

    @Test
    void whatWasNotSetIsAsItWasFound() {
        assertEquals(
                Severity.NOTE,
                Severities.DEFAULT
                        .weigh(List.of(new Finding(
                                new RuleId("column-not-used"),
                                Severity.NOTE,
                                new Location.File("t.xlsx"),
                                "",
                                "It is so.",
                                "Nothing.")))
                        .get(0)
                        .severity());
    }

    @Test
    void whatWouldPutSomethingFalseIntoAPaperIsAlwaysAnError() {
        for (String rule : List.of("response-twice", "tracker-id-twice", "layout-to-confirm", "heading-gone")) {
            assertTrue(Severities.isFixed(rule));
            assertThrows(IllegalArgumentException.class, () -> with(rule, Optional.of(Severity.WARNING)));
            assertThrows(IllegalArgumentException.class, () -> with(rule, Optional.empty()));
        }
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> with("owner-mising", Optional.empty()));
    }
}
