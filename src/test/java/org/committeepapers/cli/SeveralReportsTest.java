package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of an action by what the reports before it said. */
class SeveralReportsTest {

    private static final String TRACKER = """
            # About
            Tracker id|t
            Council|Borough Council
            Title|Parks
            Committee|Parks Scrutiny Committee
            Considered on|[date 2026-04-01]
            # Tracker
            Ref|Directed to|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status|Closure agreed on
            1|Executive|That benches are mended|Agreed|Agreed.|Mend the benches|Parks Manager|1 June 2027||Open|
            2|Executive|That ponds are cleaned|Agreed|Agreed.|Clean the ponds|Parks Manager|1 June 2027|No update.|Open|
            3|Executive|That trees are planted|Agreed|Agreed.|Plant the trees|Parks Manager|1 June 2027|UPDATE|In progress|
            4|Executive|That paths are swept|Agreed|Agreed.|Buy brooms|Parks Manager|1 June 2026|Brooms are here.|Completed|[date 2026-05-05]
            |||||Sweep the paths|Parks Manager|1 June 2027|Sweeping goes on.|In progress|
            """;

    @TempDir
    Path folder;

    private Path output(String root) {
        return folder.resolve("output").resolve(root);
    }

    private void publish(String asAt, String update, String... options) {
        Runs.published(folder, TRACKER.replace("UPDATE", update), asAt, options);
    }

    private Element report(String asAt) throws IOException {
        return Jsoup.parse(Files.readString(output("public/t").resolve(asAt).resolve("scrutiny-progress-report.html"))
                .replace('\u00a0', ' '));
    }

    private String asked(String asAt) throws IOException {
        return report(asAt).getElementById("asked").text();
    }

    @Test
    void anActionIsAskedForNewsInItsSecondReportWithoutAnUpdateAsWithTheSameOne() throws IOException {
        publish("2026-05-11", "Ten are in.");
        assertTrue(
                report("2026-05-11").text().contains("No update is recorded for actions 1 and 2."),
                report("2026-05-11").text());
        publish("2026-06-11", "Twenty are in.");
        assertTrue(
                asked("2026-06-11")
                        .contains(
                                "ask for news of actions 1 and 2, which have had no update in any report since 11 May 2026;"),
                asked("2026-06-11"));
        publish("2026-07-11", "Twenty are in.");
        assertTrue(
                asked("2026-07-11")
                        .contains(
                                "ask for news of actions 1 and 2, which have had no update in any report since 11 May 2026;"),
                asked("2026-07-11"));
        assertTrue(
                asked("2026-07-11").contains("action 3: the update has been the same since 11 June 2026"),
                asked("2026-07-11"));
    }

    @Test
    void twoEditionsForOneMeetingAreOneReport() throws IOException {
        publish("2026-05-11", "Ten are in.");
        publish("2026-06-11", "Twenty are in.", "--meeting=2026-06-25");
        publish("2026-06-15", "Thirty are in.", "--meeting=2026-06-25");
        publish("2026-07-11", "Forty are in.", "--meeting=2026-07-25");
        assertEquals(
                List.of("11 May 2026", "15 June 2026", "11 July 2026"),
                report("2026-07-11").getElementById("trend").select("tbody th").eachText());
        publish("2026-07-12", "Forty are in.", "--meeting=2026-07-25");
        assertFalse(asked("2026-07-12").contains("action 3"), asked("2026-07-12"));
        assertTrue(asked("2026-07-12").contains("news of actions 1 and 2"), asked("2026-07-12"));
    }

    @Test
    void aHeadingIsSaidOnce() throws IOException {
        publish("2026-05-11", "Ten are in.");
        publish("2026-06-11", "Twenty are in.");
        assertEquals(
                List.of("Recommendation 4, action 4.2: in progress"),
                report("2026-06-11")
                        .getElementById("recommendation-4")
                        .select("h2, h3, h4, h5")
                        .eachText());
    }
}
