package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for officers says of trackers of which parts are exempt, or that have extracts. */
class OfficersPageTest {

    private static final String PLAIN = EditionPageTest.PARKS;

    /** The second action is exempt by owner, the third as a whole; the fourth has ended. */
    private static final String EXEMPT = """
            # About
            Council | Testshire Council
            Title | Review of parks
            # Tracker
            Ref | Review | Recommendation | Response | Action | Owner | By when | Progress | Status | Exempt
            1 | Parks | That it be done | Agreed | Do it | Head of Parks | December 2025 | In train | In progress |
            2 | Parks | That more be done | Agreed | Do more | Officer Xyzzy | 31 October 2025 | None yet | Not started | Owner: paragraph 1
            3 | Quays | That most be done | Agreed | Do Plugh | Head of Quays | 31 October 2025 | None yet | Not started | Paragraph 3
            4 | Quays | That all be done | Agreed | Do all | Officer Frotz | 31 October 2025 | Done | Completed | Owner: paragraph 1
            """;

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void output() {
        output = folder.resolve("o");
    }

    private void publish(String tracker, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "parks.xlsx", tracker);
        Runs.of(List.of("publish", workbook, "--as-at=2025-11-24", "--formats=html", "--output", output), more)
                .ends(0);
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("internal/index.html")));
    }

    private static List<String> headings(Document page) {
        return page.select("section[id^=tracker-] h2").eachText();
    }

    @Test
    void callsATrackerByItsTitleAsThePapersDo() throws IOException {
        publish(PLAIN, "--draft");
        assertEquals(List.of("Review of parks"), headings(page()), "of a draft");
        publish(PLAIN);
        assertEquals(List.of("Review of parks"), headings(page()));
    }

    @Test
    void aTitleThatIsExemptIsNoHeading() throws IOException {
        publish(EXEMPT.replace("Title | Review of parks", "Title | Sale of Frobozz\nExempt | paragraph 3"));
        assertTrue(
                headings(page()).getFirst().matches("exempt-[0-9a-f]{12}"),
                headings(page()).toString());
        assertFalse(Files.readString(output.resolve("internal/index.html")).contains("Frobozz"));
    }

    @Test
    void anActionInAnExtractTooIsOwedOnce() throws IOException {
        String committees = PLAIN.replace("Ref|", "Ref|Committee|")
                .replace("1|That", "1|Ponds|That")
                .replace("2|That", "2|Trees|That");
        publish(committees, "--committee", "Ponds");
        assertEquals(
                List.of("Head of Parks 1 0 0 –"),
                page().select("#owed tbody tr").eachText(),
                "of the extract alone");
        publish(committees);
        assertEquals(
                List.of("Head of Parks 2 1 0 31 October 2025"),
                page().select("#owed tbody tr").eachText());
    }

    @Test
    void whatIsWithheldIsOwedByNobodyButCounted() throws IOException {
        publish(EXEMPT);
        Document page = page();
        assertEquals(
                List.of("Head of Parks 1 0 0 –"), page.select("#owed tbody tr").eachText());
        assertTrue(page.select("#owed").text().contains("2 actions aren't counted here"), page.text());
    }

    @Test
    void leadsToWhatIsRestrictedWhereverThatLies() throws IOException {
        Path apart = folder.resolve("for few");
        publish(EXEMPT, "--restricted", apart.toString());
        publish(EXEMPT, "--restricted", apart.toString(), "--draft");
        URI page = output.resolve("internal/index.html").toUri();
        List<Path> linked = page().select("#tracker-parks a[href]").eachAttr("href").stream()
                .map(href -> Path.of(page.resolve(href)))
                .toList();
        for (String name : List.of("2025-11-24", "drafts/2025-11-24")) {
            Path paper = apart.resolve("parks").resolve(name).resolve("cabinet-appendix.html");
            assertTrue(Files.exists(paper), paper + " is there");
            assertTrue(linked.contains(paper), paper + " is linked");
        }
        for (Path file : linked) {
            assertTrue(Files.exists(file), file.toString());
        }
    }
}
