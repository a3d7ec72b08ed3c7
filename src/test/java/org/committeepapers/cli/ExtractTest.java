package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.config.Paper;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.structure.HtmlStructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers of one committee, beside those of the whole tracker. */
class ExtractTest {

    private static final String TRACKER = """
            # About
            Council | Council
            Committee | Place committee
            Title | All reviews
            Considered on | [date 2025-06-03]
            # Tracker
            Ref | Review | Committee | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status
            1 | Parks | | That gates be mended | Agreed | We will. | Mend gates | Head of Parks | 1 May 2025 | Half is done | In progress
            2 | Parks | | That paths be swept | Agreed | We will. | Sweep paths | Head of Parks | 1 May 2026 | All is done | %s
            1 | Schools | Children’s committee | That bells be rung | Agreed | We will. | Ring bells | | 1 May 2026 | Not begun | Not started
            """;

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void name() {
        output = folder.resolve("output");
    }

    private Runs publish(String day, String status, String... more) {
        return publishText(day, TRACKER.formatted(status), more);
    }

    private Runs publishText(String day, String tracker, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", tracker);
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--output", output), more);
    }

    private String said(String tracker, String day, String paper) throws IOException {
        Path html = output.resolve("public").resolve(tracker).resolve(day).resolve(paper + ".html");
        return HtmlStructure.of(Files.readString(html));
    }

    @ParameterizedTest
    @CsvSource({
        "CHILDREN'S committee, t--children-s-committee, That bells be rung, That gates be mended, 1",
        "Place committee, t--place-committee, That paths be swept, That bells be rung, 2"
    })
    void holdsWhatWasAskedForAndCountsItAlone(String name, String id, String within, String without, int actions)
            throws IOException {
        publish("2025-11-24", "Completed", "--committee", name).ends(0);
        for (String paper : Paper.ids()) {
            String said = said(id, "2025-11-24", paper);
            assertTrue(said.contains("All reviews (extract: "), said);
            assertTrue(said.contains(within), said);
            assertFalse(said.contains(without), said);
        }
        Path data = output.resolve("public").resolve(id).resolve("2025-11-24/recommendations.json");
        assertTrue(Files.readString(data).contains("\"All reviews (extract: "), Files.readString(data));
        String report = said(id, "2025-11-24", "scrutiny-progress-report");
        assertTrue(
                report.contains(actions == 1 ? "lead There is 1 action." : "lead Of " + actions + " actions,"), report);
    }

    @Test
    void neitherTheWholeNorTheExtractIsComparedWithTheOther() throws IOException {
        publish("2025-10-24", "Not started");
        publish("2025-11-10", "In progress", "--committee", "Place committee");
        Runs whole = publish("2025-11-24", "Completed");
        Runs part = publish("2025-11-24", "Completed", "--committee", "Place committee");
        assertEquals(List.of(0, 0), List.of(whole.code(), part.code()), whole.err() + part.err());
        assertFalse(whole.err().contains("tracker-under-another-id"), whole.err());
        String report = "scrutiny-progress-report";
        assertTrue(said("t", "2025-11-24", report).contains("Changes since 24 October 2025"));
        assertTrue(said("t--place-committee", "2025-11-24", report).contains("Changes since 10 November 2025"));
        Path root = output.resolve("public");
        assertEquals(
                "2025-11-24", Files.readString(root.resolve("t/latest.txt")).strip());
        assertEquals(
                "2025-11-24",
                Files.readString(root.resolve("t--place-committee/latest.txt")).strip());
        Runs.of("verify", "--output", output.toString()).ends(0);
    }

