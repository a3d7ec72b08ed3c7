package org.committeepapers.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.ModelTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.reading.AboutLabel;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.Readings;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.RichText;
import org.committeepapers.text.RichTextBuilder;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Receiver;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into an officer's workbook reads back as it was. */
class OfficerWorkbookTest {

    private static final LocalDate MADE = LocalDate.of(2026, 11, 24);
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final String HEADINGS =
            "# Tracker\nRef|Directed to|Recommendation|Response|Executive response|Action"
                    + "|Owner|By when|Target / success criteria|Progress|Status\n";

    private static Labels labels;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadLabels() throws Refusal {
        labels = LabelFile.in(LayeredFolders.of(Path.of("templates")), LabelFile.Fault.NONE);
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> list = Files.list(CASES)) {
            return list.map(folder -> String.valueOf(folder.getFileName())).sorted().toList().stream();
        }
    }

    private Tracker read(byte[] workbook) throws Refusal {
        return Readings.read(folder, workbook).tracker();
    }

    /** A tracker of the rows. */
    private Tracker tracker(String rows) throws Refusal {
        return read(WorkbookBuilder.bytes(Readings.ABOUT + HEADINGS + rows));
    }

    private Tracker inTrain() throws Refusal {
        return tracker("1|Executive|That it be done|||Do it||||In train|");
    }

    private byte[] written(Tracker tracker) throws Refusal {
        return new OwnerWorkbook(tracker, "Head of Parks", Optional.of(LocalDate.of(2026, 12, 12)), MADE).bytes(labels);
    }

    private static byte[] blank() throws IOException {
        return Files.readAllBytes(Path.of("templates", "tracker.xlsx"));
    }

    /** Each cell says what the tracker does, on both sheets. */
    private static RichText withoutLinks(RichText words) {
        return new RichText(words.runs().stream()
                .flatMap(run -> run instanceof Run.Link link ? link.words().stream() : Stream.of(run))
                .toList());
    }

    private void readsBackEqual(Tracker whole) throws Refusal {
        Tracker tracker = whole.with(whole.recommendations().stream()
                .filter(recommendation -> !recommendation.actions().isEmpty())
                .toList());
        if (tracker.recommendations().isEmpty()) {
            return;
        }
        Path file = WorkbookBuilder.write(folder, "sent.xlsx", written(tracker));
        List<Field> columns = OfficerColumns.ofOwner(tracker);
        try (Book book = WorkbookFile.open(file, "sent.xlsx", Limits.DEFAULT)) {
            for (Book.SheetEntry entry : book.sheets()) {
                Sheet sheet = book.read(entry);
                int row = 2;
                for (Recommendation recommendation : tracker.recommendations()) {
                    for (Action action : recommendation.actions()) {
                        for (int column = 0; column < columns.size(); column++) {
                            RichText words = OfficerColumns.written(columns.get(column), recommendation, action);
                            RichText read = sheet.rows()
                                    .getOrDefault(row, new SheetRow(row, false))
                                    .value(column)
                                    .text();
                            assertEquals(words.isBlank() ? RichText.EMPTY : withoutLinks(words), read);
                        }
                        row++;
                    }
                }
            }
        }
    }

    @Test
    void theModelTrackerReadsBackEqual() throws Refusal {
        readsBackEqual(WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT).tracker());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseReadsBackEqual(String name) throws Exception {
        readsBackEqual(
                read(WorkbookBuilder.bytes(Files.readString(CASES.resolve(name).resolve("tracker.txt")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aGeneratedTrackerReadsBackEqual(int recommendations) throws Refusal {
        readsBackEqual(read(WorkbookBuilder.bytes(GeneratedTracker.text(recommendations))));
    }

    /** A row each: what Excel, LibreOffice or a careless reader would make something else of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SR (25/26) 01|Cabinet|That it be done|Agreed|Yes.|Do it|Head of Housing|31/12/2025||In train|",
                "001|Cabinet|That it be done|Agreed|Yes.|Do it|Head of Housing|31/12/2025||In train|",
                "1.10|Cabinet|That it be done|Agreed|Yes.|Do it|Head of Housing|31/12/2025||In train|",
                "[number 1]|Cabinet|That it be done|Agreed|Yes.|Do it|Head of Housing|31/12/2025||In train|",
                "1/2|Cabinet|=1+1|Agreed|+44 20|-1|@SUM(A1)|1/2|-2+3|'quoted|",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[date 2026-11-03]||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|3 November 2026||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[date 2020-12-01 mmm-yy]||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[date 1905-12-01]||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[number 44148]||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[number 2026]||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[number 1.11]||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[bold]3 November 2026||In train|In progress",
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|31 March 2027, revised from 30 November 2026||In train|",
                "1|Cabinet|<b>That</b> <i>it</i> be\\n\\n<b>\u2022 done\\n\u2022 well</b>|Agreed|[bold]Yes.\\n- one\\n- two|a||||[error #REF!]|",
                "1||That _x0041_x0042_ and _x005F_|Agreed|\\n  Yes. \\n\\n|  <b>a</b><b>b</b><i> c </i>d |Head||\\u2028||",
                "1|\u2013|That it be done|TBC|\u2013|N/A|N/A|TBC||-|",
                "||That it has no reference|Agreed|Yes.|Do it|Head||||\n||That|Agreed|Yes|Do|Head||||",
                "A|Cabinet|That it be done|Noted|||||||\nB|Cabinet|That it be done|Not agreed||||||",
                "1|Cabinet|That it be done|Agreed, but not all of it as was asked in the report|Yes|a|||||",
                "1|Cabinet|TRUE|Agreed|1e5|[number 0.5 0%]|[number 3]||[formula A1&\"x\" = cached]||Complete",
                "1|Cabinet|That it be \u0175 \ud83d\ude00 \u202eturned|Agreed|Yes.\tTab|a|||||",
            })
    void whatMustStayTextReadsBackEqual(String row) throws Refusal {
        readsBackEqual(tracker(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|That|Do it|December 2024|September 2026|Begun",
                "1|That|Do it|[date 2024-12-31]|[date 2026-09-30]|Begun\n2|That|Do it|May 2026|-|Begun",
                "1|That|Do it||September 2026|Begun\n2|That|Do it|TBC|No change|Begun",
            })
    void aDateThatWasRevisedReadsBackEqualWithTheOneBefore(String rows) throws Refusal {
        readsBackEqual(read(WorkbookBuilder.bytes(
                Readings.ABOUT + "# Tracker\nRef|Recommendation|Action|By when|Revised date|Progress\n" + rows)));
    }

    /** Whatever the tracker says it by; blank is only what is unclear, for the officer to state. */
    @ParameterizedTest
    @CsvSource({
        "Completed in May 2025, '', Completed",
        "'', Complete: see minute 12, Completed",
        "All nine are up, Done, Completed",
        "'', No longer needed, Closed",
        "'', Paused for now, Delayed",
        "Not started, Completed, ''",
        "'', Purple, ''",
        "'', '', ''",
    })
    void aStatusIsAWordOfTheList(String progress, String status, String written) throws Exception {
        Tracker tracker = tracker("1|Cabinet|That|Agreed|Yes.|Do it|Head|||%s|%s".formatted(progress, status));
        try (XSSFWorkbook workbook = open(written(tracker))) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            XSSFRow row = sheet.getRow(2);
            assertEquals(progress, cell(row, "Progress"));
            assertEquals(written, cell(row, "Status"));
        }
    }

    @Test
    void aTextAsLongAsACellCanHoldIsWrittenAndALongerOneRefused() throws Refusal {
        readsBackEqual(withProgress("x".repeat(32_767)));
        Finding finding = assertThrows(Refusal.class, () -> written(withProgress("x".repeat(32_768))))
                .finding();
        assertEquals("J2", ((Location.Cell) finding.location()).address());
        assertTrue(finding.message().contains("32,768"), finding.message());
        assertTrue(finding.message().contains("32,767"), finding.message());
    }

    private Tracker withProgress(String progress) throws Refusal {
        return withProgress(List.of(RichText.of(progress)));
    }

    /** An action for each text. */
    private Tracker withProgress(List<RichText> progress) throws Refusal {
        Tracker tracker = inTrain();
        Recommendation one = tracker.recommendations().get(0);
        return tracker.with(List.of(one.with(
                progress.stream().map(text -> with(one.actions().get(0), text)).toList())));
    }

    private static Action with(Action action, RichText progress) {
        return new Action(
                action.entries().with(Field.PROGRESS, progress),
                action.owners(),
                action.byWhen(),
                action.datedBy(),
                action.dates(),
                action.standing(),
                action.done());
    }

    /** Nothing but what the tracker has a column for, and no cell whose words would be refused. */
    @Test
    void anOwnerIsAskedForUpdatesAloneInASentence() throws Exception {
        Tracker tracker = tracker("1|Executive|That it be done|||Do it|Head of Parks|1 May 2026||In train|In progress");
        byte[] workbook = written(tracker);
        readsBackEqual(tracker);
        assertEquals(
                "Please update Progress and Status in the white cells for the actions of Head of Parks, save the workbook and"
                        + " send it back by 12\u00a0December\u00a02026. What you write here is published with the"
                        + " committee's papers, so write only what everybody may know. If something is"
                        + " finished, say so, and write what was done and on what day. Closed means ended without being"
                        + " done. If it was done, choose Completed.",
                row(workbook, "Tracker", 0));
        assertEquals(
                "Ref|Directed to|Recommendation|Action|Owner|By when|Progress|Status", row(workbook, "Tracker", 1));
        try (XSSFWorkbook opened = open(workbook)) {
            assertEquals(
                    "Tracker As sent to owner",
                    IntStream.range(0, opened.getNumberOfSheets())
                            .mapToObj(opened::getSheetName)
                            .collect(Collectors.joining(" ")));
            XSSFSheet sheet = opened.getSheet("Tracker");
            assertTrue(sheet.getProtect());
            assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
            assertFalse(sheet.isAutoFilterLocked());
            assertFalse(sheet.isSortLocked());
            assertEquals(
                    List.of(6, 7),
                    IntStream.range(0, 8)
                            .filter(column -> !sheet.getRow(2)
                                    .getCell(column)
                                    .getCellStyle()
                                    .getLocked())
                            .boxed()
                            .toList());
            assertEquals("A2:H3", sheet.getTables().get(0).getArea().formatAsString());
            assertTrue(sheet.getDataValidations().stream()
                    .anyMatch(it -> List.of(it.getValidationConstraint().getExplicitListValues())
                            .toString()
                            .contains("Completed")));
        }
    }

    /** Only whoever keeps the tracker begins it again; what is missing can still be said. */
    @Test
    void whatHasEndedIsLockedForAnOwner() throws Exception {
        String row = "1|Executive|That it be done|||Do it|Head of Parks|1 May 2026||%s|Completed";
        byte[] ended = written(tracker(row.formatted("All done")));
        assertTrue(row(ended, "Tracker", 0).startsWith("No cell here takes an update"), row(ended, "Tracker", 0));
        try (XSSFWorkbook opened = open(ended)) {
            opened.getSheet("Tracker")
                    .getRow(2)
                    .forEach(cell -> assertTrue(cell.getCellStyle().getLocked()));
        }
        byte[] silent = written(tracker(row.formatted("")));
        assertTrue(row(silent, "Tracker", 0).startsWith("Please update Progress in the white"));
    }

    @Test
    void aStatusByItsColourIsLockedForAnOwner() throws Exception {
        Path file = WorkbookBuilder.write(
                folder,
                "m.xlsx",
                Readings.ABOUT + "# Tracker\nRef|Recommendation|Action|Status\n1|That|Do it|[fill 00B050]\n");
        Files.writeString(folder.resolve("m.layout.yaml"), """
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, status: Status}
                    status: {colours: {green: inProgress}}
                """);
        Tracker tracker = WorkbookReader.read(
                        file,
                        Limits.DEFAULT,
                        new ReadingRules(LayoutFile.read(folder.resolve("m.layout.yaml")), Vocabulary.NONE))
                .tracker();
        try (XSSFWorkbook opened = open(written(tracker))) {
            opened.getSheet("Tracker")
                    .getRow(2)
                    .forEach(cell -> assertTrue(cell.getCellStyle().getLocked()));
        }
    }

    @Test
    void theBlankWorkbookHoldsNothingToPublishNotEvenItsExample() throws Exception {
        byte[] blank = blank();
        assertTrue(text(blank, "Guide").contains("Put up signs at the nine libraries"));
        assertTrue(row(blank, "Tracker", 0).endsWith("|Progress|Status|Closure agreed on"));
        assertTrue(text(blank, "Guide").contains("Closure agreed on|"));
        assertEquals(
                "workbook-without-rows", Readings.refused(folder, blank).rule().name());
        byte[] renamed = edited(blank, workbook -> workbook.setSheetName(0, "How to"));
        assertEquals(
                "workbook-without-rows",
                Readings.refused(folder, renamed).rule().name());
        byte[] filled = edited(blank, workbook -> {
            XSSFRow row = workbook.getSheet("Tracker").createRow(1);
            row.createCell(0).setCellValue("1");
            row.createCell(2).setCellValue("That it be done");
        });
        assertEquals(List.of("1: That it be done -> "), Readings.outline(Readings.read(folder, filled)));
    }

    @Test
    void everyWordOfTheListsMeansWhatItSays() throws Exception {
        try (XSSFWorkbook workbook = open(blank())) {
            List<String> read = new ArrayList<>();
            for (int row = 1; row <= 6; row++) {
                XSSFRow words = workbook.getSheet("Lists").getRow(row);
                String response = words.getCell(0).getStringCellValue();
                if (!response.isEmpty()) {
                    read.add(ResponseWords.category(RichText.of(response)).name());
                }
                read.add(StatusWords.ofStatusCell(words.getCell(1).getStringCellValue())
                        .orElseThrow()
                        .name());
            }
            assertEquals(
                    List.of(
                            "AGREED",
                            "NOT_STARTED",
                            "AGREED_IN_PART",
                            "IN_PROGRESS",
                            "NOT_AGREED",
                            "OPEN",
                            "NOTED",
                            "DELAYED",
                            "COMPLETED",
                            "CLOSED"),
                    read);
        }
    }

    @Test
    void theDatesThatTheGuideGivesAsExamplesCanBeRead() throws IOException {
        String said = text(blank(), "Guide");
        String examples = said.substring(said.indexOf("13 November 2026, "), said.indexOf(". A month, quarter"));
        for (String example : examples.split(", ", -1)) {
            assertNotEquals(
                    ByWhen.Kind.INVALID, Dates.read(RichText.of(example)).kind(), example);
        }
    }

    /** What the program reads, by the names by which it does, in its order. */
    @Test
    void theBlankWorkbookAsksForAllThatAboutMayHold() throws IOException {
        List<String> lines = Stream.of(AboutLabel.values())
                .filter(label -> label.front().filter(FrontPart::isWelshName).isEmpty())
                .flatMap(
                        label -> label.front().filter(FrontPart::isOfOneMeeting).isPresent()
                                ? Stream.of(Receiver.values()).map(label::shownFor)
                                : Stream.of(label.shown()))
                .toList();
        assertEquals(
                lines,
                text(blank(), "About")
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("\\|.*", ""))
                        .filter(lines::contains)
                        .toList());
    }

    @Test
    void listsWarnAndNothingIsLockedOrMerged() throws Exception {
        try (XSSFWorkbook workbook = open(blank())) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            assertEquals(
                    List.of("G2:G1048576 Posts 1", "D2:D1048576 Response_words 1", "L2:L1048576 Status_words 1"),
                    sheet.getDataValidations().stream()
                            .filter(validation -> validation.getShowErrorBox())
                            .map(validation -> validation
                                            .getRegions()
                                            .getCellRangeAddresses()[0]
                                            .formatAsString() + " "
                                    + validation.getValidationConstraint().getFormula1() + " "
                                    + validation.getErrorStyle())
                            .toList());
            assertEquals(
                    2,
                    sheet.getDataValidations().stream()
                            .filter(validation -> validation.getShowPromptBox()
                                    && validation.getPromptBoxText().contains("13 November 2026"))
                            .count());
            assertTrue(sheet.getTables().get(0).getCTTable().isSetAutoFilter());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("1:1", sheet.getRepeatingRows().formatAsString().replace("$", ""));
            assertTrue(sheet.getPrintSetup().getLandscape());
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet each = workbook.getSheetAt(i);
                assertFalse(each.getProtect(), each.getSheetName());
                assertEquals(List.of(), each.getMergedRegions(), each.getSheetName());
                assertTrue(each.getPhysicalNumberOfRows() < 60, each.getSheetName());
            }
            assertEquals(
                    "Guide Tracker About Meetings Owners Lists Decisions",
                    IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .collect(Collectors.joining(" ")));
            for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
                assertTrue(workbook.getFontAt(i).getFontHeightInPoints() >= 12);
            }
            assertEquals(
                    "en-GB",
                    workbook.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty()
                            .orElse(""));
            assertEquals(
                    "Recommendation tracker",
                    workbook.getProperties().getCoreProperties().getTitle());
        }
    }

    /** What breaks the schema is what Excel offers to repair. */
    @Test
    void everyPartIsValid() throws Exception {
        Tracker model = WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT).tracker();
        Tracker linked =
                tracker("1||[link https://example.org/?a=1]That|Agreed|<b>Yes.</b>|=a|Head|[date 2025-12-31]|||\n");
        for (byte[] workbook : List.of(written(model), written(linked), written(inTrain()), blank())) {
            List<XmlError> errors = new ArrayList<>();
            XmlOptions options = new XmlOptions().setErrorListener(errors);
            try (XSSFWorkbook opened = open(workbook)) {
                for (int i = 0; i < opened.getNumberOfSheets(); i++) {
                    opened.getSheetAt(i).getCTWorksheet().validate(options);
                    opened.getSheetAt(i)
                            .getTables()
                            .forEach(table -> table.getCTTable().validate(options));
                }
                opened.getCTWorkbook().validate(options);
                opened.getStylesSource().getCTStylesheet().validate(options);
                assertEquals(List.of(), errors);
            }
        }
    }

    @Test
    void aLinkIsLeftOffItsWords() throws Exception {
        Run.Link link = new Run.Link("https://example.org/a", List.of(Run.Words.plain("See")));
        byte[] bytes = written(withProgress(List.of(new RichText(List.of(link)))));
        try (XSSFWorkbook workbook = open(bytes)) {
            XSSFCell cell = workbook.getSheet("Tracker").getRow(2).getCell(4);
            assertEquals("See", cell.getStringCellValue());
            assertNull(cell.getHyperlink());
        }
    }

    /** Random runs of words, breaks and bullets, as the reader builds them. */
    @Test
    void richTextReadsBackEqual() throws Refusal {
        Random random = new Random(20261124);
        List<String> pieces = List.of(
                "a", "\n", "\n\n", "\u2022 b", "- c", " ", "  d ", "\t", "_x0041_", "\u2022", "1", "\u00a0e", "=f");
        List<RichText> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            RichTextBuilder builder = new RichTextBuilder().words("x", random.nextBoolean(), false);
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                builder.words(pieces.get(random.nextInt(pieces.size())), random.nextBoolean(), random.nextBoolean());
            }
            texts.add(builder.build());
        }
        readsBackEqual(withProgress(texts));
    }

    private interface Edit {
        void apply(XSSFWorkbook workbook);
    }

    private static byte[] edited(byte[] bytes, Edit edit) throws IOException {
        try (XSSFWorkbook workbook = open(bytes)) {
            edit.apply(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String row(byte[] bytes, String sheet, int row) throws IOException {
        try (XSSFWorkbook workbook = open(bytes)) {
            return row(workbook.getSheet(sheet).getRow(row));
        }
    }

    private static String row(XSSFRow row) {
        DataFormatter formatter = new DataFormatter(Locale.UK);
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                .collect(Collectors.joining("|"));
    }

    private static String cell(XSSFRow row, String heading) {
        for (Cell cell : row.getSheet().getRow(1)) {
            if (cell.getStringCellValue().equals(heading)) {
                return row.getCell(cell.getColumnIndex()).getStringCellValue();
            }
        }
        return "";
    }

    private static String text(byte[] bytes, String sheet) throws IOException {
        try (XSSFWorkbook workbook = open(bytes)) {
            return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                    .map(row -> row((XSSFRow) row))
                    .collect(Collectors.joining("\n"));
        }
    }
}
