package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "By next meeting", what is due by the next one, and whether papers are published in time for theirs. */
class NextMeetingTest {

    private static final String MEETINGS = """
            # Meetings
            Committee|Date
            Parks Scrutiny Committee|3 December 2026
            Parks Scrutiny Committee|12 January 2027
            Cabinet|10 December 2026
            """;

    @TempDir
    Path folder;

    /** A tracker with an action for each date. */
    private static String tracker(String meetings, String... dates) {
        StringBuilder text = new StringBuilder("""
                # About
                Tracker id|t
                Council|Borough Council
                Title|Parks
                Committee|Parks Scrutiny Committee
                Considered on|[date 2026-09-01]
                # Tracker
                Ref|Directed to|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status
                """);
        for (int i = 0; i < dates.length; i++) {
            text.append(
                    "%1$d|Executive|That bench %1$d is mended|Agreed|Agreed.|Mend bench %1$d|Parks Manager|%2$s|A leg is new.|In progress%n"
                            .formatted(i + 1, dates[i]));
        }
        return text + meetings;
    }

    private Runs publish(String asAt, String workbook, String... options) {
        return Runs.published(folder, workbook, asAt, options);
    }

    /** Of each action its last day, with a star where it is overdue. */
    private String due(String asAt) throws IOException {
        JsonNode tracker = JsonMapper.shared()
                .readTree(Files.readString(
                        folder.resolve("output/internal/t").resolve(asAt).resolve("tracker.json")));
        List<String> due = new ArrayList<>();
        for (JsonNode recommendation : tracker.path("recommendations")) {
            for (JsonNode action : recommendation.path("actions")) {
                due.add(action.path("byWhen").path("latest").asString("none")
                        + (action.path("overdue").asBoolean() ? "*" : ""));
            }
        }
        return String.join(" ", due);
    }

    private Element section(String asAt, String id) throws IOException {
        return Jsoup.parse(Files.readString(
                        folder.resolve("output/public/t").resolve(asAt).resolve("scrutiny-progress-report.html")))
                .getElementById(id);
    }

