package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.chase.MessageWords;
import org.committeepapers.examples.Placeless;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.LayoutCase;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.reading.Layouts;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A month: workbooks go out to officers, come back, and are merged into the master and the papers. */
@Execution(ExecutionMode.CONCURRENT)
class SubmissionsTest {

    private static final String ABOUT = """
            # About
            Tracker id|parks
            Council|Example Council
            Committee|Scrutiny committee
            Title|Review of parks
            Considered on|[date 2025-06-01]
            """;
    private static final String HEADINGS =
            "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status|Note\n";
    private static final String ONE =
            "1|That one be done|Agreed|Yes.|First|Head of Parks; Office|[date 2025-12-31]|In train|In progress|[formula 1+1 = 2]\n";
    private static final String TWO =
            "2|That two be done|Agreed|Yes.|Second|Head of Housing; Office|December 2025|Begun|In progress|\n";
    private static final String THREE =
            "2|That two be done|Agreed|Yes.|Third|Head of Parks; Office|March 2026|Not yet|Not started|\n";
    private static final String MASTER = ABOUT + HEADINGS + ONE + TWO + THREE;

    @TempDir
    Path folder;

    private Path input;
    private Path master;
    private String text;
    private Path sent;

    /** The office has a column of its own, which nothing prints. */
    private static final String LAYOUT = """
            tables:
              - sheet: Tracker
                columns:
                  reference: Ref
                  recommendation: Recommendation
                  response: Response
                  executiveResponse: Executive response
                  action: Action
                  owner: Owner
                  byWhen: By when
                  progress: Progress
                  status: Status
                  subject: Note
                fillDown: [reference, recommendation]
                status: {blank: progress}
            """;

