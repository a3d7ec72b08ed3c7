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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever schedules runs is told of them: trackers that have no workbook any more, and how the last run ended. */
class StatusTest {

    private static final String ROADS =
            "# About\nTracker id|safer-roads\nExempt information|None|J Rees|3 November 2025\n# Tracker\n"
                    + "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n"
                    + "1|That roads be safer|Agreed|Agreed.|Mend them|Head of Roads|31 December 2027|In train\n";
    private static final String PARKS =
            ROADS.replace("Tracker id|safer-roads\n", "").replace("roads be safer", "parks be kept");
    private static final String WRONG =
            PARKS + "1|Something else|Agreed|Agreed.|Do it|Head of Parks|31 December 2027|In train\n";

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
        WorkbookBuilder.write(input, "roads.xlsx", ROADS);
        WorkbookBuilder.write(input, "parks.xlsx", PARKS);
    }

    private Runs publish(String day, String... more) {
        return Runs.of(
                List.of("publish", "--input", input, "--output", output, "--formats", "html", "--as-at", day), more);
    }

    private String file(String workbook) {
        return input.resolve(workbook).toString();
    }

    private JsonNode lastLine() throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllLines(output.resolve("internal/runs.jsonl"))
                        .getLast());
    }

    private List<String> missingOnThePage() throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("internal/index.html")))
                .select("section:contains(found no workbook)")
                .eachAttr("id");
    }

    @Test
    void aTrackerWithoutItsWorkbookIsToldOfUntilSomebodySaysThatItHasEnded() throws IOException {
        Runs first = publish("2025-11-03").ends(0);
        assertFalse(first.err().contains("tracker-missing"), first.err());
        assertEquals("[]", lastLine().path("missing").toString());
        Files.delete(input.resolve("roads.xlsx"));
        Runs gone = publish("2025-12-01", "--quiet").ends(0);
        assertTrue(gone.out().contains("No workbook any more: safer-roads. Recorded"), gone.out());
        gone = publish("2025-12-01").ends(0);
        assertTrue(
                gone.err().contains("warning[tracker-missing]")
                        && gone.err().contains("roads.xlsx")
                        && gone.err().contains("3 November 2025, still stands")
                        && gone.err().contains("ended: [safer-roads]"),
                gone.err());
        assertEquals("[\"safer-roads\"]", lastLine().path("missing").toString());
        assertEquals(List.of("tracker-safer-roads"), missingOnThePage());

        Runs.of("withdraw", "parks", "2025-12-01", "--reason", "Too early", "--output", output.toString())
                .ends(0);
        assertTrue(lastLine().path("missing").isMissingNode());
        assertEquals(List.of("tracker-safer-roads"), missingOnThePage());

        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-roads]\n");
        Runs ended = publish("2026-01-05").ends(0);
        assertFalse(ended.err().contains("tracker-missing"), ended.err());
        assertEquals("[]", lastLine().path("missing").toString());
        assertEquals(List.of(), missingOnThePage());
    }

    @Test
    void whatIsCalledEndedHasEditionsAndNoWorkbook() throws IOException {
        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-raods]\n");
        publish("2025-11-03").ends(0);
        Runs run = publish("2025-12-01").ends(0);
        assertTrue(
                run.err().contains("settings.yaml, ended") && run.err().contains("Did you mean safer-roads?"),
                run.err());
        Files.writeString(input.resolve("settings.yaml"), "ended: [safer-roads]\n");
        run = publish("2025-12-01").ends(0);
        assertTrue(run.err().contains("safer-roads is called ended, but"), run.err());
        assertEquals("[]", lastLine().path("missing").toString());
    }

    @Test
    void onlyARunOverTheWholeInputFolderKnowsWhatIsMissing() throws IOException {
        publish("2025-11-03").ends(0);
        Files.move(input.resolve("roads.xlsx"), folder.resolve("roads.xlsx"));
        for (String some : List.of(file("parks.xlsx"), "--draft", "--committee=Scrutiny committee")) {
            Runs run = publish("2025-12-01", some);
            assertFalse(run.err().contains("tracker-missing"), run.err());
            assertTrue(lastLine().path("missing").isMissingNode(), some);
        }
        publish("2025-12-01").ends(0);
        assertEquals("[\"safer-roads\"]", lastLine().path("missing").toString());
    }

    @Test
    void aWorkbookThatCannotBeReadIsNotMissing() throws IOException {
        publish("2025-11-03").ends(0);
        Files.writeString(input.resolve("roads.xlsx"), "no workbook");
        Runs run = publish("2025-12-01").ends(66);
        assertFalse(run.err().contains("tracker-missing"), run.err());
        Files.move(input.resolve("roads.xlsx"), input.resolve("safer-roads.csv"));
        Files.writeString(input.resolve("safer-roads.csv"), "no,tracker\n");
        run = publish("2025-12-01").ends(65);
        assertFalse(run.err().contains("tracker-missing"), run.err());
    }

    @Test
    void anExtractIsMissedWithItsTrackerAndAWithdrawnTrackerIsNot() throws IOException {
        WorkbookBuilder.write(
                input, "roads.xlsx", ROADS.replace("Tracker id", "Committee|Roads committee\nTracker id"));
        Files.delete(input.resolve("parks.xlsx"));
        publish("2025-11-03", "--committee", "Roads committee").ends(0);
        WorkbookBuilder.write(input, "parks.xlsx", PARKS);
        publish("2025-11-03", file("parks.xlsx")).ends(0);
        Files.delete(input.resolve("roads.xlsx"));
        publish("2025-12-01").ends(0);
        assertEquals("[\"safer-roads\"]", lastLine().path("missing").toString());
        assertEquals(List.of("tracker-safer-roads--roads-committee"), missingOnThePage());
        Runs.of(
                        "withdraw",
                        "safer-roads--roads-committee",
                        "2025-11-03",
                        "--reason",
                        "Wrong",
                        "--output",
                        output.toString())
                .ends(0);
        publish("2025-12-01").ends(0);
        assertEquals("[]", lastLine().path("missing").toString());
    }
}
