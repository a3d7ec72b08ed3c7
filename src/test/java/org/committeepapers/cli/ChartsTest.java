package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a progress report has beside the count of all actions, and that its tables tell the truth. */
class ChartsTest {

    private static final String HEAD = "# About\nTracker id|parks\nTitle|Parks\n# Tracker\n"
            + "Review|Ref|Recommendation|Action|Owner|By when|Progress|Status|Closure agreed on\n";
    private static final String TWO_REVIEWS = HEAD
            + "Trees|1|That a|Do a|Head of A|30 June 2024|Done|Completed|\n"
            + "^|2|That b|Do b|Head of B|30 June 2024|Going on|In progress|\n"
            + "Ponds|1|That c|Do c|Head of C|30 June 2026|Going on|In progress|\n"
            + "^|2|That d|Do d|Head of C|30 June 2026||Not started|\n";

    @TempDir
    Path folder;

    private Runs publish(String tracker, String day, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "parks.xlsx", tracker);
        return Runs.of(
                List.of("publish", workbook, "--as-at", day, "--formats", "html", "--output", folder.resolve("output")),
                more);
    }

    private Document report(String edition) throws IOException {
        return Jsoup.parse(
                Files.readString(folder.resolve("output/public/parks/" + edition + "/scrutiny-progress-report.html")));
    }

    private Document published(String tracker, String day) throws IOException {
        publish(tracker, day).ends(0);
        return report(day);
    }

    private Path record(String edition) {
        return folder.resolve("output/internal/parks/" + edition + "/tracker.json");
    }

    private static List<String> rows(Document report, String section) {
        return report.select("#" + section + " tbody tr").stream()
                .map(row -> String.join(" | ", row.children().eachText()))
                .toList();
    }

    private static <T> List<T> last(int count, List<T> of) {
        return of.subList(of.size() - count, of.size());
    }

    private static List<String> days(Document report) {
        return report.select("#trend tbody th").eachText();
    }

    @Test
    void severalReviewsAreCountedInATableThatAddsUp() throws IOException {
        Document report = published(TWO_REVIEWS, "2025-01-10");
        assertEquals("By review", report.select("#by-review h3").text());
        assertEquals(
                List.of("Trees | 1 | 1 | 0 | 2 | 1", "Ponds | 0 | 1 | 1 | 2 | 0", "All | 1 | 2 | 1 | 4 | 1"),
                rows(report, "by-review"));
        assertEquals(1, report.select("[role=img]").size(), "that of all actions");
        assertTrue(report.select("#trend").isEmpty(), "one edition is no trend");
    }

    @Test
    void theBarCountsWhatIsKnownToBeOverdueWhereADateIsWithheld() throws IOException {
        String tracker = TWO_REVIEWS
                .replace("|Closure agreed on", "|Closure agreed on|Exempt")
                .replace(
                        "Going on|In progress|\nPonds",
                        "Going on|In progress|\nTrees|3|That e|Do e|Head of B|1 June 2024|Going on|In progress||By when: Exempt 3\nPonds");
        Document report = published(tracker, "2025-01-10");
        String bar = report.select("[role=img]").text();
        assertTrue(bar.contains("3 in progress (1 known to be overdue)"), bar);
    }

    @Test
    void oneReviewNeedsNoTableOfItsOwn() throws IOException {
        Document report = published(TWO_REVIEWS.substring(0, TWO_REVIEWS.indexOf("Ponds")), "2025-01-10");
        assertTrue(report.select("[id^=by-]").isEmpty());
        assertEquals(1, report.select("[role=img]").size());
    }

    @Test
    void theTrendHasEachEditionAsItWasAndThisOneLast() throws IOException {
        published(TWO_REVIEWS.replace("Done|Completed", "Going on|In progress"), "2024-06-01");
        published(TWO_REVIEWS, "2024-09-01");
        Document report = published(TWO_REVIEWS.replace("Completed|", "Completed|1 October 2024"), "2025-01-10");
        assertEquals(
                List.of(
                        "1 June 2024 | 0 | 3 | 1 | 4 | 0",
                        "1 September 2024 | 1 | 2 | 1 | 4 | 1",
                        "10 January 2025 | 1 | 2 | 1 | 4 | 1"),
                rows(report, "trend"));
        Document next = published(TWO_REVIEWS.replace("Completed|", "Completed|1 October 2024"), "2025-02-10");
        assertEquals("10 February 2025 | 0 | 2 | 1 | 3 | 1", rows(next, "trend").get(3), "closed, and shown once");
        assertTrue(next.select("p.lead").text().startsWith("Of 3 actions, 2 are in progress and 1 is not started."));
    }

    @Test
    void laterDaysTheSameDayAndWithdrawnEditionsDontCount() throws IOException {
        published(TWO_REVIEWS, "2024-06-01");
        published(TWO_REVIEWS, "2024-07-01");
        published(TWO_REVIEWS, "2025-03-01");
        publish(TWO_REVIEWS.replace("Going on", "Still going on"), "2025-01-10", "--any-date")
                .ends(0);
        publish(TWO_REVIEWS, "2024-06-01", "--reason", "a slip", "--any-date").ends(0);
        Runs.of(
                        "withdraw",
                        "parks",
                        "2024-07-01",
                        "--reason",
                        "wrong",
                        "--output",
                        folder.resolve("output").toString())
                .ends(0);
        publish(TWO_REVIEWS, "2025-01-10", "--reason", "again", "--any-date").ends(0);
        assertEquals(List.of("1 June 2024", "10 January 2025"), days(report("2025-01-10.2")));
    }

    @Test
    void anEditionThatCantBeReadIsLeftOutAndSaid() throws IOException {
        published(TWO_REVIEWS, "2024-06-01");
        published(TWO_REVIEWS, "2024-07-01");
        published(TWO_REVIEWS, "2024-08-01");
        Files.writeString(
                record("2024-07-01"), "{\"formatVersion\": 1, \"asAt\": \"2024-07-01\", \"standing\": {\"COMP");
        Runs run = publish(TWO_REVIEWS, "2025-01-10");
        assertTrue(run.err().contains("parks/2024-07-01"), run.err());
        assertTrue(run.err().contains("earlier-edition-unreadable"), run.err());
        Document report = report("2025-01-10");
        assertEquals(List.of("1 June 2024", "1 August 2024", "10 January 2025"), days(report));
        assertTrue(report.select("#trend .note")
                .text()
                .endsWith("The report of 1 July 2024 is left out because its record cannot be read."));
    }

    @Test
    void anEditionWithoutItsCountsIsLeftOut() throws IOException {
        published(TWO_REVIEWS, "2024-08-01");
        published(TWO_REVIEWS, "2024-09-01");
        String kept = Files.readString(record("2024-09-01"));
        Files.writeString(record("2024-09-01"), kept.replaceFirst("(?s)\"standing\".*?\\},", ""));
        Runs run = publish(TWO_REVIEWS, "2025-01-10");
        assertTrue(run.err().contains("earlier-edition-unreadable"), run.err());
        assertEquals(List.of("1 August 2024", "10 January 2025"), days(report("2025-01-10")));
    }

    @Test
    void theTrendGoesBackTwelveEditions() throws IOException {
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 13; i++) {
            publish(TWO_REVIEWS, day.plusDays(i).toString()).ends(0);
        }
        List<String> days = days(published(TWO_REVIEWS, "2024-02-01"));
        assertEquals(12, days.size());
        assertEquals("3 January 2024", days.get(0));
    }

    @Test
    void whatIsWithheldIsCountedAsThatAndAddsUp() throws IOException {
        String exempt = TWO_REVIEWS
                .replace("Closure agreed on\n", "Closure agreed on|Exempt\n")
                .replace(
                        "That b|Do b|Head of B|30 June 2024|Going on|In progress|",
                        "That b|Do b|Head of B|30 June 2024|Going on|In progress||Paragraph 3");
        published(TWO_REVIEWS, "2024-09-01");
        Document report = published(exempt, "2025-01-10");
        assertEquals(
                List.of("Review", "Completed", "In progress", "Not started", "Withheld", "All", "Of these overdue"),
                report.select("#by-review thead th").eachText());
        assertEquals(
                List.of(
                        "Trees | 1 | 0 | 0 | 1 | 2 | 0 known",
                        "Ponds | 0 | 1 | 1 | 0 | 2 | 0",
                        "All | 1 | 1 | 1 | 1 | 4 | 0 known"),
                rows(report, "by-review"));
        assertEquals(
                "10 January 2025 | 1 | 1 | 1 | 1 | 4 | 0 known",
                rows(report, "trend").get(1));
        assertTrue(report.select("p.lead").text().contains("We cannot say whether 1 is overdue"));
        assertEquals(
                List.of("Completed (C)", "In progress (I)", "Not started (N)", "Withheld (W)"),
                last(4, report.select("#trend .wide text").eachText()));
    }

    @Test
    void committeesAreCountedInTheSameTable() throws IOException {
        String committees = TWO_REVIEWS
                .replace("Title|Parks\n", "Title|Parks\nCommittee|Scrutiny Committee\n")
                .replace("\nReview|", "\nCommittee|Review|")
                .replace("\nTrees|", "\n|Trees|")
                .replace("\nPonds|", "\nWater Committee|Ponds|")
                .replace("\n^|", "\n^|^|");
        Document both = published(committees, "2025-01-10");
        assertEquals(
                "By review and committee",
                both.select("#by-review-and-committee h3").text());
        assertEquals(
                List.of("Trees (Scrutiny Committee)", "Ponds (Water Committee)", "All"),
                both.select("#by-review-and-committee tbody th").eachText());
        Document one = published(
                committees
                        .replace("|Ponds|", "|Trees|")
                        .replace("|1|That c", "|3|That c")
                        .replace("^|2|That d", "^|4|That d"),
                "2025-02-10");
        assertEquals(
                List.of(
                        "Scrutiny Committee | 1 | 1 | 0 | 2 | 1",
                        "Water Committee | 0 | 1 | 1 | 2 | 0",
                        "All | 1 | 2 | 1 | 4 | 1"),
                rows(one, "by-committee"));
    }

    /** Columns for six statuses would break words on an upright page. */
    @Test
    void manyStatusesAreGivenInWords() throws IOException {
        Document report = published(
                TWO_REVIEWS
                        + "Roads|1|That e|Do e|Head of R|30 June 2024|Late|Delayed|\n"
                        + "^|2|That f|Do f|Head of R|30 June 2026|No longer needed|Closed|\n"
                        + "^|3|That g|Do g|Head of R|30 June 2026|See above|Perhaps|\n",
                "2025-01-10");
        assertEquals(
                List.of("Review", "Status", "All", "Of these overdue"),
                report.select("#by-review thead th").eachText());
        assertEquals(
                List.of(
                        "Trees | 1 completed and 1 in progress | 2 | 1",
                        "Ponds | 1 in progress and 1 not started | 2 | 0",
                        "Roads | 1 delayed, 1 ended without being done and 1 unclear | 3 | 1",
                        "All | 1 completed, 2 in progress, 1 not started, 1 delayed, 1 ended without being done and 1 unclear | 7 | 2"),
                rows(report, "by-review"));
    }

    @Test
    void theHouseStyleChooses() throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(profile.resolve("house-style.yaml"), "charts: [trend]\n");
        published(TWO_REVIEWS, "2024-09-01");
        publish(TWO_REVIEWS, "2025-01-10", "--templates", profile.toString()).ends(0);
        Document report = report("2025-01-10");
        assertEquals(1, report.select("[role=img]").size());
        assertEquals(2, days(report).size());
        Files.writeString(profile.resolve("house-style.yaml"), "charts: []\n");
        publish(TWO_REVIEWS, "2025-02-10", "--templates", profile.toString()).ends(0);
        assertTrue(report("2025-02-10").select("[role=img]").isEmpty());
        assertEquals(
                "All",
                report("2025-02-10").select("#standing > table tr.total th").text(),
                "the table stays");
    }
}
