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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.reading.LayoutCase;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return Runs.of(List.of("template", file, "--output", folder.resolve("output")), more);
    }

    private Reading written() throws Exception {
        return WorkbookReader.readSentBack(
                file, String.valueOf(file.getFileName()), Limits.DEFAULT, ReadingRules.standard());
    }

    private String edition() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getSheet("As sent").getRow(0).getCell(201).getStringCellValue();
        }
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
    void aFilledWorkbookReadsBackAndCarriesIdAndEdition() throws Exception {
        Runs run =
                template("--from", tracker.toString(), "--as-at", "2025-11-24").ends(0);
        assertEquals("", run.err());
        assertTrue(run.out().contains("2 recommendations, 2 actions"), run.out());
        assertEquals("parks", written().tracker().id());
        assertEquals("2025-11-24", edition());
        assertEquals(
                List.of(Status.IN_PROGRESS, Status.IN_PROGRESS),
                written().tracker().actions().map(Action::status).toList());
        assertEquals(List.of("officer.xlsx", "parks.xlsx"), files());
    }

    private void publish(String day, String... more) {
        Runs.of(
                        List.of(
                                "publish",
                                tracker,
                                "--output",
                                folder.resolve("output"),
                                "--as-at",
                                day,
                                "--formats=html"),
                        more)
                .ends(0);
    }

    @Test
    void theEditionIsTheLatestPublishedOne() throws Exception {
        publish("2025-10-20");
        publish("2025-11-24");
        WorkbookBuilder.write(folder, "parks.xlsx", TRACKER.replace("Parks", "Green parks"));
        publish("2025-11-24", "--reason", "Its title was wrong");
        // Nobody recorded these.
        for (String edition : List.of("2025-11-24.10", "2025-12-20", "drafts")) {
            Files.createDirectories(folder.resolve("output/internal/parks").resolve(edition));
        }
        template("--from", tracker.toString()).ends(0);
        assertEquals("2025-11-24.2", edition());
        template("--from", tracker.toString(), "--as-at", "2025-10-20", "--force")
                .ends(0);
        assertEquals("2025-10-20", edition());
    }

    @Test
    void anOwnerGetsHisActionsOnly() throws Exception {
        Runs run = template("--from", tracker.toString(), "--owner", "hop").ends(0);
        assertTrue(run.out().contains("1 recommendation, 1 action"), run.out());
        assertEquals(1, written().tracker().recommendations().size());
    }

    @Test
    void columnsThatNoPaperPrintsAreToldAsLeftOut() {
        WorkbookBuilder.write(
                folder,
                "parks.xlsx",
                TRACKER.replace("|Progress\n", "|Progress|Portfolio holder\n")
                        .replace("In train\n2", "In train|Cllr A Green, Leisure\n2"));
        List<String> whole = List.of("template", file.toString(), "--from", tracker.toString(), "--force");
        for (Runs run : List.of(Runs.of(whole), Runs.of(whole, "--owner", "hop"))) {
            assertTrue(run.ends(0).err().contains("leaves out what no paper prints: Portfolio holder\n"), run.err());
        }
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
        Runs run = template("--from", tracker.toString(), "--owner", "hop", "--as-at", "2025-11-25")
                .ends(0);
        assertTrue(run.err().contains("error[exemption-in-doubt]"), run.err());
        assertTrue(run.err().contains("left out: 1"), run.err());
        assertEquals(
                List.of("That two be done"),
                written().tracker().recommendations().stream()
                        .map(it -> it.words(Field.RECOMMENDATION))
                        .toList());
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
        Runs run = template("--from", tracker.toString()).ends(73);
        assertTrue(run.err().contains("--force"), run.err());
        assertEquals("mine", Files.readString(file));
        template("--from", tracker.toString(), "--force").ends(0);
        assertEquals(2, written().tracker().recommendations().size());
        assertEquals(List.of("officer.xlsx", "parks.xlsx"), files());
    }

    @Test
    void theTrackerItselfIsNeverReplaced() throws Exception {
        byte[] before = Files.readAllBytes(tracker);
        Runs.of("template", tracker.toString(), "--from", tracker.toString(), "--force")
                .ends(64);
        assertArrayEquals(before, Files.readAllBytes(tracker));
    }

    @Test
    void wrongUsageIsSaid() {
        template("--owner", "HoP").ends(64);
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
        template("--from", folder.resolve("none.xlsx").toString()).ends(66);
        assertEquals(List.of("parks.xlsx"), files());
    }

    @Test
    void aTextLongerThanACellIsRefusedAndNothingWritten() throws IOException {
        String shown = "w".repeat(32_767);
        byte[] longer = ZipParts.of(WorkbookBuilder.bytes(TRACKER.replace("In train\n2", shown + "\n2")))
                .edit("xl/sharedStrings.xml", xml -> xml.replace(shown, shown + "w"))
                .bytes();
        WorkbookBuilder.write(folder, "parks.xlsx", longer);
        Runs run = template("--from", tracker.toString()).ends(73);
        assertTrue(run.err().contains("text-too-long"), run.err());
        assertTrue(run.err().contains("parks.xlsx, sheet Tracker, cell H2"), run.err());
        assertEquals(List.of("parks.xlsx"), files());
    }

    /** A portfolio holder has no column in the workbook. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "^warning: the workbook leaves out what no paper prints: [^\\n]+\\n.*keep them in parks.*\\n");

    /** Masters that a workbook by the standard layout can't repeat: contradictions, and words that only their layout explains. */
    private static final Set<String> CONTRADICTORY = Set.of(
            "answers-behind-an-asterisk.txt",
            "ditto-marks.txt",
            "hidden-column-of-markings-named-by-a-pattern.txt",
            "same-item-and-nothing-said.txt",
            "two-sheets-joined.txt",
            "welsh-and-english-in-each-cell.txt",
            "words-struck-out.txt");

    static Stream<LayoutCase> layouts() throws IOException {
        return LayoutCase.all().stream()
                .filter(layout -> layout.part("workbook").isPresent())
                .filter(layout -> !layout.part("reads").orElse("").equals("refused"))
                .filter(layout -> !layout.part("remarks").orElse("").contains("layout-to-confirm ERROR"));
    }

    /**
     * However a council keeps its tracker: by signs, colours and headings, with columns of its own and without ours.
     */
    @ParameterizedTest
    @MethodSource("layouts")
    @Tag("trial")
    void everyLayoutReadsBackEqual(LayoutCase layout) throws Exception {
        readsBackEqual(layout);
    }

    static Stream<LayoutCase> someLayouts() throws IOException {
        return layouts().filter(LayoutCase::isSample);
    }

    @ParameterizedTest
    @MethodSource("someLayouts")
    void anyLayoutReadsBackEqual(LayoutCase layout) throws Exception {
        readsBackEqual(layout);
    }

    private void readsBackEqual(LayoutCase layout) throws Exception {
        layout.write(folder, "parks");
        Runs run = template("--from", tracker.toString());
        if (CONTRADICTORY.contains(layout.toString())) {
            assertTrue(run.err().contains("warning: the workbook reads differently"), run.err());
            return;
        }
        assertEquals("", LEFT_OUT.matcher(run.err()).replaceFirst(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03_two_line_header_numeric", "05_stacked_executive_response"})
    void everyExampleReadsBackEqual(String example) throws IOException {
        Path examples = Path.of("src/test/resources/examples");
        Files.copy(examples.resolve(example + ".xlsx"), folder.resolve("example.xlsx"));
        Files.copy(examples.resolve(example + ".layout.yaml"), folder.resolve("example.layout.yaml"));
        assertEquals(
                "",
                template("--from", folder.resolve("example.xlsx").toString()).err());
    }

    @Test
    void noColumnIsAddedThatTheTrackerHasNoPlaceFor() throws Exception {
        WorkbookBuilder.write(folder, "parks.xlsx", """
                # Tracker
                No | Recommendation | Lead | Original date | Revised date | Progress | Assessment of progress (Categories 1-4)
                1 | That one be done | Head of Parks | May 2025 | June 2026 | Begun | 2
                """);
        Files.writeString(folder.resolve("parks.layout.yaml"), """
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
        assertEquals("", template("--from", tracker.toString()).err());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            assertEquals(
                    "Ref|Directed to|Recommendation|Owner|Original date|Revised date|Target / success criteria|Progress|Status",
                    row(sheet, 0));
            assertEquals(
                    "1|Executive|That one be done|Head of Parks|May 2025|June 2026||Begun|In progress", row(sheet, 1));
        }
    }

    private static String row(XSSFSheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .map(cell -> new DataFormatter(Locale.UK).formatCellValue(cell))
                .collect(Collectors.joining("|"));
    }

    @Test
    void whatDoesNotReadBackEqualIsNamed() {
        String tooLongForExcel = "https://example.org/" + "a".repeat(2_100);
        WorkbookBuilder.write(
                folder, "parks.xlsx", TRACKER.replace("That two", "[link " + tooLongForExcel + "]That two"));
        Runs run = template("--from", tracker.toString()).ends(0);
        assertTrue(run.err().contains("reads differently from the tracker at recommendation 2"), run.err());
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
