package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptancesTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 11, 3));
    private static final String WHY = "The post is being filled.";

    private static Acceptance row(String rule, String reference, String asRead) {
        return new Acceptance(rule, reference, asRead, "Jane Sample", DAY, "", WHY, cell(4), cell(4));
    }

    private static Location.Cell cell(int row) {
        return new Location.Cell("t.xlsx", "Accepted", 1, row, 0);
    }

    /** A tracker with one action whose owner is in these words, which name nobody. */
    private static Tracker tracker(String owner, Acceptance... rows) {
        Action action = Samples.action(Status.IN_PROGRESS, Samples.day("2026-03-31"), Field.COMPLETED_ON);
        Action unowned = action.with(action.entries().with(Field.OWNER, RichText.of(owner)))
                .with(new Owners(RichText.of(owner), List.of(), false));
        Tracker tracker = Samples.tracker(Samples.recommendation("Parks", "3", "That it be done", unowned));
        return with(tracker, rows);
    }

    private static Tracker with(Tracker tracker, Acceptance... rows) {
        return tracker.withAccepted(List.of(rows));
    }

    private static Acceptances.Outcome outcome(Tracker tracker, Map<Acceptances.Key, Set<String>> earlier) {
        return Acceptances.apply(Rules.check(Samples.inspection(tracker)), tracker, earlier);
    }

    private static List<String> found(Tracker tracker) {
        return found(outcome(tracker, Map.of()));
    }

    private static List<String> found(Acceptances.Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "Recommendation 3", "Parks 3", "Parks/3", "I2", "Tracker!I2", "'Tracker'!$I$2", "tracker!i2"
            })
    void aFindingIsQuietedByItsReferenceOrCell(String reference) {
        Tracker tracker = tracker("TBC", row("owner-missing", reference, ""));
        assertEquals(List.of("NOTE owner-missing"), found(tracker));
        Finding finding = Acceptances.apply(Rules.check(Samples.inspection(tracker)), tracker, Map.of())
                .findings()
                .get(0);
        assertTrue(
                finding.message().endsWith(" Accepted by Jane Sample on 3 November 2025: The post is being filled."),
                finding.message());
        assertTrue(finding.fix().contains("row 5 of the sheet Accepted"), finding.fix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "Buses 3", "J2", "Other!I2", ""})
    void anotherPlaceQuietsNothing(String reference) {
        assertEquals(
                List.of("WARNING owner-missing", "NOTE acceptance-not-used"),
                found(tracker("TBC", row("owner-missing", reference, ""))));
    }

    @Test
    void anotherRuleQuietsNothing() {
        assertEquals(
                List.of("WARNING owner-missing", "NOTE acceptance-not-used"),
                found(tracker("TBC", row("date-missing", "3", ""))));
    }

    @Test
    void theNameMayBeWrittenWithSpaces() {
        assertEquals(List.of("NOTE owner-missing"), found(tracker("TBC", row("Owner missing", "3", ""))));
    }

    @Test
    void anAcceptanceLapsesWhenAsReadIsNoMoreWhatStandsThere() {
        assertEquals(List.of("NOTE owner-missing"), found(tracker("TBC", row("owner-missing", "3", "tbc"))));
        assertEquals(
                List.of("WARNING owner-missing", "WARNING acceptance-lapsed"),
                found(tracker("Vacant", row("owner-missing", "3", "TBC"))));
    }

    @Test
    void anAcceptanceLapsesWhenTheTextIsAnotherThanInTheLastEdition() {
        Acceptance row = row("owner-missing", "3", "");
        Acceptances.Outcome first = outcome(tracker("TBC", row), Map.of());
        assertEquals(List.of("NOTE owner-missing"), found(outcome(tracker("TBC ", row), first.standing())));
        Acceptances.Outcome second = outcome(tracker("Vacant", row), first.standing());
        List<String> lapsed = List.of("WARNING owner-missing", "WARNING acceptance-lapsed");
        assertEquals(lapsed, found(second));
        assertEquals(lapsed, found(outcome(tracker("Vacant", row), second.standing())), "stays lapsed");
        Acceptance again = new Acceptance(
                row.rule(),
                row.reference(),
                "",
                row.who(),
                Optional.of(LocalDate.of(2025, 11, 20)),
                "",
                row.why(),
                row.cell(),
                row.whenCell());
        assertEquals(List.of("NOTE owner-missing"), found(outcome(tracker("Vacant", again), second.standing())));
    }

    @Test
    void aRowThatDoesNotSayWhoWhenAndWhyDoesNotCount() {
        Acceptance row = new Acceptance("owner-missing", "3", "", "", Optional.empty(), "", " ", cell(1), cell(1));
        List<Finding> findings = outcome(tracker("TBC", row), Map.of()).findings();
        assertEquals(List.of("WARNING owner-missing", "WARNING acceptance-unclear"), found(tracker("TBC", row)));
        assertEquals(
                "The row doesn't say who accepted the finding and on which date and why, so it doesn't count.",
                findings.get(1).message());
    }

    @Test
    void aDateThatIsNoneIsFoundInItsOwnCell() {
        Location.Cell when = new Location.Cell("t.xlsx", "Accepted", 1, 4, 3);
        Acceptance row = new Acceptance(
                "owner-missing", "3", "", "Jane Sample", Optional.empty(), "31 February 2026", WHY, cell(4), when);
        Finding finding = outcome(tracker("TBC", row), Map.of()).findings().get(1);
        assertEquals(when, finding.location());
        assertEquals("31 February 2026", finding.value());
        assertEquals("This isn't the full date of one day, so the row doesn't count.", finding.message());
    }

    @Test
    void aSecondRowForOneFindingIsCalledThat() {
        Acceptance first = row("owner-missing", "3", "");
        Acceptance second = row("owner-missing", "Recommendation 3", "");
        List<Finding> findings =
                outcome(tracker("TBC", first, second), Map.of()).findings();
        assertEquals(List.of("NOTE owner-missing", "NOTE acceptance-not-used"), found(tracker("TBC", first, second)));
        assertEquals(
                "Another row already accepts this finding, so this row isn't used.",
                findings.get(1).message());
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheNearest() {
        List<Finding> findings =
                outcome(tracker("TBC", row("owner-mising", "3", "")), Map.of()).findings();
        assertEquals("If you mean owner-missing, write that.", findings.get(1).fix());
        assertEquals(
                List.of("WARNING owner-missing", "WARNING acceptance-unclear"),
                found(tracker("TBC", row("", "3", ""))));
    }

    @Test
    void aMarkingIsNeverAccepted() {
        Tracker tracker = tracker("TBC", row("exemption-in-doubt", "A9", ""));
        Tracker marked = new Tracker(
                tracker.id(),
                tracker.about(),
                tracker.recommendations(),
                tracker.register(),
                List.of(new Aside(RichText.of("Not for publication"), new Location.Cell("t.xlsx", "Tracker", 0, 8, 0))),
                tracker.accepted(),
                tracker.decisions(),
                tracker.meetings(),
                tracker.exemptions());
        assertEquals(
                List.of("WARNING owner-missing", "ERROR exemption-in-doubt", "WARNING acceptance-refused"),
                found(marked));
    }

    @Test
    void withoutTheSheetNothingChanges() {
        assertEquals(List.of("WARNING owner-missing"), found(tracker("TBC")));
    }

    @Test
    void whatIsFoundOnReadingIsKnownByName() throws IOException {
        String page = Files.readString(Path.of("docs", "findings.md"));
        Set<String> named = page.substring(
                        page.indexOf("## On reading a workbook"), page.indexOf("## Accepting a finding"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| finding"))
                .map(line -> line.substring(2, line.indexOf(" |")).replaceFirst("\\[(.*)]\\(.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                named,
                RuleCatalogue.all().stream()
                        .filter(entry -> entry.severity().isEmpty())
                        .map(RuleCatalogue.Entry::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertFalse(named.isEmpty());
    }
}
