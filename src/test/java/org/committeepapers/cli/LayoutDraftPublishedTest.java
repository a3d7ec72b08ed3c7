package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.reading.AnsweredDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft that is filled in as it asks makes no item of what stands around the items of a tracker. */
class LayoutDraftPublishedTest {

    private static final String HEADINGS = "Ref | Recommendation | Lead officer | By when | Status\n";
    private static final String ITEMS = """
            1 | That the parks are mapped. | Head of Parks | 31 March 2027 | In progress
            2 | That the paths are mended. | Head of Highways | 30 June 2027 | In progress
            3 | That the gates are painted. | Head of Parks | 31 July 2027 | Not started
            """;

    @TempDir
    Path folder;

    private String draft(String text) throws IOException {
        Path tracker = WorkbookBuilder.write(folder, "plan.xlsx", text);
        Runs.of("layout", tracker.toString()).ends(0);
        return Files.readString(folder.resolve("plan.layout.yaml"));
    }

    /** The references and texts of what is published once the draft has been filled in. */
    private List<String> published(String text) throws IOException {
        String draft = draft(text);
        Files.writeString(folder.resolve("plan.layout.yaml"), AnsweredDraft.of(draft));
        Path output = folder.resolve("output");
        Runs run = Runs.of(
                "publish",
                folder.resolve("plan.xlsx").toString(),
                "--as-at",
                "2026-11-24",
                "--formats",
                "html",
                "--output",
                output.toString());
        assertEquals(0, run.code(), () -> draft + run.out() + run.err());
        List<String> items = new ArrayList<>();
        JsonNode tracker =
                new JsonMapper().readTree(Files.readString(output.resolve("internal/plan/2026-11-24/tracker.json")));
        tracker.path("recommendations")
                .forEach(item -> items.add(item.path("reference").asString()));
        return items;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a key below the table; / / Key / 0 | Not started / 1 | In progress / 2 | Completed",
                "a key directly below; / 0 | Not started / 4 | Completed",
                "a total; / Total | 3 | | | 1",
                "a total beside; / | Total | 3 | | 1",
                "a total in words; / Total | Three recommendations | | | One not started",
                "a note; / / Kept by Democratic Services.",
                "notes; / / Notes / Dates are those of the plan. / * agreed by Cabinet",
                "a second row of headings; / Ref | Recommendation | Officer | Due | State",
                "a theme; / Paths and gates",
            })
    void whatStandsBelowTheItemsIsNoItem(String name, String below) throws IOException {
        String rows = below.replaceAll(" ?/ ?", "\n");
        assertEquals(List.of("1", "2", "3"), published("# Plan\n" + HEADINGS + ITEMS.strip() + rows + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(no) | (what the committee asked) | (post) | (day) | (state)",
                "| in full | post | day | state",
                "Paths",
            })
    void aRowBetweenHeadingsAndItemsIsNoItem(String second) throws IOException {
        assertEquals(List.of("1", "2", "3"), published("# Plan\n" + HEADINGS + second + "\n" + ITEMS));
    }

    @Test
    void aRecommendationInWordsOfHeadingsIsOne() throws IOException {
        String fourth = "4 | Recommendation | Lead officer | 31 July 2027 | Not started\n";
        assertEquals(List.of("1", "2", "3", "4"), published("# Plan\n" + HEADINGS + ITEMS + fourth));
    }

    @Test
    void aSummaryAndAListAreNoTrackers() throws IOException {
        assertEquals(
                List.of("1", "2", "3"),
                published("# Summary\n"
                        + "Committee | Recommendations | Actions | Status\nParks | 3 | 3 | 1 completed\n\n# Plan\n"
                        + HEADINGS
                        + ITEMS
                        + "\n# Contacts\nName | Telephone\nJo | 4417\n\n# Old (hidden)\n"
                        + HEADINGS
                        + "9 | That the old plan is kept. | Head of Parks | 31 March 2020 | Completed\n"));
    }

    @Test
    void columnsWithoutHeadingAndNotesBesideReachNothing() throws IOException {
        String text = "# Plan\n | " + HEADINGS.strip() + " | Internal note | Revised\nchased JB | "
                + ITEMS.lines().findFirst().orElseThrow() + " | leader says no | 1 May | see the key\n | "
                + ITEMS.lines().skip(1).findFirst().orElseThrow() + "\n | "
                + ITEMS.lines().skip(2).findFirst().orElseThrow() + "\n\n | | | | | | | | G is for gates\n";
        String draft = draft(text);
        for (String asked : List.of("\"A\"", "\"Internal note\"", "\"Revised\"", "\"I\"")) {
            assertTrue(draft.matches("(?s).*\"\\?\\d\": " + asked + " .*"), asked + draft);
        }
        Files.delete(folder.resolve("plan.layout.yaml"));
        assertEquals(List.of("1", "2", "3"), published(text));
        try (var files = Files.walk(folder.resolve("output"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String word : List.of("chased JB", "leader says no", "see the key", "G is for")) {
                    assertFalse(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(word));
                }
            }
        }
    }
}