    /** The rules of what was found in the edition about meetings. */
    private String found(String asAt) throws IOException {
        JsonNode findings = JsonMapper.shared()
                .readTree(Files.readString(
                        folder.resolve("output/internal/t").resolve(asAt).resolve("findings.json")));
        List<String> rules = new ArrayList<>();
        findings.path("findings")
                .forEach(finding -> rules.add(finding.path("rule").asString()));
        return rules.stream()
                .filter(rule -> rule.matches("(?:next-)?meetings?-.*|publishing-.*|bank-.*|date-open-ended"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theDayStaysInLaterEditionsAndBecomesOverdue() throws IOException {
        String workbook = tracker(MEETINGS, "By next meeting", "To the next Cabinet meeting", "Next Council meeting");
        publish("2026-11-20", workbook);
        assertEquals("2026-12-03 2026-12-10 none", due("2026-11-20"));
        publish("2026-12-04", workbook);
        assertEquals("2026-12-03* 2026-12-10 none", due("2026-12-04"));
        publish("2027-01-13", workbook.replace("3 December 2026", "9 February 2027"));
        assertEquals("2026-12-03* 2026-12-10* none", due("2027-01-13"), "and when the list has lost the meeting");
        assertTrue(section("2027-01-13", "overdue")
                .text()
                .replace('\u00a0', ' ')
                .contains("3 December 2026 41 days late"));
        assertTrue(section("2027-01-13", "every")
                .text()
                .replace('\u00a0', ' ')
                .contains("By next meeting (counted as due by 3 December 2026)"));
        assertEquals("date-open-ended", found("2027-01-13"));
    }

    @Test
    void otherWordsInBetweenBeginAnew() throws IOException {
        publish("2026-11-20", tracker(MEETINGS, "By next meeting", "By next meeting"));
        publish("2026-12-04", tracker(MEETINGS, "Ongoing", "By the next meeting of the committee."));
        publish("2026-12-05", tracker(MEETINGS, "By next meeting", "By next meeting"));
        assertEquals("2027-01-12 2026-12-03*", due("2026-12-05"));
    }

    @Test
    void itIsTheFirstMeetingAfterTheWordsWereFirstPublishedAlsoWhereMeetingsBecomeKnownLater() throws IOException {
        publish("2026-11-18", tracker("", "Ongoing"));
        publish("2026-11-19", tracker("", "By next meeting"));
        publish("2026-11-20", tracker("", "By  next meeting"));
        assertEquals("none", due("2026-11-20"));
        assertEquals("date-open-ended", found("2026-11-20"));
        publish("2026-12-04", tracker(MEETINGS, "By next meeting"));
        assertEquals("2026-12-03*", due("2026-12-04"));
    }

    @Test
    void nothingIsSaidWhereAMeetingBetweenMayBeMissing() throws IOException {
        publish("2026-06-20", tracker("", "By next meeting").replace("[date 2026-09-01]", "[date 2026-06-01]"));
        publish("2026-11-20", tracker(MEETINGS, "By next meeting"));
        assertEquals("none", due("2026-11-20"), "there may have been a meeting in September");
        publish("2026-11-21", tracker(MEETINGS + "Parks Scrutiny Committee|10 June 2026\n", "By next meeting"));
        assertEquals("2026-12-03", due("2026-11-21"), "the list reaches back to the meeting before");
    }

    @Test
    void aMeetingThatWasMovedIsSaidAndTheDayStays() throws IOException {
        publish("2026-11-10", tracker(MEETINGS, "By next meeting"));
        publish("2026-11-20", tracker(MEETINGS.replace("3 December", "8 December"), "By next meeting"));
        assertEquals("2026-12-03", due("2026-11-20"));
        assertEquals("next-meeting-moved", found("2026-11-20"));
    }

    @Test
    void theReportSaysWhatIsDueByTheNextMeetingAfterItsOwn() throws IOException {
        String workbook = tracker(MEETINGS, "By next meeting", "31 December 2026", "12 January 2027", "1 June 2027");
        publish("2026-11-10", workbook);
        assertEquals(
                "Due by your next meeting, 3 December 2026",
                section("2026-11-10", "next-meeting").selectFirst("h2").text());
        assertEquals(
                List.of("1"),
                section("2026-11-10", "next-meeting").select("tbody th").eachText());
        publish("2026-11-20", workbook, "--meeting", "2026-12-03");
        assertEquals(
                "On 20 November 2026 these actions were not overdue.",
                section("2026-11-20", "next-meeting").selectFirst("p").text());
        assertEquals(
                List.of("1", "2", "3"),
                section("2026-11-20", "next-meeting").select("tbody th").eachText());
        assertEquals(
                "By your next meeting, on 12 January 2027, 3 actions fall due.",
                section("2026-11-20", "main_content")
                        .select("p.lead + p.lead")
                        .text()
                        .replace('\u00a0', ' '));
        publish("2027-01-13", tracker(MEETINGS, "1 June 2027"), "--replaces", "t");
        assertEquals("meetings-past", found("2027-01-13"));
    }

    @Test
    void ofWithheldDatesThePublicReportSaysThatNobodyCanTell() throws IOException {
        String workbook = tracker(MEETINGS, "31 December 2026", "31 December 2026")
                .replace("|Status\n", "|Status|Exempt\n")
                .replaceFirst("new.\\|In progress", "new.|In progress|By when: Exempt 3");
        publish("2026-11-20", workbook, "--meeting", "2026-12-03");
        assertTrue(
                lead("2026-11-20").endsWith("By your next meeting, on 12 January 2027, 1 action is known to fall due."),
                lead("2026-11-20"));
        String withheld = "We cannot say whether 1 action is due by then: that information is exempt or confidential.";
        assertTrue(section("2026-11-20", "next-meeting").text().contains(withheld));
        publish(
                "2027-01-05",
                workbook.replace(
                        "|31 December 2026|A leg is new.|In progress\n", "|June 2028|A leg is new.|In progress\n"));
        assertTrue(section("2027-01-05", "next-meeting")
                .text()
                .endsWith("No action is known to be due by then. " + withheld));
    }

    private String lead(String asAt) throws IOException {
        return section(asAt, "main_content").select("p.lead + p.lead").text().replace('\u00a0', ' ');
    }

    @Test
    void whatFallsDueBetweenThePapersAndTheirMeetingIsSaid() throws IOException {
        publish("2026-11-10", tracker(MEETINGS, "1 November 2026", "3 December 2026", "30 November 2026"));
        publish(
                "2026-11-20",
                tracker(MEETINGS, "25 November 2026", "3 December 2026", "30 November 2026"),
                "--meeting",
                "2026-12-03");
        assertEquals(
                List.of("1", "3"),
                section("2026-11-20", "due-before").select("tbody th").eachText());
        assertEquals(
                List.of("2"),
                section("2026-11-20", "next-meeting").select("tbody th").eachText(),
                "in time when they meet");
        String text = section("2026-11-20", "main_content").text().replace('\u00a0', ' ');
        assertTrue(text.contains("None is overdue."), text);
        assertTrue(text.contains("Actions 1 and 3 fall due before you meet, the first on 25 November 2026."), text);
        assertTrue(
                text.contains("consider the new due date of action 1, which will have passed when you meet;"
                        + " ask whether action 3, which falls due before you meet, is done"),
                text);
        publish("2026-12-01", tracker(MEETINGS, "2 December 2026"), "--meeting", "2026-12-03", "--replaces", "t");
        assertTrue(section("2026-12-01", "main_content")
                .text()
                .replace('\u00a0', ' ')
                .contains("Action 1 falls due on 2 December 2026, before you meet."));
    }

    @Test
    void aSlipInTheMeetingIsSaidWithTheNearest() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", tracker(MEETINGS, "1 June 2027"));
        Runs refused = Runs.of(
                        List.of("publish", workbook, "--as-at=2026-11-10", "--output", folder.resolve("output")),
                        "--meeting=2026-12-30")
                .ends(64);
        assertTrue(refused.err().contains("2026-12-30 is no known meeting of"), refused.err());
        assertFalse(refused.err().contains("papers are made"), refused.err());
        assertFalse(Files.exists(folder.resolve("output/public/t")));
        Runs run = publish("2026-11-10", tracker(MEETINGS, "1 June 2027"), "--meeting", "2026-12-30");
        assertEquals("meeting-not-known", found("2026-11-10"));
        assertTrue(run.err().contains("The nearest is on Tuesday 12 January 2027"), run.err());
        assertFalse(
                Files.readString(folder.resolve("output/public/t/2026-11-10/manifest.json"))
                        .contains("2026-12-30"),
                "it counts as no meeting of the committee, nor as what the committee saw last");
        publish("2026-12-04", tracker(MEETINGS, "1 June 2027"), "--meeting", "2026-12-03");
        assertEquals("meeting-before-as-at", found("2026-12-04"));
        publish("2026-12-05", tracker("", "1 June 2027"), "--meeting", "2027-03-03");
        assertEquals("", found("2026-12-05"), "nobody knows better");
    }

    @Test
    void itIsSaidWhenTheDayForPublishingHasGone() throws IOException {
        publish("2026-11-25", tracker(MEETINGS, "1 June 2027"), "--meeting", "2026-12-03");
        assertEquals("", found("2026-11-25"), "five clear days lie between");
        Runs late = publish("2026-11-26", tracker(MEETINGS, "1 June 2027"));
        assertEquals("publishing-day-gone", found("2026-11-26"));
        assertTrue(
                late.err().contains("had to be published by Wednesday 25 November 2026, 5 clear days before it"),
                late.err());
        assertTrue(late.err().contains("s.100B(4)(b)"), late.err());
        Files.writeString(folder.resolve("settings.yaml"), "nation: wales\n");
        publish("2026-11-27", tracker(MEETINGS, "1 June 2027"), "--meeting", "2026-12-03");
        assertEquals("", found("2026-11-27"), "three clear days in Wales");
        publish("2026-11-30", tracker(MEETINGS, "1 June 2027"), "--meeting", "2026-12-03");
        assertEquals("publishing-day-gone", found("2026-11-30"));
    }

    @Test
    void theCouncilsOwnDayForPapersGoesBeforeTheRule() throws IOException {
        String meetings = "# Meetings\nDate|Papers published by\n3 December 2026|18 November 2026\n";
        publish("2026-11-19", tracker(meetings, "1 June 2027"));
        assertEquals("publishing-day-gone", found("2026-11-19"));
    }

    @Test
    void beyondTheBankHolidaysKnownThereIsAWarning() throws IOException {
        publish("2029-03-01", tracker("", "1 June 2029"), "--meeting", "2029-04-10");
        assertEquals("bank-holidays-unknown", found("2029-03-01"));
    }

    @Test
    void settingsGiveMeetingsToATrackerThatListsNone() throws IOException {
        Files.writeString(
                folder.resolve("settings.yaml"),
                "meetings:\n  PARKS SCRUTINY: [2027-12-08]\n  Parks scrutiny: [2026-12-08]\n  Cabinet: 2026-12-11\n");
        publish("2026-11-10", tracker("", "By next meeting", "By the next Cabinet meeting"));
        assertEquals("2026-12-08 2026-12-11", due("2026-11-10"));
        publish("2026-11-11", tracker("# Meetings\nDate\n3 December 2026\n", "Next committee", "Next Cabinet"));
        assertEquals("2026-12-08 2026-12-11", due("2026-11-11"), "a promise once made stays");
        publish(
                "2026-11-12",
                tracker("# Meetings\nDate\n3 December 2026\n", "1 June 2027", "1 June 2027", "Next meeting"));
        assertEquals("2027-06-01 2027-06-01 2026-12-03", due("2026-11-12"), "the sheet goes before the settings");
    }

    @Test
    void aCommitteeOfTheSettingsThatMatchesNoTrackerIsSaid() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "meetings:\n  Park Scrutiny Committee: [2026-12-08]\n");
        Runs run = publish("2026-11-10", tracker("", "1 June 2027"));
        assertTrue(run.err().contains("warning[meetings-unmatched]"), run.err());
        assertTrue(
                run.err().contains("If \"Park Scrutiny Committee\" is the same committee, write its name"), run.err());
    }
}
