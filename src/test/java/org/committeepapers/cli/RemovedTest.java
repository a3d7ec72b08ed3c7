package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of a recommendation that is no longer in the tracker, whatever became of the edition that listed it. */
class RemovedTest {

    private static final String HEADINGS =
            "# Tracker\nRef|Recommendation|Action|Owner|By when|Progress|Status|Exempt|Closure agreed on\n";
    private static final String BENCHES =
            "1|That benches are mended|Mend the benches|Parks Manager|30 June 2027|Begun.|In progress\n";
    private static final String PATHS = "2|That paths are lit|Light the paths|Head of Parks|May 2027||Not started";
    private static final String HALL = "3|That a hall is let|Let the hall|Clerk|June 2027|Let once.|In progress\n";

    @TempDir
    Path folder;

    private Runs run(String... arguments) {
        return Runs.of(List.of(arguments), "--output", folder.resolve("output").toString());
    }

    private Runs publish(String day, String... rows) {
        return publishAll(day, HEADINGS + String.join("", rows));
    }

    private Runs publishAll(String day, String sheets, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", sheets);
        List<String> arguments = List.of("publish", workbook.toString(), "--as-at", day, "--formats", "html");
        return run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new))
                .ends(0);
    }

    private String removed(String report) throws IOException {
        Path file = folder.resolve("output").resolve(report);
        return Jsoup.parse(Files.readString(file)).select("#removed tbody td:eq(1)").stream()
                .map(element -> element.text())
                .collect(Collectors.joining("\n"));
    }

    private String removedOn(String day) throws IOException {
        return removed("public/t/" + day + "/scrutiny-progress-report.html");
    }

    @Test
    void wordsOfAWithdrawnEditionAreNotPrintedAgain() throws IOException {
        publish("2026-01-10", BENCHES, PATHS + "\n", HALL);
        publish("2026-02-10", BENCHES, HALL);
        assertEquals("That paths are lit Light the paths", removedOn("2026-02-10"));
        run("withdraw", "t", "2026-01-10", "--reason", "It said too much").ends(0);
        Runs third = publish("2026-03-10", BENCHES, HALL);
        assertEquals("Recommendation 2 was removed.", removedOn("2026-03-10"));
        assertFalse(third.err().contains("paths"), third.err());
    }

    @Test
    void aWithdrawalNamesWhatLaterEditionsSayWasRemovedOrAnsweredAnew() {
        String headings = "# Tracker\nRef|Agreed on|Recommendation|Executive response|Action|Exempt\n";
        String hall = "2|8 January 2026|That a hall is let|We agree.|Let the hall\n";
        String pond = "3|8 January 2026|That a pond is dug|We agree.|Dig the pond\n";
        publishAll(
                "2026-01-10",
                headings + "1|8 January 2026|That a bench is mended|We agree.|Write to Ann Orr\n" + hall + pond);
        publishAll(
                "2026-02-10",
                headings + "2|1 February 2026|That a hall is let|We agree in part.|Let the hall\n" + pond);
        Runs run = run("withdraw", "t", "2026-01-10", "--reason", "It named somebody")
                .ends(0);
        assertTrue(
                run.err()
                        .contains("under Recommendation of 1 (removed), 2, 3; Executive response of 2 (before), 3;"
                                + " Action of 1 (removed), 2, 3."),
                run.err());
    }

    @Test
    void aResponseThatReplacesOneOfAWithdrawnEditionIsNotLate() throws IOException {
        String headings = "# Tracker\nRef|Received on|Agreed on|Recommendation|Executive response|Action|Exempt\n";
        publishAll(
                "2026-03-16",
                headings + "1|20 January 2026|24 February 2026|That a hall is let|We help Ann Orr.|Let it\n");
        run("withdraw", "t", "2026-03-16", "--reason", "It named somebody").ends(0);
        publishAll(
                "2026-04-20",
                headings + "1|20 January 2026|14 April 2026|That a hall is let|We help.|Let it\n",
                "--reason",
                "Put right");
        String report = Files.readString(folder.resolve("output/public/t/2026-04-20/scrutiny-progress-report.html"));
        String said = Jsoup.parse(report)
                .select("#every strong:contains(Executive response)")
                .text();
        assertEquals(
                "Executive response (14 April 2026, replaces that of 24 February 2026): decision not recorded.",
                said.replace('\u00a0', ' '));
    }

    @Test
    void nothingIsSaidOnceTheEditionIsDisposedOf() throws IOException {
        publish("2026-01-10", BENCHES, PATHS + "\n", HALL);
        publish("2026-02-10", BENCHES, HALL);
        run("withdraw", "t", "--dispose", "--before", "2026-02-01", "--reason", "Its six years are over")
                .ends(0);
        assertFalse(Files.exists(folder.resolve("output/internal/t/2026-01-10")));
        assertFalse(Files.exists(folder.resolve("output/public/t/2026-01-10")));
        assertEquals("", run("verify").ends(0).err());
        publish("2026-03-10", BENCHES, HALL);
        assertEquals("", removedOn("2026-03-10"));
    }

    @Test
    void onlyTheRestrictedReportGivesWordsThatWereWithheld() throws IOException {
        publish(
                "2026-01-10",
                BENCHES,
                PATHS + "|Exempt 3\n",
                HALL + "4|That a pond is dug|Dig it|Clerk|May 2027||In progress|Exempt 3\n");
        Runs second = publish(
                "2026-02-10", BENCHES, HALL + "4|That a pond is dug|Dig it|Clerk|May 2027||In progress|Exempt 3\n");
        assertEquals("Recommendation 2 was removed.", removedOn("2026-02-10"));
        assertEquals(
                "That paths are lit Light the paths",
                removed("internal/t/2026-02-10/restricted/EXEMPT-scrutiny-progress-report.html"));
        assertFalse(second.err().contains("paths are"), second.err());
        Runs third = publish("2026-03-10", BENCHES, HALL);
        assertEquals("Recommendation 2 was removed.\nRecommendation 4 was removed.", removedOn("2026-03-10"));
        assertFalse(third.err().contains("pond"), third.err());
        assertTrue(third.err().contains("t.xlsx, reference 4"), third.err());
    }

    @Test
    void whatTheCommitteeAgreedToCloseOnceItWasBackIsNotMissed() throws IOException {
        publish("2026-01-10", BENCHES, PATHS + "\n", HALL);
        publish("2026-02-10", BENCHES, HALL);
        publish("2026-03-10", BENCHES, PATHS.replace("Not started", "Completed") + "||3 March 2026\n", HALL);
        assertEquals("", removedOn("2026-03-10"));
        publish("2026-04-10", BENCHES, HALL);
        assertEquals("", removedOn("2026-04-10"));
    }
}
