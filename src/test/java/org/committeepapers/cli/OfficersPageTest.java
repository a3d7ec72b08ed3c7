package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for officers says of trackers of which parts are exempt. */
class OfficersPageTest {

    private static final String PLAIN = EditionPageTest.PARKS;

    /** The second action is exempt by owner, the third as a whole. */
    private static final String EXEMPT = """
            # About
            Council | Testshire Council
            Title | Review of parks
            # Tracker
            Ref | Review | Recommendation | Response | Action | Owner | By when | Progress | Status | Exempt
            1 | Parks | That it be done | Agreed | Do it | Head of Parks | December 2025 | In train | In progress |
            2 | Parks | That more be done | Agreed | Do more | Officer Xyzzy | 31 October 2025 | None yet | Not started | Owner: paragraph 1
            3 | Quays | That most be done | Agreed | Do Plugh | Head of Quays | 31 October 2025 | None yet | Not started | Paragraph 3
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
}