    @BeforeEach
    void writeMaster() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        sent = input.resolve("parks");
        master = WorkbookBuilder.write(input, "parks.xlsx", MASTER);
        Files.writeString(input.resolve("parks.layout.yaml"), LAYOUT);
    }

    /** A workbook made for an owner, changed by him and put into the folder of the master. */
    private Path sentBack(String name, String owner, Consumer<XSSFSheet> change) throws IOException {
        Files.createDirectories(sent);
        Path file = sent.resolve(name);
        Runs.of(
                        List.of(
                                "template",
                                file,
                                "--from",
                                master,
                                "--internal",
                                folder + "/output/internal",
                                "--force"),
                        "--owner",
                        owner.isEmpty() ? "Office" : owner)
                .ends(0);
        change(file, change);
        return file;
    }

    private static void change(Path file, Consumer<XSSFSheet> change) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook.getSheet("Tracker"));
            workbook.write(out);
        }
    }

    /** Enters words in the column of the row whose action is so. */
    private static Consumer<XSSFSheet> enter(String action, String heading, String words) {
        return sheet -> cell(sheet, action, heading).setCellValue(words);
    }

    private static XSSFCell cell(XSSFSheet sheet, String action, String heading) {
        int actions = column(sheet, "Action");
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null
                    && row.getCell(actions) != null
                    && row.getCell(actions).getStringCellValue().equals(action)) {
                int column = column(sheet, heading);
                return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            }
        }
        throw new AssertionError("no action " + action);
    }

    private static List<String> headings(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.getRow(1).spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static int column(XSSFSheet sheet, String heading) {
        XSSFRow headings = sheet.getRow(sheet.getRow(0).getCell(1) == null ? 1 : 0);
        for (int column = 0; ; column++) {
            if (headings.getCell(column).getStringCellValue().equals(heading)) {
                return column;
            }
        }
    }

    private Runs publish(String day) {
        return Runs.of(
                "publish",
                "--input",
                input.toString(),
                "--output",
                folder + "/output",
                "--as-at",
                day,
                "--formats",
                "html");
    }

    private Runs check() {
        return Runs.of("check", master.toString(), "--as-at", "2025-11-24");
    }

    private Path edition(String day) {
        return folder.resolve("output/internal/parks").resolve(day);
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private List<String> progress(String day) throws IOException {
        List<String> progress = new ArrayList<>();
        for (JsonNode recommendation :
                json(edition(day).resolve("tracker.json")).path("recommendations")) {
            recommendation
                    .path("actions")
                    .forEach(action -> progress.add(action.path("text").asString() + ": "
                            + action.path("progress").asString()));
        }
        return progress;
    }

    private static long count(Runs run, String finding) {
        return run.err()
                .lines()
                .filter(line -> line.contains("[" + finding + "]"))
                .count();
    }

    /** Several of one column are one finding, which tells of each. */
    private static long taken(Runs run) {
        return run.err()
                .lines()
                .filter(line -> line.contains(" The change goes into "))
                .count();
    }

    private Runs merge(Path... files) {
        List<Object> arguments = new ArrayList<>(List.of("merge", master));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of("--accept", "all", "--output", merged(), "--internal", folder + "/output/internal"));
        return Runs.of(arguments);
    }

    private Path merged() {
        return folder.resolve("merged.xlsx");
    }

    @Test
    void whatOfficersSendBackIsPublishedAndBecomesNextMonthsMaster() throws IOException {
        publish("2025-10-20").ends(0);
        sentBack("housing.xlsx", "Head of Housing", enter("Second", "Progress", "Half of it is done"));
        sentBack(
                "parks.xlsx",
                "Head of Parks",
                enter("First", "Progress", "Completed: all of it").andThen(enter("First", "Status", "Completed")));
        byte[] before = Files.readAllBytes(master);
        Runs run = publish("2025-11-24").ends(0);
        assertEquals(3, taken(run), run.err());
        assertTrue(run.err().contains("--> parks/housing.xlsx, sheet Tracker, cell "), run.err());
        assertEquals(
                List.of("First: Completed: all of it", "Second: Half of it is done", "Third: Not yet"),
                progress("2025-11-24"));
        assertArrayEquals(before, Files.readAllBytes(master));
        JsonNode manifest = json(edition("2025-11-24").resolve("manifest.json"));
        List<String> inputs = new ArrayList<>();
        manifest.path("inputs")
                .forEach(file -> inputs.add(
                        file.path("role").asString() + " " + file.path("file").asString()));
        assertEquals(
                List.of(
                        "tracker parks.xlsx",
                        "layout parks.layout.yaml",
                        "submission parks/housing.xlsx",
                        "submission parks/parks.xlsx"),
                inputs.subList(0, 4));
        assertTrue(inputs.contains("template labels/en.yaml"), inputs.toString());
        assertTrue(
                manifest.toString().contains("\"file\":\"parks.xlsx\",\"role\":\"next-master\""), manifest.toString());
        assertTrue(
                Files.readString(edition("2025-11-24").resolve("findings.html")).contains("parks/housing.xlsx"));
        assertTrue(publish("2025-11-24").out().startsWith("Nothing new in parks"));
        assertTrue(Files.readString(edition("2025-10-20").resolve("manifest.json"))
                .replaceAll("\\s", "")
                .contains("\"file\":\"parks.xlsx\",\"role\":\"master\""));

        Files.copy(edition("2025-11-24").resolve("parks.xlsx"), folder.resolve("next.xlsx"));
        Files.copy(Layouts.own(master), folder.resolve("next.layout.yaml"));
        Runs check = Runs.of("check", folder.resolve("next.xlsx").toString(), "--as-at", "2025-11-24")
                .ends(0);
        assertTrue(check.out().contains("Completed (stated)"), check.out());
    }

    @Test
    void aLinkThatAnOfficerAddsIsLeftToAPerson() throws IOException {
        sentBack("a.xlsx", "", sheet -> {
            XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/report");
            cell(sheet, "Second", "Progress").setHyperlink(link);
        });
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(0, taken(run), run.err());
        assertTrue(run.err().contains("the old or the new words have a link."), run.err());
    }

    /** Whatever the layout of the trackers in that folder. */
    @Test
    void aWorkbookSentBackIsNoTrackerOfItsOwn() throws IOException {
        Path file = sentBack("a.xlsx", "Head of Parks", enter("First", "Progress", "Planted"));
        Path among = Files.move(file, input.resolve("HoP reply.xlsx"));
        for (String layout : List.of("HoP reply.layout.yaml", "layout.yaml")) {
            Path shared = Files.copy(Layouts.own(master), input.resolve(layout));
            for (Runs run :
                    List.of(publish("2025-11-24"), Runs.of("check", among.toString(), "--as-at", "2025-11-24"))) {
                assertEquals(1, count(run.ends(65), "submission-among-trackers"), run.err());
                assertTrue(run.err().contains("Move it into the folder"), run.err());
                assertTrue(run.err().contains("committee-papers check input/parks.xlsx"), run.err());
            }
            Files.delete(shared);
        }
        assertTrue(progress("2025-11-24").contains("First: In train"));
    }

    @Test
    void whatAnOwnerStruckOutIsToldAsThat() throws IOException {
        sentBack("a.xlsx", "Head of Parks", sheet -> {
            for (XSSFCell cell : List.of(cell(sheet, "First", "Progress"), cell(sheet, "Third", "Action"))) {
                XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
                XSSFFont font = sheet.getWorkbook().createFont();
                font.setStrikeout(true);
                style.setFont(font);
                cell.setCellStyle(style);
            }
        });
        Runs run = publish("2025-11-24").ends(65);
        assertTrue(
                run.err().contains("Words were struck out here, in Progress of recommendation 1, action 1"), run.err());
        assertTrue(run.err().contains("   |  In train"), run.err());
        assertTrue(run.err().contains("No row that was sent is certainly this one"), run.err());
        assertEquals(List.of("First: In train", "Second: Begun", "Third: Not yet"), progress("2025-11-24"));
    }

    /** Whether the master has the status from its own column or, that being blank, from the update. */
    @Test
    void completedBesideAnotherStatusThatWasLeftIsRefused() throws IOException {
        for (String progress : List.of("|In train|In progress|", "|In progress. Half is in.||")) {
            master = WorkbookBuilder.write(input, "parks.xlsx", MASTER.replace("|In train|In progress|", progress));
            for (String update : List.of("Completed. It was planted.", "In progress. Completed. It was planted.")) {
                sentBack("a.xlsx", "", enter("First", "Progress", update));
                Runs run = check().ends(65);
                assertTrue(
                        run.err().contains("but its status, In progress, was not, and the two don't agree"), run.err());
                assertFalse(run.err().contains("begin the words"), run.err());
            }
        }
    }

    /** What was left may say that something is to come, and new words may. */
    @Test
    void anEndBesideAnUpdateThatLeavesSomethingOpenIsRefused() throws IOException {
        String left = "This is now in place with the exception of two parks.";
        String waits = "The guidance was approved and is awaiting a response. It is now issued.";
        for (List<String> it : List.of(
                List.of("Completed", left, ""),
                List.of("Completed", waits, ""),
                List.of("Completed", "In train", "Contract to be signed next week."),
                List.of("Completed", "In train", "All but two parks use the form."),
                List.of("Completed", "In train", "We hope to have all parks on it soon."),
                List.of("Completed", "In train", "Report is on the agenda for December."),
                List.of("Closed", "In train", "We hope to go live in January 2027."),
                List.of("Not started", "In train", "Half of them are trained."))) {
            master = WorkbookBuilder.write(
                    input, "parks.xlsx", MASTER.replace("|In train|In progress|", "|" + it.get(1) + "|In progress|"));
            Consumer<XSSFSheet> status = enter("First", "Status", it.get(0));
            sentBack(
                    "a.xlsx", "", it.get(2).isEmpty() ? status : status.andThen(enter("First", "Progress", it.get(2))));
            Runs run = check().ends(65);
            assertTrue(run.err().contains("isn't used in Tracker!"), it + run.err());
        }
    }

    @Test
    void aReasonNamesTheSendersCell() throws IOException {
        Path file = sentBack(
                "a.xlsx",
                "",
                enter("First", "Status", "Delayed").andThen(enter("First", "Progress", "Completed last week")));
        Runs run = check().ends(65);
        assertTrue(
                run.err()
                        .contains("because of this: \"The status says Delayed, but the update in I3 says Completed\"."),
                run.err());
        change(file, enter("First", "Status", "Completed").andThen(enter("First", "Progress", "As per Sam")));
        run = check().ends(65);
        assertTrue(run.err().contains("the words say nothing by themselves"), run.err());
    }

    @Test
    void workbooksWhereNobodyLooksAreTold() throws IOException {
        Path file = sentBack("a.xlsx", "", enter("Second", "Progress", "Half of it is done"));
        Files.createDirectories(sent.resolve("October"));
        Files.move(file, sent.resolve("October/a.xlsx"));
        Path misnamed = Files.createDirectory(input.resolve("parcs"));
        Files.copy(sent.resolve("October/a.xlsx"), misnamed.resolve("a.xlsx"));
        Files.createDirectory(input.resolve("park"));
        for (Runs run : List.of(
                publish("2025-11-24").ends(65),
                Runs.of("check", master.toString(), "--as-at", "2025-11-24").ends(65))) {
            assertEquals(1, count(run, "submission-unreadable"), run.err());
            assertTrue(run.err().contains("--> parks/October"), run.err());
            assertFolderTold(run);
        }
        assertFolderTold(merge(misnamed.resolve("a.xlsx")).ends(65));
    }

    private static void assertFolderTold(Runs run) {
        assertEquals(1, count(run, "submission-folder"), run.err());
        assertTrue(run.err().contains("sent them back for parks, give"), run.err());
    }

    @Test
    void checkSaysWhatPublishWillTake() throws IOException {
        sentBack("housing.xlsx", "", enter("Second", "Progress", "Half of it is done"));
        Runs run =
                Runs.of("check", master.toString(), "--internal", folder + "/output/internal", "--as-at", "2025-11-24");
        assertEquals(1, taken(run), run.err());
    }

    /** Whoever sent it can see at his own cell what is meant. */
    @Test
    void whatAnUpdateCausesIsToldAtItsCell() throws IOException {
        Path file = sentBack("housing.xlsx", "", enter("Second", "Progress", "12 January 2026: the board meets."));
        for (Runs run : List.of(
                publish("2025-11-24").ends(0),
                Runs.of("check", master.toString(), "--as-at", "2025-11-24").ends(0),
                Runs.of(
                                List.of("merge", master, file, "--accept", "all", "--output", merged()),
                                "--as-at",
                                "2025-11-24")
                        .ends(0))) {
            assertTrue(
                    run.err()
                            .contains(
                                    "[date-in-future]: With this update, at Tracker!H3 of the master: The update begins"),
                    run.err());
            assertEquals(2, run.err().split("housing.xlsx, sheet Tracker, cell ", -1).length - 1, run.err());
        }
    }

    /** Its papers couldn't say it, and nobody would ask. */
    @Test
    void anEndOnNoDayIsRemarkedWhereNoColumnHasIt() throws IOException {
        Consumer<XSSFSheet> ends = enter("First", "Status", "Completed");
        Path file = sentBack("a.xlsx", "", ends.andThen(enter("First", "Progress", "Completed. All are planted.")));
        assertEquals(1, count(check().ends(0), "completed-without-day"));
        change(file, enter("First", "Progress", "Completed on 3 November 2025. All are planted."));
        assertEquals(0, count(check().ends(0), "completed-without-day"));
    }

    /** The papers print it as not done; the workbook says so beforehand, and the finding afterwards. */
    @Test
    void aBareClosedIsAWarningThatSaysWhatPapersPrint() throws IOException {
        Consumer<XSSFSheet> closed = enter("First", "Status", "Closed");
        Path file = sentBack("a.xlsx", "", closed.andThen(enter("First", "Progress", "The budget was agreed.")));
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            String hint = sheet.getDataValidations().getFirst().getPromptBoxText();
            assertEquals("Closed means ended without being done. If it was done, choose Completed.", hint);
            assertTrue(sheet.getRow(0).getCell(0).getStringCellValue().contains(hint));
        }
        Runs run = check().ends(0);
        assertTrue(
                run.err()
                        .contains(
                                "warning[change-taken]: Status of recommendation 1, action 1 was changed here, so papers print the action as \"ended without being done\"."),
                run.err());
        change(file, enter("First", "Progress", "No longer needed."));
        assertFalse(check().ends(0).err().contains("warning[change-taken]"));
        change(file, enter("First", "Status", "Completed"));
        change(file, enter("First", "Progress", "The budget was agreed."));
        assertFalse(check().ends(0).err().contains("warning[change-taken]"));
    }

    /** A number of the council may be sent; another's isn't taken. */
    @Test
    void telephoneNumbersAreToldAtTheCellThatHasThem() throws IOException {
        sentBack("housing.xlsx", "", enter("Second", "Progress", "Ring Jo, 07700 900456"));
        sentBack("parks.xlsx", "", enter("First", "Progress", "Planted: ring 029 2018 0455"));
        Runs run = publish("2025-11-24").ends(65);
        assertTrue(
                run.err()
                        .contains(
                                "note[personal-data]: With this update, at Tracker!H2 of the master: There seems to be a landline"),
                run.err());
        assertTrue(
                run.err().contains("isn't used in Tracker!H3, because of this: \"There seems to be a mobile"),
                run.err());
        assertEquals(1, count(run, "personal-data"), run.err());
    }

    @Test
    void nothingIsTakenFromAWorkbookThatWasNotChanged() throws IOException {
        sentBack("housing.xlsx", "", sheet -> {});
        Runs run = publish("2025-11-24").ends(0);
        assertFalse(run.err().contains("parks/housing.xlsx"), run.err());
        assertArrayEquals(
                Files.readAllBytes(master),
                Files.readAllBytes(edition("2025-11-24").resolve("parks.xlsx")));
    }

    @Test
    void twoOfficersWhoDisagreeAreBothNamed() throws IOException {
        sentBack("a.xlsx", "", enter("Second", "Progress", "Half of it is done"));
        sentBack("b.xlsx", "", enter("Second", "Progress", "Stopped for now"));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(2, count(run, "change-contested"), run.err());
        assertTrue(run.err().contains("Progress \"Stopped for now\" (parks/b.xlsx"), run.err());
        assertTrue(progress("2025-11-24").contains("Second: Begun"));
    }

    @Test
    void twoOwnersWhoSayTheSameAgreeThoughOneSaysMore() throws IOException {
        sentBack("a.xlsx", "", enter("Second", "Progress", "Half of it is done"));
        sentBack("b.xlsx", "", sheet -> {
            enter("Second", "Progress", "Half of it is done").accept(sheet);
            enter("Second", "Status", "Delayed").accept(sheet);
        });
        Runs run = publish("2025-11-24").ends(0);
        assertEquals(0, count(run, "change-contested"), run.err());
        assertTrue(progress("2025-11-24").contains("Second: Half of it is done"));
    }

    /** Everybody's e-mail ends so; it says nothing of the tracker. */
    @Test
    void theFooterOfAnEmailStopsItsOwnRowAlone() throws IOException {
        sentBack(
                "a.xlsx",
                "",
                enter(
                        "Second",
                        "Progress",
                        "Half of it is done.\n\nThis email is confidential and may be legally privileged."));
        sentBack("b.xlsx", "", enter("First", "Progress", "Planted"));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(0, count(run, "exemption-in-doubt"), run.err());
        assertEquals(1, taken(run), run.err());
        assertTrue(progress("2025-11-24").contains("Second: Begun"));
    }

    @Test
    void aCellThatBothClearedHoldsNothingBack() throws IOException {
        sentBack("a.xlsx", "", sheet -> {
            cell(sheet, "Second", "Progress").setBlank();
            enter("Second", "Status", "Delayed").accept(sheet);
        });
        assertEquals(1, count(publish("2025-11-24").ends(65), "change-not-taken"));
        change(master, sheet -> cell(sheet, "Second", "Progress").setBlank());
        assertEquals(1, taken(publish("2025-11-25").ends(0)));
    }

    /** Such as the workbook that an owner sent before this one. */
    @Test
    void whatCannotBeTakenForItselfContestsNothing() throws IOException {
        sentBack("a.xlsx", "", enter("Second", "Progress", "See my e-mail"));
        sentBack("b.xlsx", "", enter("Second", "Progress", "Half of it is done"));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(0, count(run, "change-contested"), run.err());
        assertEquals(1, count(run, "change-not-taken"), run.err());
        assertTrue(progress("2025-11-24").contains("Second: Half of it is done"));
    }

    /** Only of an owner's own workbook is it said whose the other is. */
    @Test
    void anOwnerOfTwoWorkbooksIsToldWhichSaysSomethingElse() throws IOException {
        sentBack("a.xlsx", "Head of Parks", enter("First", "Progress", "Half of it is done"));
        sentBack("b.xlsx", "Head of Parks", enter("First", "Progress", "Stopped for now"));
        sentBack("c.xlsx", "Office", enter("First", "Progress", "Nearly there"));
        Runs.of("check", master.toString(), "--as-at", "2026-01-20").ends(65);
        Runs.of("chase", master.toString(), "--output", folder + "/chase", "--as-at", "2026-01-20")
                .ends(65);
        assertTrue(message("head-of-parks.eml")
                .contains(
                        "another answer about this action as well: Progress \"Stopped for now\" (from you, in b.xlsx), "
                                + "Progress \"Nearly there\" (from Office). Please"));
        assertTrue(message("office.eml").contains("Progress \"Stopped for now\" (from Head of Parks). Please"));
    }

    private String message(String file) throws IOException {
        return MessageWords.of(files(folder.resolve("chase")).stream()
                .filter(it -> it.endsWith(file))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whatTwoOfficersSayOfOneActionInOtherCellsIsNotBlended() throws IOException {
        sentBack("a.xlsx", "", enter("Second", "Status", "Completed"));
        sentBack("b.xlsx", "", enter("Second", "Progress", "Twelve schools have still to reply"));
        sentBack("c.xlsx", "", enter("First", "Progress", "Planted"));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(1, taken(run), run.err());
        assertEquals(2, count(run, "change-contested"), run.err());
        assertTrue(run.err().contains("Status \"Completed\" (parks/a.xlsx"), run.err());
        assertTrue(run.err().contains("Progress \"Twelve schools have still to reply\" (parks/b.xlsx"), run.err());
        assertTrue(progress("2025-11-24").contains("Second: Begun"));
    }

    @Test
    void theMasterMayBeSortedAndChangedInBetween() throws IOException {
        sentBack(
                "a.xlsx",
                "Head of Parks",
                enter("First", "Progress", "Planted")
                        .andThen(enter("Third", "Action", "Third, in part"))
                        .andThen(enter("Third, in part", "Progress", "Begun too")));
        WorkbookBuilder.write(
                input, "parks.xlsx", ABOUT + HEADINGS + THREE + TWO.replace("Begun", "Begun by others") + ONE);
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(1, taken(run), run.err());
        assertEquals(1, count(run, "submission-row-unknown"), run.err());
        assertEquals(List.of("Third: Not yet", "Second: Begun by others", "First: Planted"), progress("2025-11-24"));
    }

    @Test
    void aNewRowAndADeletedOneAreTold() throws IOException {
        sentBack("a.xlsx", "", sheet -> {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(column(sheet, "Ref")).setCellValue("9");
            row.createCell(column(sheet, "Recommendation")).setCellValue("That nine be done");
            row.createCell(column(sheet, "Action")).setCellValue("Ninth");
            sheet.removeRow(cell(sheet, "First", "Ref").getRow());
        });
        Runs run = publish("2025-11-24");
        assertEquals(1, count(run, "submission-row-unknown"), run.err());
        assertEquals(1, count(run, "submission-row-deleted"), run.err());
        assertEquals(3, progress("2025-11-24").size());
    }

    @Test
    void whatCannotBeReadIsToldAndTheEditionGoesOn() throws IOException {
        Files.createDirectories(sent);
        Files.writeString(sent.resolve("broken.xlsx"), "no workbook");
        Files.writeString(sent.resolve("list.csv"), "Ref,Recommendation\n1,That one be done\n");
        Files.writeString(sent.resolve("~$list.xlsx"), "left by Office");
        List<String> replies = List.of("RE parks.msg", "RE parks.eml", "reply.pdf", "reply.docx", "notes.txt");
        for (String reply : replies) {
            Files.writeString(sent.resolve(reply), "All of it is planted");
        }
        WorkbookBuilder.write(sent, "own.xlsx", MASTER);
        WorkbookBuilder.write(sent, "other.xlsx", MASTER.replace("Tracker id|parks", "Tracker id|roads"));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(7, count(run, "submission-unreadable"), run.err());
        replies.forEach(reply -> assertTrue(run.err().contains("--> parks/" + reply), run.err()));
        assertEquals(2, count(run, "submission-not-for-owner"), run.err());
        assertTrue(run.err().contains("template NEW.xlsx --from MASTER --owner NAME"), run.err());
        Files.delete(sent.resolve("own.xlsx"));
        Files.delete(sent.resolve("other.xlsx"));
        assertTrue(publish("2025-11-24").ends(65).out().contains("Published parks"));
    }

    @Test
    void aWorkbookOfAnotherTrackerIsTold() throws IOException {
        sentBack("a.xlsx", "", enter("First", "Progress", "Planted"));
        WorkbookBuilder.write(input, "parks.xlsx", MASTER.replace("Tracker id|parks", "Tracker id|roads"));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(1, count(run, "submission-of-another-tracker"), run.err());
        assertTrue(run.err().contains("from another tracker than this one, roads."), run.err());
    }

    @Test
    void wordsThatMayBeExemptOrPersonalAreNotRepeated() throws IOException {
        sentBack(
                "a.xlsx",
                "",
                enter("Second", "Progress", "Not for publication: the purple price")
                        .andThen(enter("First", "Progress", "Call 029 2087 2087 or ring@example.org")));
        Runs run = publish("2025-11-24").ends(65);
        assertFalse((run.out() + run.err()).contains("purple"), run.err());
        assertFalse((run.out() + run.err()).contains("ring@"), run.err());
        assertFalse(Files.exists(folder.resolve("output/public")));
    }

    /** A master without a layout of its own, whose rows say that they are open. */
    private void openMaster() throws IOException {
        openMaster("");
    }

    private void openMaster(String decisions) throws IOException {
        openMaster(decisions, "1");
    }

    private void openMaster(String decisions, String first) throws IOException {
        Files.deleteIfExists(input.resolve("parks.layout.yaml"));
        text = ABOUT
                + "# Tracker\nRef|Recommendation|Response|Action|Owner|By when|Progress|Status|Exempt\n"
                + first
                + "|That one be done|Agreed|First|Head of Parks; Office|[date 2025-12-31]|Purple talks|In progress|Open - JS 1/10/25\n"
                + "2|That two be done|Agreed|Second|Head of Parks; Office|[date 2025-12-31]|Begun|In progress|\n"
                + decisions;
        master = WorkbookBuilder.write(input, "parks.xlsx", text);
    }

    /** Nothing was published before, so nobody could see that the text has changed. */
    @Test
    void markedTextAgainstOpen() throws IOException {
        openMaster();
        String marked = "Not for publication: the Elmfield site";
        sentBack("a.xlsx", "", enter("First", "Progress", marked));
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(1, count(run, "exemption-in-doubt"), run.err());
        assertTrue(run.err().contains("parks/a.xlsx"), run.err());
        decided(marked, "Exempt 3", "2025-11-20");
        publish("2025-11-24").ends(0);
        assertNotPublic("Elmfield");
        decided(marked, "Public", "2025-11-25");
        publish("2025-11-25").ends(0);
        assertTrue(files(folder.resolve("output/public/parks/2025-11-25")).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .anyMatch(file -> read(file).contains("Elmfield")));
    }

    /** What a decision needs first is told with the question. */
    @Test
    void markedTextInATrackerThatDeclaresNone() throws IOException {
        Files.delete(input.resolve("parks.layout.yaml"));
        String plain = MASTER.replace("[formula 1+1 = 2]", "");
        WorkbookBuilder.write(input, "parks.xlsx", plain.replace("|Note", ""));
        String marked = "Not for publication: the Elmfield site";
        sentBack("a.xlsx", "", enter("First", "Progress", marked));
        Runs run = publish("2025-11-24").ends(65);
        assertTrue(run.err().contains("Tracker!H2 | the officer's text, copied | Public"), run.err());
        assertTrue(run.err().contains("Before you answer Exempt, give the master's table a column"), run.err());
        String decision = "# Decisions\nWhere|What|Answer|Who|When|Why\n"
                + "Tracker!H2|%s|Exempt 3|J Rees|[date 2025-11-20]|\n".formatted(marked);
        WorkbookBuilder.write(input, "parks.xlsx", plain.replace("|Note", "|Exempt") + decision);
        publish("2025-11-24").ends(0);
        assertNotPublic("Elmfield");
    }

    private void decided(String text, String answer, String day) throws IOException {
        openMaster("# Decisions\nWhere|What|Answer|Who|When|Why\n1|%s|%s|J Rees|[date %s]|\n"
                .formatted(text, answer, day));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void markingsElsewhereInASubmission() throws IOException {
        openMaster();
        List<Consumer<XSSFSheet>> markings = List.of(
                sheet -> note(cell(sheet, "Second", "Progress"), "Exempt para 3"),
                sheet -> sheet.getWorkbook().setSheetName(sheet.getWorkbook().getSheetIndex(sheet), "Pink papers"),
                sheet -> sheet.getRow(1).getCell(column(sheet, "Progress")).setCellValue("Progress (exempt)"),
                sheet ->
                        sheet.createRow(sheet.getLastRowNum() + 3).createCell(2).setCellValue("Row 2 is confidential"),
                sheet -> further(sheet, "Pt 2"),
                sheet -> further(sheet, "The Elmfield row is exempt"),
                sheet -> further(sheet, "Notes").createRow(1).createCell(0).setCellValue("The Elmfield row is exempt"),
                sheet -> {
                    sheet.getRow(1).createCell(20).setCellValue("Can this go on the website");
                    sheet.getRow(2).createCell(20).setCellValue("No");
                });
        sentBack("a.xlsx", "", sheet -> {});
        publish("2025-11-24").ends(0);
        for (Consumer<XSSFSheet> marking : markings) {
            sentBack("a.xlsx", "", enter("First", "Progress", "Mauve talks").andThen(marking));
            Runs run = publish("2025-11-25").ends(65);
            assertEquals(1, count(run, "exemption-in-doubt"), run.err());
            assertFalse((run.out() + run.err()).contains("Mauve"), run.err());
        }
        Files.delete(sent.resolve("a.xlsx"));
        sentBack("parks UNREDACTED.xlsx", "", sheet -> {});
        Runs run = publish("2025-11-25").ends(65);
        assertTrue(run.err().contains("--> parks/parks UNREDACTED.xlsx\n"), run.err());
    }

    /** Words in the colour of the cell behind them are redacted. */
    @Test
    void anUpdateThatIsBlackedOutIsNotTaken() throws IOException {
        sentBack("a.xlsx", "", enter("First", "Progress", "Mauve talks").andThen(sheet -> {
            XSSFCell cell = cell(sheet, "First", "Progress");
            XSSFCellStyle black = sheet.getWorkbook().createCellStyle();
            black.cloneStyleFrom(cell.getCellStyle());
            black.setFillForegroundColor(IndexedColors.BLACK.getIndex());
            black.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell.setCellStyle(black);
        }));
        Runs run = publish("2025-11-25").ends(65);
        assertTrue(run.err().contains("the words can't be seen"), run.err());
    }

    /** Nobody knows which update such words are about. */
    @Test
    void wordsThatAskNotToUseSomethingHoldTheWorkbookBack() throws IOException {
        List<String> words = List.of(
                "leave rec 2 out please",
                "do not use rec 2 in the papers",
                "please leave rec 2 out of the published one",
                "ring me before this is used",
                "Not to be used yet",
                "Everything can be public but rec 2",
                "Rec 2 update is not announced yet",
                "gadewch argymhelliad 2 allan");
        Consumer<XSSFSheet> update = enter("First", "Progress", "Mauve talks");
        List<Consumer<XSSFSheet>> held = new ArrayList<>();
        for (String each : words) {
            held.add(sheet ->
                    sheet.createRow(sheet.getLastRowNum() + 3).createCell(0).setCellValue(each));
            held.add(sheet -> further(sheet, "Msg").createRow(0).createCell(0).setCellValue(each));
            held.add(sheet -> sheet.getRow(3).createCell(15).setCellValue(each));
        }
        publish("2025-11-24").ends(0);
        for (Consumer<XSSFSheet> each : held) {
            Path file = sentBack("a.xlsx", "", update.andThen(each));
            Runs run = Runs.of(
                    "check", master.toString(), "--internal", folder + "/output/internal", "--as-at", "2025-11-25");
            assertEquals(0, taken(run), run.err());
            assertEquals(1, count(run, "change-not-taken"), run.err());
            Files.deleteIfExists(merged());
            assertEquals(0, taken(merge(file).ends(65)));
            try (XSSFWorkbook after = open(merged())) {
                assertEquals(
                        "In train",
                        cell(after.getSheet("Tracker"), "First", "Progress").getStringCellValue());
            }
        }
        publish("2025-11-25").ends(65);
        assertFalse(progress("2025-11-25").toString().contains("Mauve"));
        sentBack("a.xlsx", "", update.andThen(held.getFirst()));
        publish("2025-11-26").ends(65);
        assertFalse(progress("2025-11-26").toString().contains("Mauve"));
        sentBack(
                "a.xlsx",
                "",
                update.andThen(sheet -> further(sheet, "Msg")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("Thanks, I have been out all week, and the bins are done")));
        publish("2025-11-27").ends(65);
        assertTrue(progress("2025-11-27").toString().contains("Mauve"));
    }

    @Test
    void whatStandsInFurtherColumnsAndRowsIsTold() throws IOException {
        sentBack("a.xlsx", "", sheet -> {
            int last = sheet.getRow(1).getLastCellNum();
            sheet.getRow(1).createCell(last).setCellValue("My views");
            sheet.getRow(2).createCell(last).setCellValue("All well");
            in(sheet.createRow(sheet.getLastRowNum() + 1), "Progress").setCellValue("More of it");
        });
        Runs run = publish("2025-11-24").ends(65);
        assertTrue(run.err().contains("My views") && run.err().contains("All well"), run.err());
        assertEquals(1, count(run, "submission-row-unknown"), run.err());
    }

    /** The papers would have the master's words, and nobody knows which of them are marked. */
    @Test
    void markingsInRowsThatTheMasterLacks() throws IOException {
        Consumer<XSSFSheet> renumbered = enter("First", "Ref", "1a");
        String words = "Not for publication: the Mauve price";
        List<Consumer<XSSFRow>> markings = List.of(
                row -> note(in(row, "Progress"), "confidential"),
                row -> in(row, "Progress").setCellValue(words),
                row -> in(row, "Status").setCellValue("Confidential"));
        openMaster();
        sentBack("b.xlsx", "", enter("Second", "Progress", "Mauve talks"));
        for (Consumer<XSSFRow> marking : markings) {
            assertStopped(renumbered.andThen(sheet -> marking.accept(sheet.getRow(2))));
        }
    }

    /** What it says of an action may be what the officer marked. */
    @Test
    void nobodyIsChasedWhileAMarkingIsNotTaken() throws IOException {
        openMaster();
        List<String> chase = List.of(
                "chase", master.toString(), "--output", folder.resolve("chase").toString(), "--as-at", "2026-01-20");
        Runs.of(chase).ends(0);
        assertTrue(files(folder.resolve("chase")).stream()
                .anyMatch(file -> read(file).contains("Purple")));
        sentBack("a.xlsx", "", enter("First", "Ref", "1a").andThen(enter("First", "Status", "Exempt 3")));
        Runs.of(chase).ends(65);
        assertTrue(files(folder.resolve("chase")).stream()
                .noneMatch(file -> read(file).contains("Purple")));
    }

    /** Only whoever keeps the master can change a colour, and has to know which. */
    @Test
    void finishedWorkOfWhichAColourGivesTheStatusNamesItsCell() throws IOException {
        Files.writeString(
                input.resolve("parks.layout.yaml"),
                LAYOUT.replace("{blank: progress}", "{colours: {red: delayed, blue: completed}}"));
        String red = "|In train|[fill C00000]|";
        master = WorkbookBuilder.write(input, "parks.xlsx", MASTER.replace("|In train|In progress|", red));
        Path file = sentBack("a.xlsx", "", enter("First", "Progress", "Completed on 1 December 2025: it is done."));
        Runs run = Runs.of(List.of("merge", master, file, "--changes", folder.resolve("look"), "--as-at", "2025-12-03"))
                .ends(65);
        assertTrue(run.err().contains("The status comes from the colour of Tracker!I2"), run.err());
    }

    /** Else nobody would ask him any more. */
    @Test
    void anOwnerIsAskedAgainForWhatIsNotTaken() throws IOException {
        openMaster();
        sentBack("a.xlsx", "", enter("Second", "Status", "Purple"));
        Runs run = Runs.of(
                        "chase",
                        master.toString(),
                        "--output",
                        folder.resolve("chase").toString(),
                        "--as-at",
                        "2026-01-20")
                .ends(65);
        assertEquals(1, count(run, "change-not-taken"), run.err());
        Path message = files(folder.resolve("chase")).stream()
                .filter(file -> file.endsWith("office.eml"))
                .findFirst()
                .orElseThrow();
        String words = MessageWords.of(message);
        assertTrue(words.contains("""
                        Thank you for your reply. We could use nothing of it:
                        - Action 2: Second (a.xlsx). You wrote "Purple" (Tracker!I4). We couldn't use what you wrote under Status, because of this: "Nothing says what the colour purple means as a status". Please choose the status from the list that fits what Progress says."""), words);
        List<String> messages = files(folder.resolve("chase")).stream()
                .filter(file -> file.toString().endsWith(".eml"))
                .map(SubmissionsTest::read)
                .toList();
        assertTrue(messages.stream().anyMatch(it -> it.contains("That two be done")), messages.toString());
    }

    /** Nobody else would tell him, since his action has its update. */
    @Test
    void anOwnerIsToldWhatWasNotTakenThoughNothingIsAsked() throws IOException {
        sentBack(
                "a.xlsx",
                "Head of Housing",
                enter("Second", "Status", "Delayed")
                        .andThen(sheet -> sheet.getRow(0).getCell(0).setCellValue("Glad to help")));
        Runs run = Runs.of("chase", master.toString(), "--output", folder + "/chase", "--as-at", "2026-01-20")
                .ends(65);
        assertTrue(run.out().contains("head-of-housing: 0 actions, 1 of the last reply to correct"), run.out());
        String words = MessageWords.of(files(folder.resolve("chase")).stream()
                .filter(file -> file.endsWith("head-of-housing.eml"))
                .findFirst()
                .orElseThrow());
        assertTrue(words.startsWith("""
                        Scrutiny recommendations: please look at your reply again
                        Dear Head of Housing,
                        Please look again at what you sent us about scrutiny recommendations, and answer in time for the next papers.
                        You can answer in the attached workbook"""), words);
        assertTrue(words.contains("Glad to help"), words);
    }

    /** As long as his workbook stays in the folder, also beside the next master. */
    @Test
    void whatWasNotTakenIsToldAgainBesideTheNextMaster() throws IOException {
        sentBack(
                "a.xlsx",
                "Head of Parks",
                enter("First", "Progress", "All but one are planted")
                        .andThen(enter("Third", "Progress", "Completed. It is dug.")));
        publish("2025-11-24").ends(65);
        Files.copy(edition("2025-11-24").resolve("parks.xlsx"), master, StandardCopyOption.REPLACE_EXISTING);
        Runs.of("chase", master.toString(), "--output", folder + "/chase", "--as-at", "2025-12-02")
                .ends(65);
        String words = message("head-of-parks.eml");
        assertTrue(words.contains("You wrote \"Completed. It is dug.\""), words);
        assertFalse(words.contains("You wrote \"All but one"), words);
    }

    /** Nor for what the master has from them since its last edition; and all that can't be used is told, as by check. */
    @Test
    void nobodyIsAskedForWhatTheMasterHasSinceItsLastEdition() throws IOException {
        publish("2025-10-20").ends(0);
        Path file = sentBack("a.xlsx", "", enter("Second", "Progress", "Twelve to go"));
        merge(file).ends(0);
        Files.move(merged(), master, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(sent.resolve("reply.pdf"), "All of it is planted");
        Runs run = Runs.of("chase", master.toString(), "--output", folder + "/output", "--as-at", "2025-11-24")
                .ends(65);
        assertEquals(1, count(run, "submission-unreadable"), run.err());
        List<String> messages = files(folder.resolve("output/internal/chase")).stream()
                .filter(message -> message.toString().endsWith(".eml"))
                .map(SubmissionsTest::read)
                .toList();
        assertTrue(messages.stream().anyMatch(words -> words.contains("That one be done")), messages.toString());
        assertFalse(messages.stream().anyMatch(words -> words.contains("Twelve to go")), messages.toString());
        assertTrue(run.out().contains("Not asked about: 1 action"), run.out());
        assertTrue(read(files(folder.resolve("output/internal/chase")).stream()
                        .filter(page -> page.endsWith("summary.html"))
                        .findFirst()
                        .orElseThrow())
                .contains("The tracker says something else than the last edition"));
    }

    private void assertStopped(Consumer<XSSFSheet> change) throws IOException {
        sentBack("a.xlsx", "", enter("Second", "Status", "Mauve").andThen(change));
        assertStopped();
    }

    private void assertStopped() {
        Runs run = publish("2025-11-25").ends(65);
        assertEquals(1, count(run, "exemption-in-doubt"), run.err());
        assertTrue(run.err().contains("--> parks/a.xlsx"), run.err());
        assertFalse((run.out() + run.err()).contains("Mauve"), run.err());
    }

    /** Nothing of a row goes into the master without its marking; other rows do. */
    @Test
    void markingsThatCannotBeMerged() throws IOException {
        Consumer<XSSFSheet> words =
                enter("First", "Progress", "Mauve talks").andThen(enter("Second", "Progress", "Half of it is done"));
        openMaster();
        Path b = sentBack("b.xlsx", "", enter("First", "Status", "Delayed"));
        for (Consumer<XSSFSheet> marking : List.<Consumer<XSSFSheet>>of(
                sheet -> note(cell(sheet, "First", "Status"), "confidential"),
                enter("First", "Progress", "Not for publication: the Mauve price"))) {
            assertMergedWithoutFirst(sentBack("a.xlsx", "", words.andThen(marking)), b);
        }
    }

    private void assertMergedWithoutFirst(Path... files) throws IOException {
        Files.deleteIfExists(merged());
        Runs run = merge(files).ends(65);
        assertTrue(run.err().contains("error[exemption-in-doubt]"), run.err());
        assertTrue(run.err().contains("--> a.xlsx, sheet Tracker, cell "), run.err());
        assertFalse((run.out() + run.err()).contains("Mauve"), run.err());
        try (XSSFWorkbook before = open(master);
                XSSFWorkbook after = open(merged())) {
            for (int i = 0; i < 9; i++) {
                assertEquals(
                        before.getSheet("Tracker").getRow(1).getCell(i).toString(),
                        after.getSheet("Tracker").getRow(1).getCell(i).toString());
            }
            assertEquals(
                    "Half of it is done",
                    cell(after.getSheet("Tracker"), "Second", "Progress").getStringCellValue());
        }
    }

    private void assertNotPublic(String words) throws IOException {
        for (Path file : files(folder.resolve("output/public"))) {
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(words), file.toString());
        }
    }

    /** Its decision is about other words than the officer's. */
    @Test
    void otherWordsForATextThatIsExemptByADecision() throws IOException {
        openMaster();
        sentBack("a.xlsx", "", enter("First", "Progress", "Their Purple talks"));
        decided("Purple talks", "Exempt 3", "2025-11-20");
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(1, count(run, "change-not-taken"), run.err());
        assertFalse((run.out() + run.err()).contains("Purple"), run.err());
        assertNotPublic("Purple");
    }

    /** Offices may give each file the same label; somebody has decided about that of the master. */
    @Test
    void labelThatTheMasterHasToo() throws IOException {
        openMaster();
        WorkbookBuilder.write(
                input,
                "parks.xlsx",
                text.replace("# Tracker", "Exempt information|Open, J Rees, 1 October 2025\n# Tracker"));
        Consumer<XSSFSheet> label =
                sheet -> sheet.getWorkbook().getProperties().getCoreProperties().setKeywords("confidential");
        sentBack("a.xlsx", "", label.andThen(enter("Second", "Progress", "Mauve talks")));
        publish("2025-11-24").ends(65);
        change(master, label);
        publish("2025-11-25").ends(0);
    }

    @Test
    void workbooksOfAWhollyExemptTracker() throws IOException {
        openMaster();
        sentBack("a.xlsx", "", enter("First", "Progress", "Mauve talks"));
        sentBack("parks EXEMPT.xlsx", "", enter("Second", "Progress", "Confidential: Mauve"));
        WorkbookBuilder.write(
                input, "parks.xlsx", text.replace("# Tracker\n", "Exempt information|Exempt 3\n# Tracker\n"));
        Runs run = publish("2025-11-24").ends(0);
        assertEquals(2, taken(run), run.err());
        assertFalse((run.out() + run.err()).contains("Mauve"), run.err());
    }

    private static XSSFCell in(XSSFRow row, String heading) {
        return row.getCell(column(row.getSheet(), heading), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void note(XSSFCell cell, String words) {
        var note = cell.getSheet()
                .createDrawingPatriarch()
                .createCellComment(
                        cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor());
        note.setString(words);
        cell.setCellComment(note);
    }

    private static XSSFSheet further(XSSFSheet sheet, String name) {
        XSSFSheet further = sheet.getWorkbook().createSheet(name);
        further.createRow(0).createCell(0).setCellValue("Elmfield");
        return further;
    }

    /** The master has no such column, so the marking can't go into it. */
    @Test
    void markingInAColumnThatTheMasterLacks() throws IOException {
        for (String heading : List.of("Exempt", "Private?", "Hide")) {
            sentBack("a.xlsx", "", sheet -> {
                int last = sheet.getRow(1).getLastCellNum();
                sheet.getRow(1).createCell(last).setCellValue(heading);
                sheet.getRow(2).createCell(last).setCellValue("Exempt 3");
                cell(sheet, "First", "Progress").setCellValue("Mauve talks");
            });
            Runs run = publish("2025-11-24").ends(65);
            assertEquals(1, count(run, "exemption-in-doubt"), run.err());
            assertFalse((run.out() + run.err()).contains("Mauve"), run.err());
        }
    }

    /** What one officer marks, another may say. */
    @Test
    void wordsOfAnotherOfficerForAMarkedRow() throws IOException {
        openMaster();
        sentBack("a.xlsx", "", sheet -> note(cell(sheet, "First", "Progress"), "Exempt 3"));
        sentBack("b.xlsx", "", enter("First", "Progress", "Mauve talks"));
        Runs run = publish("2025-11-24").ends(65);
        assertFalse((run.out() + run.err()).contains("Mauve"), run.err());
        assertEquals(0, taken(run), run.err());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Those that their layouts fit; another goes to no officer. */
    static Stream<LayoutCase> layouts() throws IOException {
        return LayoutCase.all().stream()
                .filter(layout -> layout.part("workbook").isPresent())
                .filter(layout -> !layout.part("reads").orElse("").strip().equals("refused"))
                .filter(layout -> !layout.part("remarks").orElse("").contains(" ERROR "));
    }

    /** However a council keeps its tracker, each thing that an officer enters is taken and reads so, or is told. */
    @ParameterizedTest
    @MethodSource("layouts")
    @Tag("trial")
    void whatComesBackToEveryLayoutIsTakenOrTold(LayoutCase layout) throws Exception {
        takenOrTold(layout);
    }

    static Stream<LayoutCase> someLayouts() throws IOException {
        return layouts().filter(LayoutCase::isSample);
    }

    @ParameterizedTest
    @MethodSource("someLayouts")
    void whatComesBackToAnyLayoutIsTakenOrTold(LayoutCase layout) throws Exception {
        takenOrTold(layout);
    }

    private void takenOrTold(LayoutCase layout) throws Exception {
        Files.deleteIfExists(input.resolve("parks.layout.yaml"));
        master = layout.write(input, "parks");
        List<Action> before = actions(master);
        Assumptions.assumeFalse(
                before.isEmpty() || before.get(0).owners().list().isEmpty(), "nobody can be asked");
        Path file = folder.resolve("a.xlsx");
        Runs sent = Runs.of(
                List.of("template", file, "--from", master, "--internal", folder + "/output/internal"),
                "--owner",
                before.get(0).owners().list().get(0).name());
        Assumptions.assumeFalse(
                sent.code() == 64 && sent.err().contains("recommendations that may not be published are left out"),
                "nothing of it may be sent out");
        sent.ends(0);
        boolean ended = before.stream().limit(1).anyMatch(action -> action.status() == Status.COMPLETED);
        Map<String, String> updates = new LinkedHashMap<>(Map.of("Progress", "Completed. All of it is there."));
        if (!ended) {
            updates.put("Status", "Completed");
        }
        if (before.stream().limit(1).anyMatch(action -> action.has(Field.REVISED_DATE))) {
            updates.put("Revised date", "30 June 2027");
        }
        change(file, sheet -> updates.keySet().retainAll(headings(sheet)));
        change(
                file,
                sheet -> updates.forEach((heading, words) -> sheet.getRow(2)
                        .getCell(column(sheet, heading), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(words)));
        Runs run = merge(file);
        updates.keySet()
                .forEach(heading -> assertTrue(
                        Stream.of(" of ", " \"", ": ")
                                .anyMatch(sign -> run.err().contains(heading + sign)),
                        run.err()));
        List<Action> after = actions(merged());
        assertEquals(dates(before), dates(after));
        assertEquals(
                before.stream().skip(1).map(Placeless::of).toList(),
                after.stream().skip(1).map(Placeless::of).toList());
        if (run.err().contains("[change-taken]: Status of")) {
            assertEquals(Status.COMPLETED, after.get(0).status(), run.err());
        }
        assertTrue(count(run, "change-taken") == 0 || count(run, "change-not-taken") == 0, run.err());
    }

    /** As the master's own layout reads them, or the standard one where it has none. */
    private List<Action> actions(Path workbook) throws Refusal {
        Path layout = Layouts.own(master);
        ReadingRules rules = Files.exists(layout)
                ? new ReadingRules(LayoutFile.read(layout), Vocabulary.NONE)
                : ReadingRules.standard();
        return WorkbookReader.read(workbook, Limits.DEFAULT, rules)
                .tracker()
                .actions()
                .toList();
    }

    /** The dates that were given first, as they are written. */
    private static List<String> dates(List<Action> actions) {
        return actions.stream()
                .map(action -> action.date(Field.BY_WHEN).words().plain() + "; "
                        + action.date(Field.FIRST_DATE).words().plain())
                .toList();
    }

    /** The next master would hold what may be in no output. */
    @Test
    void noMasterIsKeptWithTheEditionThatHasIgnoredColumns() throws IOException {
        Files.writeString(
                input.resolve("parks.layout.yaml"), LAYOUT.replace("      subject: Note\n", "    ignore: Note\n"));
        sentBack("a.xlsx", "", enter("First", "Progress", "Planted"));
        Runs run = publish("2025-11-24").ends(0);
        assertTrue(progress("2025-11-24").contains("First: Planted"), run.err());
        assertFalse(Files.exists(edition("2025-11-24").resolve("parks.xlsx")));
    }

    @Test
    void mergeChangesTheCellsAndNothingElse() throws Exception {
        decorateMaster();
        Path one = sentBack("a.xlsx", "", enter("First", "Progress", "=1+1 is not a formula"));
        Path two = sentBack("b.xlsx", "", sheet -> {
            cell(sheet, "First", "By when").setCellValue(LocalDate.of(2026, 3, 31));
            cell(sheet, "Second", "Status").setBlank();
            cell(sheet, "Second", "Executive response").setCellValue("Yes, by spring.");
            cell(sheet, "Third", "Status").setCellValue("In progress");
        });
        Runs run = merge(one, two).ends(65);
        assertEquals(2, count(run, "change-taken"), run.err());
        assertEquals(3, count(run, "change-not-taken"), run.err());
        assertTrue(run.out().contains("the changes in 2 rows taken"), run.out());
        try (XSSFWorkbook workbook = open(merged())) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            XSSFCell text = cell(sheet, "First", "Progress");
            assertEquals(CellType.STRING, text.getCellType());
            assertEquals("=1+1 is not a formula", text.getStringCellValue());
            assertTrue(text.getCellStyle().getQuotePrefixed());
            XSSFCell date = cell(sheet, "First", "By when");
            assertEquals(CellType.NUMERIC, date.getCellType());
            assertEquals(
                    "2025-12-31", date.getLocalDateTimeCellValue().toLocalDate().toString());
            assertEquals("In progress", cell(sheet, "Second", "Status").getStringCellValue());
            assertEquals("In progress", cell(sheet, "Third", "Status").getStringCellValue());
            assertEquals("Yes.", cell(sheet, "Second", "Executive response").getStringCellValue());
            assertEquals("1+1", cell(sheet, "First", "Note").getCellFormula());
            assertEquals(
                    "look at this",
                    cell(sheet, "Third", "Progress")
                            .getCellComment()
                            .getString()
                            .getString());
        }
        List<String> before = cells(master);
        List<String> after = cells(merged());
        assertEquals(before.size(), after.size());
        assertEquals(
                2,
                IntStream.range(0, before.size())
                        .filter(i -> !before.get(i).equals(after.get(i)))
                        .count(),
                "cells that changed");
        byte[] first = Files.readAllBytes(merged());
        Files.delete(merged());
        merge(one, two);
        assertArrayEquals(first, Files.readAllBytes(merged()));
    }

    /** All cells with their words and formats, and each sheet's columns and validations. */
    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook) {
                cells.add(sheet.getSheetName() + sheet.getDataValidations().size() + sheet.getColumnWidth(1));
                sheet.forEach(row -> row.forEach(cell -> cells.add(cell.getAddress() + " " + cell.getCellType() + " "
                        + cell + " " + cell.getCellStyle().getDataFormatString()
                        + cell.getCellStyle().getFillPattern())));
            }
        }
        return cells;
    }

    private void decorateMaster() throws IOException {
        change(master, sheet -> {
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
            XSSFCell cell = cell(sheet, "Third", "Progress");
            var comment = drawing.createCellComment(anchor);
            comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("look at this"));
            cell.setCellComment(comment);
        });
    }

    @Test
    void aCellWithAFormulaStays() throws Exception {
        WorkbookBuilder.write(
                input,
                "parks.xlsx",
                ABOUT + HEADINGS + ONE.replace("In train", "[formula \"In\"&\" train\" = In train]") + TWO + THREE);
        Runs run = merge(sentBack("a.xlsx", "", enter("First", "Progress", "Planted")))
                .ends(65);
        assertEquals(1, count(run, "change-not-taken"), run.err());
        assertTrue(run.err().contains("its value comes from a formula"), run.err());
        assertArrayEquals(Files.readAllBytes(master), Files.readAllBytes(merged()));
    }

    /** Nothing is merged before somebody has looked, and nothing else than what was looked at. */
    @Test
    void theChangesAreShownAndMergedByTheirNumbers() throws Exception {
        Path a = sentBack(
                "a.xlsx",
                "Head of Parks",
                enter("First", "Progress", "All of it is planted: ring 029 2018 0455")
                        .andThen(enter("First", "Status", "Completed")));
        Path b = sentBack("b.xlsx", "Head of Housing", enter("Second", "Progress", "Half of it is done"));
        Path shown = folder.resolve("shown");
        List<Object> look = List.of("merge", master, a, b, "--changes", shown);
        Runs run = Runs.of(look).ends(0);
        assertTrue(run.out().contains("the changes in 2 rows can be merged"), run.out());
        JsonNode page = json(shown.resolve("changes.json"));
        assertEquals(
                List.of(1, 1, 2),
                page.findValuesAsString("number").stream().map(Integer::valueOf).toList());
        String warnings = page.at("/workbooks/0/changes").toString();
        assertTrue(warnings.contains("With this update, at "), warnings);
        assertEquals("b.xlsx", page.at("/workbooks/1/file").asString());
        assertEquals(
                "Head of Housing; Office",
                page.at("/workbooks/1/changes/0/owner").asString());
        assertEquals("Begun", page.at("/workbooks/1/changes/0/before").asString());
        assertEquals(
                "Half of it is done", page.at("/workbooks/1/changes/0/after").asString());
        assertEquals("Tracker!I3", page.at("/workbooks/1/changes/0/source").asString());
        String html = Files.readString(shown.resolve("changes.html"));
        assertTrue(html.contains("Half of it is done") && html.contains("Changes in a.xlsx"), html);
        Runs.of(look, "--accept", "3", "--output", merged().toString()).ends(64);
        Runs.of(look, "--accept", "2", "--output", merged().toString()).ends(0);
        try (XSSFWorkbook workbook = open(merged())) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            assertEquals("In train", cell(sheet, "First", "Progress").getStringCellValue());
            assertEquals("Half of it is done", cell(sheet, "Second", "Progress").getStringCellValue());
        }
        change(a, enter("First", "Progress", "All planted"));
        Files.delete(merged());
        Runs.of(look, "--accept", "1", "--output", merged().toString()).ends(65);
        assertFalse(Files.exists(merged()));
    }

    @Test
    void wrongUsageAndInputsOfMergeAreTold() throws Exception {
        Path one = sentBack("a.xlsx", "", enter("First", "Progress", "Planted"));
        Runs.of("merge", master.toString(), "--output", merged().toString()).ends(64);
        Runs.of("merge", master.toString(), one.toString()).ends(64);
        Runs.of("merge", master.toString(), one.toString(), "--output", merged().toString())
                .ends(64);
        Runs.of("merge", master.toString(), one.toString(), "--accept", "1", "--output", merged().toString())
                .ends(64);
        Runs.of(List.of("merge", master, one, "--accept", "all", "--force", "--output", master))
                .ends(64);
        merge(one, folder.resolve("none.xlsx")).ends(66);
        assertFalse(Files.exists(merged()));
        merge(one).ends(0);
        Runs again = merge(one).ends(73);
        assertTrue(again.err().contains("--force"), again.err());
        Path csv = Files.writeString(input.resolve("old.csv"), "Ref,Recommendation,Action\n1,That one be done,First\n");
        Runs run = Runs.of("merge", csv.toString(), one.toString(), "--accept", "all", "--output", folder + "/x.xlsx")
                .ends(66);
        assertTrue(run.err().contains("can't be rewritten"), run.err());
        try (Stream<Path> list = Files.list(folder)) {
            assertEquals(
                    List.of("input", "merged.xlsx"),
                    list.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anAgreedResponseIsComparedWithTheFirstPapersThatHadIt() throws IOException {
        String agreed = MASTER.replace("# Tracker", "Agreed by cabinet on|[date 2025-10-01]\n# Tracker");
        WorkbookBuilder.write(input, "parks.xlsx", agreed);
        publish("2025-10-20").ends(0);
        String rewritten = agreed.replace("|Yes.|First", "|Perhaps.|First");
        WorkbookBuilder.write(input, "parks.xlsx", rewritten);
        Runs run = publish("2025-11-24").ends(65);
        assertEquals(1, count(run, "response-changed"), run.err());
        assertTrue(run.err().contains("Here is \"Perhaps.\", but the papers of 20 October 2025"), run.err());
        assertTrue(run.err().contains("have \"Yes.\" instead"), run.err());
        String decisions = "# Decisions\nWhere|What|Answer|Who|When|Why\n"
                + "1|response-changed|Accept|A. Clerk|[date 2025-11-20]|The minutes say so\n";
        WorkbookBuilder.write(input, "parks.xlsx", rewritten + decisions);
        publish("2025-11-24").ends(0);
        // What was accepted isn't what was agreed.
        WorkbookBuilder.write(input, "parks.xlsx", rewritten);
        Runs later = publish("2025-12-15").ends(65);
        assertTrue(later.err().contains("the papers of 20 October 2025"), later.err());
        // The responses that stayed the same have the new day too.
        WorkbookBuilder.write(
                input,
                "parks.xlsx",
                rewritten.replace("2025-10-01", "2025-12-01") + decisions.replace("\n1|", "\nAbout|"));
        publish("2025-12-15").ends(0);
        WorkbookBuilder.write(input, "parks.xlsx", agreed.replace("2025-10-01", "2025-12-01"));
        Runs back = publish("2026-01-12").ends(65);
        assertTrue(back.err().contains("the papers of 15 December 2025"), back.err());
    }

    @Test
    void anAcceptedFindingStandsAgainOnceItsTextChanges() throws IOException {
        String accepted = MASTER.replace("December 2025", "Spring")
                + "# Decisions\nWhere|What|Answer|Who|When|Why\n2|date-unreadable|Accept|A. Clerk|[date 2025-10-01]|As agreed\n";
        WorkbookBuilder.write(input, "parks.xlsx", accepted);
        Runs first = publish("2025-10-20");
        assertTrue(first.err().contains("note[date-unreadable]"), first.err());
        WorkbookBuilder.write(input, "parks.xlsx", accepted.replace("Spring", "Summer"));
        Runs second = publish("2025-11-24");
        assertEquals(1, count(second, "decision-lapsed"), second.err());
        assertTrue(second.err().contains("warning[date-unreadable]"), second.err());
    }

    @Test
    void aDamagedEarlierEditionIsAWarningOnly() throws IOException {
        publish("2025-10-20").ends(0);
        Files.writeString(edition("2025-10-20").resolve("tracker.json"), "{\"formatVersion\":1,");
        Runs run = publish("2025-11-24").ends(0);
        assertEquals(1, count(run, "earlier-edition-unreadable"), run.err());
        Files.delete(edition("2025-10-20").resolve("tracker.json"));
        publish("2025-11-25").ends(0);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
