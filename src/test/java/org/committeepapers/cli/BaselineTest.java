package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where the edition from which changes are to be counted can't be had. */
class BaselineTest {

    private static final String TRACKER = "# Tracker\nRef|Recommendation|Action|Owner|By when|Progress|Status|Exempt\n"
            + "1|That benches are mended|Mend the benches|Parks Manager|30 June 2027|Begun.|In progress\n";

    @TempDir
    Path folder;

    @BeforeEach
    void publishTwice() {
        publish("2026-01-10", "--meeting", "2026-01-20").ends(0);
        publish("2026-02-10").ends(0);
    }

    private Runs publish(String day, String... further) {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", TRACKER);
        return Runs.of(
                List.of("publish", workbook, "--as-at", day, "--formats=html", "--output", folder.resolve("output")),
                further);
    }

    private String report(String day) throws IOException {
        return Files.readString(
                folder.resolve("output/public/t").resolve(day).resolve("scrutiny-progress-report.html"));
    }

    @Test
    void namesTheDaysThatExist() {
        Runs run = publish("2026-03-10", "--baseline", "2026-01-11").ends(64);
        assertTrue(run.err().contains("t has no edition of that day before 2026-03-10"), run.err());
        assertTrue(run.err().contains("Give one of 2026-01-10, 2026-02-10, or none."), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/t/2026-03-10")));
    }

    @Test
    void anEditionThatNobodyPublishedIsNotComparedWith() throws IOException {
        Path planted = folder.resolve("output/internal/t/2026-02-20");
        Files.createDirectories(planted);
        for (String file : List.of("tracker.json", "manifest.json")) {
            String ofAnother = Files.readString(folder.resolve("output/internal/t/2026-02-10/" + file));
            Files.writeString(planted.resolve(file), ofAnother.replace("2026-02-10", "2026-02-20"));
        }
        Runs run = publish("2026-03-10", "--baseline", "2026-02-20").ends(65);
        assertTrue(run.err().contains("Give one of 2026-01-10, 2026-02-10, or none."), run.err());
        Runs published = publish("2026-03-10").ends(65);
        assertTrue(published.err().contains("2026-02-20 isn't in runs.jsonl"), published.err());
        String page = Files.readString(folder.resolve("output/public/t/2026-03-10/index.html"));
        assertTrue(!page.contains("20 February"), page);
    }

    @Test
    void theTrackersThatHaveTheDayArePublished() {
        Path other = WorkbookBuilder.write(folder, "other.xlsx", TRACKER.replace("benches", "lamps"));
        Runs run = publish("2026-03-10", "--baseline", "2026-01-10", other.toString())
                .ends(64);
        assertTrue(run.err().contains("other has no edition of that day"), run.err());
        assertTrue(Files.exists(folder.resolve("output/public/t/2026-03-10")), run.out());
    }

    @Test
    void neverComparesWithTheDayItself() {
        Runs run = publish("2026-02-10", "--baseline", "2026-02-10").ends(64);
        assertTrue(run.err().contains("Give one of 2026-01-10, or none."), run.err());
    }

    @Test
    void takesADayOrNoneOnly() {
        Runs run = publish("2026-03-10", "--baseline", "last").ends(64);
        assertTrue(run.err().contains("\"last\" is neither a date such as 2026-11-24 nor none"), run.err());
    }

    @Test
    void saysNothingOfChangesWhereTheBaselineIsDamaged() throws IOException {
        Files.writeString(folder.resolve("output/internal/t/2026-01-10/tracker.json"), "{");
        Runs run = publish("2026-03-10").ends(0);
        assertTrue(run.err().contains("earlier-edition-unreadable"), run.err());
        assertFalse(report("2026-03-10").contains("What has changed"));
    }

    @Test
    void comparesWithTheLastWhereItsMeetingIsNotKnown() throws IOException {
        Files.delete(folder.resolve("output/internal/t/2026-01-10/manifest.json"));
        Runs run = publish("2026-03-10").ends(0);
        assertTrue(run.err().contains("earlier-edition-unreadable"), run.err());
        assertTrue(report("2026-03-10").contains("Changes since 10\u00a0February\u00a02026"));
    }

    @Test
    void looksAtNothingThatWasTakenOut() throws IOException {
        Runs.of(
                        "withdraw",
                        "t",
                        "2026-01-10",
                        "--output",
                        folder.resolve("output").toString(),
                        "--reason",
                        "A mistake")
                .ends(0);
        publish("2026-03-10").ends(0);
        assertTrue(report("2026-03-10").contains("Changes since 10\u00a0February\u00a02026"));
    }
}