    /** It begins in the middle of the tracker, and its edition with the first row. */
    @Test
    void anExtractTellsWhatChangedInItsOwnRows() throws IOException {
        String[] only = {"--committee", "Children's committee"};
        publish("2025-11-10", "Not started", only).ends(0);
        String later = TRACKER.formatted("Completed")
                .replace("1 May 2026 | Not begun | Not started", "1 June 2026 | Half ring | In progress");
        publishText(
                        "2025-11-24",
                        later + "2 | Schools | Children’s committee | That doors be painted | Agreed | We will.\n",
                        only)
                .ends(0);
        String report = said("t--children-s-committee", "2025-11-24", "scrutiny-progress-report");
        assertTrue(report.contains("That doors be painted | New"), report);
        assertTrue(
                report.lines().anyMatch(line -> line.matches(".*row .*Ring bells \\|.*1 May 2026 to 1 June 2026.*")),
                report);
    }

    @Test
    void aLineAboveABlockSaysWhichCommitteeItIsOf() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "blocks.xlsx", """
                # Tracker
                Committee: | Health committee
                Recommendation 1 | That wards be warm
                Executive Response | Agreed. They will be.
                Action | Owner | By When | Progress | Exempt
                Warm wards | Head of Wards | May 2026 | In train
                Committee: | Roads committee
                Recommendation 2 | That roads be wide
                Executive Response | Agreed. They will be.
                Action | Owner | By When | Progress
                Widen roads | Head of Roads | May 2026 | In train
                """);
        Runs.of(
                        "publish",
                        workbook.toString(),
                        "--as-at",
                        "2025-11-24",
                        "--committee",
                        "Roads committee",
                        "--output",
                        output.toString())
                .ends(0);
        String said = said("blocks--roads-committee", "2025-11-24", "scrutiny-progress-report");
        assertTrue(said.contains("That roads be wide") && !said.contains("That wards be warm"), said);
    }

    @Test
    void anExtractBeforeTheWholeIsNotTakenForTheWholeUnderAnotherName() {
        publish("2025-10-24", "Completed", "--committee", "Place committee");
        Runs whole = publish("2025-11-24", "Completed").ends(0);
        assertFalse(whole.err().contains("tracker-under-another-id"), whole.err());
    }

    @Test
    void findingsOnTheRestGoWithTheRest() throws IOException {
        publish("2025-11-24", "Completed", "--committee", "Place committee");
        Path findings = output.resolve("internal/t--place-committee/2025-11-24/findings.json");
        assertFalse(Files.readString(findings).contains("owner-missing"), Files.readString(findings));
    }

    @Test
    void aNameThatMayNotBePublishedNamesNoExtract() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Tracker
                Ref | Committee | Recommendation | Action | Owner | By when | Progress | Exempt
                1 | Secret Quay | That it be sold | Sell it | Head of Sales | 1 May 2026 | In train | Committee: paragraph 3
                2 | Parks | That it be kept | Keep it | Head of Parks | 1 May 2026 | In train |
                """);
        Runs.of(
                        "publish",
                        workbook.toString(),
                        "--as-at",
                        "2025-11-24",
                        "--committee",
                        "Secret Quay",
                        "--output",
                        output.toString())
                .ends(64);
        Runs none = Runs.of(
                "publish",
                workbook.toString(),
                "--as-at",
                "2025-11-24",
                "--committee",
                "Nothing",
                "--output",
                output.toString());
        assertFalse((none.out() + none.err()).contains("Secret"), none.err());
        assertFalse(Files.exists(output.resolve("public/t--secret-quay")));
    }

    @ParameterizedTest
    @CsvSource({
        "Place comittee, Did you mean \"Place committee\"?",
        "Health, Give one of Place committee; Children’s committee.",
        "!, Give one of Place committee; Children’s committee.",
        "'', --committee has no name after it",
        "' ', --committee has no name after it"
    })
    void anUnknownNameIsWrongUsageAndTheKnownOnesAreNamed(String name, String fix) {
        Runs run = publish("2025-11-24", "Completed", "--committee", name).ends(64);
        assertTrue(run.err().contains(fix), run.err());
        assertFalse(Files.exists(output.resolve("public/t")), run.err());
    }
}
