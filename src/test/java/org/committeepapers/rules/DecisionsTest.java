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
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 11, 3));
    private static final LocalDate AS_AT = LocalDate.of(2025, 11, 24);
    private static final String WHY = "The post is being filled.";

    private static Decision row(String what, String where) {
        return new Decision(where, what, "Accept", "Jane Sample", DAY, "", WHY, cells(4));
    }

    private static Map<Decision.Column, Location.Cell> cells(int row) {
        return Stream.of(Decision.Column.values())
                .collect(Collectors.toMap(
                        column -> column,
                        column -> new Location.Cell("t.xlsx", "Decisions", 1, row, column.ordinal())));
    }

    /** A tracker with one action whose owner is in these words, which name nobody. */
    private static Tracker tracker(String owner, Decision... rows) {
        Action action = Samples.action(Status.IN_PROGRESS, Samples.day("2026-03-31"), Field.COMPLETED_ON);
        Action unowned = action.with(action.entries().with(Field.OWNER, RichText.of(owner)))
                .with(new Owners(RichText.of(owner), List.of(), false));
        Tracker tracker = Samples.tracker(Samples.recommendation("Parks", "3", "That it be done", unowned));
        return with(tracker, rows);
    }

    private static Tracker with(Tracker tracker, Decision... rows) {
        return tracker.withDecisions(List.of(rows));
    }

    private static Decisions.Outcome outcome(Tracker tracker, Map<Decisions.Key, Set<String>> earlier) {
        Decisions decisions = new Decisions(tracker, TrackerTexts.of(tracker), earlier, AS_AT);
        return decisions.on(Rules.check(Samples.inspection(tracker)));
    }

    private static List<String> found(Tracker tracker) {
        return found(outcome(tracker, Map.of()));
    }

    private static List<String> found(Decisions.Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "Recommendation 3", "Parks 3", "Parks/3", "I2", "Tracker!I2", "'Tracker'!$I$2", "tracker!i2"
            })
    void aFindingIsQuietedByItsReferenceOrCell(String reference) {
        Tracker tracker = tracker("TBC", row("owner-missing", reference));
        assertEquals(List.of("NOTE owner-missing"), found(tracker));
        Finding finding = outcome(tracker, Map.of()).findings().get(0);
        assertTrue(
                finding.message().endsWith(" Accepted by Jane Sample on 3 November 2025: The post is being filled."),
                finding.message());
        assertTrue(finding.fix().contains("row 5 of the sheet Decisions"), finding.fix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "Buses 3", "J2", "Other!I2", "tracker", "About"})
    void anotherPlaceQuietsNothing(String reference) {
        assertEquals(
                List.of("WARNING owner-missing", "NOTE decision-not-used"),
                found(tracker("TBC", row("owner-missing", reference))));
    }

    @Test
    void anotherRuleQuietsNothing() {
        assertEquals(
                List.of("WARNING owner-missing", "NOTE decision-not-used"),
                found(tracker("TBC", row("date-missing", "3"))));
    }

    @Test
    void theNameMayBeWrittenWithSpaces() {
        assertEquals(List.of("NOTE owner-missing"), found(tracker("TBC", row("Owner missing", "3"))));
    }

    @Test
    void aReasonThatAsksEndsAsItDoes() {
        Decision row = new Decision("3", "owner-missing", "Accept", "Jane Sample", DAY, "", "Is there one?", cells(4));
        String message =
                outcome(tracker("TBC", row), Map.of()).findings().getFirst().message();
        assertTrue(message.endsWith(": Is there one?"), message);
    }

    @Test
    void anAcceptanceLapsesWhenTheTextIsAnotherThanInTheLastEdition() {
        Decision row = row("owner-missing", "3");
        Decisions.Outcome first = outcome(tracker("TBC", row), Map.of());
        assertEquals(List.of("NOTE owner-missing"), found(outcome(tracker("TBC ", row), first.standing())));
        Decisions.Outcome second = outcome(tracker("Vacant", row), first.standing());
        List<String> lapsed = List.of("WARNING owner-missing", "WARNING decision-lapsed");
        assertEquals(lapsed, found(second));
        assertEquals(lapsed, found(outcome(tracker("Vacant", row), second.standing())), "stays lapsed");
        Optional<LocalDate> later = Optional.of(LocalDate.of(2025, 11, 20));
        Decision again =
                new Decision(row.where(), row.what(), row.answer(), row.who(), later, "", row.why(), row.cells());
        assertEquals(List.of("NOTE owner-missing"), found(outcome(tracker("Vacant", again), second.standing())));
    }

    @Test
    void anAcceptanceLapsesAlthoughTheFindingWasAway() {
        Decision row = row("owner-missing", "3");
        Decisions.Outcome first = outcome(tracker("TBC", row), Map.of());
        Tracker owned = tracker("TBC", row);
        Tracker none = owned.with(owned.recommendations().stream()
                .map(recommendation -> recommendation.with(List.of()))
                .toList());
        Decisions.Outcome away = outcome(none, first.standing());
        assertTrue(found(away).contains("NOTE decision-not-used"), found(away).toString());
        assertEquals(
                List.of("WARNING owner-missing", "WARNING decision-lapsed"),
                found(outcome(tracker("Vacant", row), away.standing())));
    }

    /** Blank cells are all alike, so the words of the row have to stay. */
    @Test
    void anAcceptanceOfABlankCellLapsesWithItsRow() {
        Decision row = row("owner-missing", "3");
        Decisions.Outcome first = outcome(tracker("", row), Map.of());
        assertEquals(List.of("NOTE owner-missing"), found(outcome(tracker("", row), first.standing())));
        Tracker before = tracker("", row);
        Tracker other = before.with(before.recommendations().stream()
                .map(recommendation -> recommendation.with(recommendation.actions().stream()
                        .map(action ->
                                action.with(action.entries().with(Field.ACTION, RichText.of("Do something else"))))
                        .toList()))
                .toList());
        assertEquals(
                List.of("WARNING owner-missing", "WARNING decision-lapsed"), found(outcome(other, first.standing())));
    }

    @Test
    void aRowThatDoesNotSayWhoWhenAndWhyDoesNotCount() {
        Decision row = new Decision("3", "owner-missing", "Accept", "", Optional.empty(), "", " ", cells(1));
        String unclear = "WARNING decision-unclear";
        assertEquals(List.of("WARNING owner-missing", unclear, unclear, unclear), found(tracker("TBC", row)));
    }

    @Test
    void withoutAnAnswerNothingIsAccepted() {
        Decision row = new Decision("3", "owner-missing", "", "Jane Sample", DAY, "", WHY, cells(4));
        assertEquals(List.of("WARNING owner-missing", "WARNING decision-unclear"), found(tracker("TBC", row)));
    }

    @Test
    void whatNobodyCanCompareIsNotAccepted() {
        Tracker tracker = tracker("TBC", row("owner-missing", "3"));
        assertEquals(
                List.of("WARNING owner-missing", "WARNING decision-lapsed"),
                found(outcome(tracker, Decisions.UNREADABLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"response-twice", "tracker-replaced", "heading-gone", "layout-to-confirm"})
    void whatWouldPutSomethingFalseIntoAPaperIsNeverAccepted(String rule) {
        assertEquals(
                List.of("WARNING owner-missing", "WARNING decision-refused"), found(tracker("TBC", row(rule, "3"))));
    }

    @Test
    void aSecondRowForOneFindingIsCalledThat() {
        Decision first = row("owner-missing", "3");
        Decision second = row("owner-missing", "Recommendation 3");
        List<Finding> findings =
                outcome(tracker("TBC", first, second), Map.of()).findings();
        assertEquals(List.of("NOTE owner-missing", "NOTE decision-not-used"), found(tracker("TBC", first, second)));
        assertEquals(
                "Another row already accepts this finding, so this row isn't used.",
                findings.get(1).message());
    }

    @Test
    void anUnknownRuleAcceptsNothing() {
        for (String rule : List.of("owner-mising", "")) {
            assertEquals(
                    List.of("WARNING owner-missing", "WARNING decision-unclear"),
                    found(tracker("TBC", row(rule, "3"))));
        }
    }

    @Test
    void aMarkingIsNeverAccepted() {
        Tracker tracker = tracker("TBC", row("exemption-in-doubt", "A9"));
        Tracker marked = new Tracker(
                tracker.id(),
                tracker.about(),
                tracker.recommendations(),
                tracker.register(),
                List.of(new Aside(RichText.of("Not for publication"), new Location.Cell("t.xlsx", "Tracker", 0, 8, 0))),
                tracker.decisions(),
                tracker.meetings(),
                tracker.exemptions());
        assertEquals(
                List.of("WARNING owner-missing", "ERROR exemption-in-doubt", "WARNING decision-refused"),
                found(marked));
    }

    @Test
    void withoutTheSheetNothingChanges() {
        assertEquals(List.of("WARNING owner-missing"), found(tracker("TBC")));
    }

    @Test
    void whatIsFoundOnReadingIsKnownByName() throws IOException {
        String page = Files.readString(Path.of("docs", "findings.md"));
        Set<String> named = page.substring(page.indexOf("## On reading a workbook"), page.indexOf("## Decisions"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| finding"))
                .map(line -> line.substring(2, line.indexOf(" |")).replaceFirst("\\[(.*)]\\(.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                named,
                Decisions.NOT_ACCEPTED.keySet().stream()
                        .filter(name -> !Set.of("run", "reply").contains(Decisions.NOT_ACCEPTED.get(name)))
                        .filter(name -> !Rules.names().contains(name))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertFalse(named.isEmpty());
    }
}
