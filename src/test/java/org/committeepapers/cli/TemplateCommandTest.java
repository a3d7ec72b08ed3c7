package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.PlainTables;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person sees who makes a workbook for officers. */
class TemplateCommandTest {

    private static final String TRACKER = """
            # About
            Tracker id|parks
            Council|Example Council
            Committee|Scrutiny committee
            Title|Review of parks
            Considered on|[date 2025-06-01]
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress
            1|That one be done|Agreed|Yes.|First|Head of Parks|31 December 2025|In train
            2|That two be done|Agreed|Yes.|Second|Head of Housing|December 2025|In train
            # Owners
            Post|Aliases
            Head of Parks|HoP
            """;

    @TempDir
    Path folder;

    private Path tracker;
    private Path file;

    @BeforeEach
    void writeTracker() {
        tracker = WorkbookBuilder.write(folder, "parks.xlsx", TRACKER);
        file = folder.resolve("officer.xlsx");
    }

    private Runs template(String... more) {
        return Runs.of(List.of("template", file, "--internal", folder.resolve("output/internal")), more);
    }

    private Runs ofOwner(String... more) {
        return Runs.of(
                List.of(
                        "template",
                        file,
                        "--internal",
                        folder.resolve("output/internal"),
                        "--from",
                        tracker,
                        "--owner",
                        "hop"),
                more);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBlankWorkbookIsWrittenAndPublishSaysThatNothingIsInIt() {
        Runs run = template().ends(0);
        assertEquals("Wrote " + file + ": a blank tracker\n", run.out().replace("\r", ""));
        Runs check = Runs.of("check", file.toString()).ends(66);
        assertTrue(check.err().contains("workbook-without-rows"), check.err());
    }

    @Test
    void anOwnerGetsHisActionsOnly() throws IOException {
        Runs run = ofOwner().ends(0);
        assertEquals("", run.err());
        assertTrue(run.out().contains("1 recommendation, 1 action"), run.out());
        String table = PlainTables.of(file, "Tracker");
        assertTrue(table.contains("That one be done") && !table.contains("That two be done"), table);
        assertEquals(List.of("officer.xlsx", "parks.xlsx"), files());
    }

    /** A marking that was lost since is a question, and until it is answered no owner is sent the words. */
    @Test
    void whatTheLastEditionWithheldGoesToNoOwner() throws Exception {
        String marked = TRACKER.replace("|Progress\n", "|Progress|Exempt\n")
                .replace("Head of Housing", "Head of Parks")
                .replace("In train\n2", "In train|Exempt 3\n2");
        WorkbookBuilder.write(folder, "parks.xlsx", marked);
        Runs.of(List.of("publish", tracker, "--output", folder.resolve("output"), "--as-at", "2025-11-24"))
                .ends(0);
        WorkbookBuilder.write(folder, "parks.xlsx", marked.replace("Exempt 3", ""));
        Runs run = ofOwner("--as-at", "2025-11-25").ends(0);
        assertTrue(run.err().contains("error[exemption-in-doubt]"), run.err());
        assertTrue(run.err().contains("left out: 1"), run.err());
        String table = PlainTables.of(file, "Tracker");
        assertTrue(table.contains("That two be done") && !table.contains("That one be done"), table);
    }

    @Test
    void anUnknownOwnerIsWrongUsageAndAllAreOffered() throws IOException {
        Runs run = template("--from", tracker.toString(), "--owner", "Head of Houses")
                .ends(64);
        assertTrue(
                run.err().contains("\"Head of Houses\" owns no action of this tracker. Its owners are: "), run.err());
        assertEquals(List.of("parks.xlsx"), files());
    }

    @Test
    void anExistingFileIsReplacedOnlyWithForce() throws Exception {
        Files.writeString(file, "mine");
        Runs run = ofOwner().ends(73);
        assertTrue(run.err().contains("--force"), run.err());
        assertEquals("mine", Files.readString(file));
        ofOwner("--force").ends(0);
        assertEquals(List.of("officer.xlsx", "parks.xlsx"), files());
    }

    @Test
    void theTrackerItselfIsNeverReplaced() throws Exception {
        byte[] before = Files.readAllBytes(tracker);
        Runs.of("template", tracker.toString(), "--from", tracker.toString(), "--owner", "hop", "--force")
                .ends(64);
        assertArrayEquals(before, Files.readAllBytes(tracker));
    }

    @Test
    void wrongUsageIsSaid() {
        template("--owner", "HoP").ends(64);
        Runs everybody = template("--from", tracker.toString()).ends(64);
        assertTrue(everybody.err().contains("--from needs --owner"), everybody.err());
        Runs.of("template").ends(64);
        Runs run = Runs.of("template", folder.resolve("officer.xls").toString()).ends(64);
        assertTrue(run.err().contains("End it in .xlsx"), run.err());
    }

    @Test
    void aMissingFolderCannotBeWrittenTo() {
        Runs run = Runs.of(
                        "template",
                        folder.resolve("none").resolve("officer.xlsx").toString())
                .ends(73);
        assertTrue(run.err().contains("there is no folder"), run.err());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void aTrackerThatCannotBeReadLeavesNothingBehind() throws IOException {
        template("--from", folder.resolve("none.xlsx").toString(), "--owner", "hop")
                .ends(66);
        assertEquals(List.of("parks.xlsx"), files());
    }

    @Test
    void aTextLongerThanACellIsRefusedAndNothingWritten() throws IOException {
        String shown = "w".repeat(32_767);
        byte[] longer = ZipParts.of(WorkbookBuilder.bytes(TRACKER.replace("In train\n2", shown + "\n2")))
                .edit("xl/sharedStrings.xml", xml -> xml.replace(shown, shown + "w"))
                .bytes();
        WorkbookBuilder.write(folder, "parks.xlsx", longer);
        Runs run = ofOwner().ends(73);
        assertTrue(run.err().contains("text-too-long"), run.err());
        assertTrue(run.err().contains("parks.xlsx, sheet Tracker, cell H2"), run.err());
        assertEquals(List.of("parks.xlsx"), files());
    }

    @Test
    void noColumnIsAddedThatTheTrackerHasNoPlaceFor() throws Exception {
        WorkbookBuilder.write(folder, "parks.xlsx", """
                # Tracker
                No | Recommendation | Lead | Original date | Revised date | Progress | Assessment of progress (Categories 1-4)
                1 | That one be done | Head of Parks | May 2025 | June 2026 | Begun | 2
                """);
        Files.writeString(folder.resolve("parks.layout.yaml"), """
                confirmed: "J Rees, 3 November 2025"
                exemptInformation: none
                tables:
                  - columns:
                      reference: "No"
                      recommendation: Recommendation
                      owner: Lead
                      firstDate: Original date
                      revisedDate: Revised date
                      progress: Progress
                      status: Assessment of progress (Categories 1-4)
                    status:
                      words: {"1": completed, "2": inProgress}
                """);
        assertEquals(
                "",
                template("--from", tracker.toString(), "--owner", "Head of Parks")
                        .ends(0)
                        .err());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            assertEquals(
                    "Ref|Directed to|Recommendation|Owner|Original date|Revised date|Progress|Status", row(sheet, 1));
            assertEquals(
                    "1|Executive|That one be done|Head of Parks|May 2025|June 2026|Begun|In progress", row(sheet, 2));
        }
    }

    private static String row(XSSFSheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .map(cell -> new DataFormatter(Locale.UK).formatCellValue(cell))
                .collect(Collectors.joining("|"));
    }

    @Test
    void labelsOfANameThatNothingHasAreWrongSettings() throws IOException {
        Path labels = Files.createDirectories(folder.resolve("templates/labels"));
        Files.writeString(labels.resolve("en.yaml"), "workbok: {guide: Guide}\n");
        Runs run =
                template("--templates", folder.resolve("templates").toString()).ends(78);
        assertTrue(run.err().contains("Did you mean \"workbook\"?"), run.err());
        assertFalse(Files.exists(file));
    }
}
