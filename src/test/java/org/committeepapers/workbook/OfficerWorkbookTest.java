package org.committeepapers.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.ModelTracker;
import org.committeepapers.examples.Placeless;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.text.RichText;
import org.committeepapers.text.RichTextBuilder;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.workbook.officer.OfficerWorkbook;
import org.committeepapers.workbook.sheet.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into an officer's workbook reads back as it was. */
class OfficerWorkbookTest {

    private static final ItemKey KEY = new ItemKey("review", 1);
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
        labels = LabelFile.load(Path.of("templates", "labels", "en.yaml"));
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> list = Files.list(CASES)) {
            return list.map(folder -> String.valueOf(folder.getFileName())).sorted().toList().stream();
        }
    }

    private Tracker read(byte[] workbook) throws Refusal {
        return Readings.read(folder, workbook).tracker();
    }

    private byte[] written(Tracker tracker) throws Refusal {
        return new OfficerWorkbook(tracker, "2026-10-20", "", MADE).bytes(labels);
    }

    private void readsBackEqual(Tracker tracker) throws Refusal {
        Reading reading = Readings.read(folder, written(tracker));
        Tracker again = reading.tracker();
        List<Recommendation> expected = Placeless.of(tracker.recommendations().stream()
                .map(OfficerWorkbookTest::inWordsOfTheList)
                .toList());
        List<Recommendation> read = Placeless.of(again.recommendations());
        assertEquals(expected, Placeless.of(reading.asSent()));
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), read.get(i));
        }
        assertEquals(
                new Tracker(
                        tracker.id(),
                        tracker.about(),
                        expected,
                        tracker.register(),
                        again.asides(),
                        again.accepted(),
                        again.meetings(),
                        again.exemptions()),
                again.with(read));
    }

    /** Its statuses as the column Status says them; where one is unclear, the column is blank. */
    private static Recommendation inWordsOfTheList(Recommendation recommendation) {
        return recommendation.with(recommendation.actions().stream()
                .map(action -> {
                    RichText word = RichText.of(
                            action.status() == Status.UNKNOWN ? "" : labels.say("status." + action.status()));
                    return new Action(
                            action.key(),
                            action.text(),
                            action.owners(),
                            action.byWhen(),
                            action.successCriteria(),
                            action.progress(),
                            word,
                            action.status() == Status.UNKNOWN
                                    ? read(action.progress())
                                    : Standing.clear(action.status(), Standing.Source.STATED),
                            action.measures(),
                            action.exemptions(),
                            action.cells());
                })
                .toList());
    }

    private static Standing read(RichText progress) {
        StatusCell read = StatusWords.ofProgress(progress.plain(), StatusPatterns.NONE);
        return read.isKnown()
                ? Standing.clear(read.status().orElseThrow(), Standing.Source.READ)
                : Standing.unclear(Standing.Source.READ, read.doubt());
    }

    @Test
    void meetingsAreCarriedOver() throws Refusal {
        Tracker tracker = read(WorkbookBuilder.bytes(HEADINGS + """
                1|Executive|That it be done|Agreed|Agreed.|Do it|Head of Housing|By next meeting|Done|In train|
                # Meetings
                Committee|Date|Papers published by|Note
                Scrutiny|[date 2026-12-03]|[date 2026-11-20]|=Budget
                Cabinet|10 December 2026||
                """));
        List<String> meetings = List.of("Scrutiny 2026-12-03 2026-11-20 =Budget", "Cabinet 2026-12-10  ");
        assertEquals(meetings, meetings(tracker));
        assertEquals(meetings, meetings(read(written(tracker))));
    }

    private static List<String> meetings(Tracker tracker) {
        return tracker.meetings().stream()
                .map(meeting -> String.join(
                        " ",
                        meeting.committee(),
                        meeting.day().toString(),
                        meeting.papersBy().map(LocalDate::toString).orElse(""),
                        meeting.note()))
                .toList();
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
                "1|Cabinet|That|Agreed|Yes.|Do it|A; B|[link https://example.org/]3 November 2026||In train|",
                "1|Cabinet|<b>That</b> <i>it</i> be\\n\\n<b>\u2022 done\\n\u2022 well</b>|Agreed|[bold]Yes.\\n- one\\n- two|a||||[error #REF!]|",
                "1||That _x0041_x0042_ and _x005F_|Agreed|\\n  Yes. \\n\\n|  <b>a</b><b>b</b><i> c </i>d |Head||\\u2028||",
                "1||[link https://example.org/?a=1&b=2#c]the\\n\u2022 report|Agreed|[link mailto:a@example.org]mail <b>me</b>|a|||||",
                "1|\u2013|That it be done|TBC|\u2013|N/A|N/A|TBC||-|",
                "||That it has no reference|Agreed|Yes.|Do it|Head||||\n||That|Agreed|Yes|Do|Head||||",
                "1|The Scrutiny Board|||||||||",
                "A|Cabinet|That it be done|Noted|||||||\nB|Cabinet|That it be done|Not agreed||||||",
                "1|Cabinet|That it be done|Agreed, but not all of it as was asked in the report|Yes|a|||||",
                "1|Cabinet|TRUE|Agreed|1e5|[number 0.5 0%]|[number 3]||[formula A1&\"x\" = cached]||Complete",
                "1|Cabinet|That it be \u0175 \ud83d\ude00 \u202eturned|Agreed|Yes.\tTab|a|||||",
            })
    void whatMustStayTextReadsBackEqual(String row) throws Refusal {
        readsBackEqual(read(WorkbookBuilder.bytes(Readings.ABOUT + HEADINGS + row)));
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

    @Test
    void aDayThatProgressSaysNeedsNoColumn() throws Exception {
        Tracker tracker = read(WorkbookBuilder.bytes(
                Readings.ABOUT + HEADINGS + "1|Cabinet|That|Agreed|Yes.|Do it|Head|||Completed in May 2025.|"));
        readsBackEqual(tracker);
        assertFalse(row(written(tracker), "Tracker", 0).contains("Completed on"));
    }

    @Test
    void equalReferencesOfTwoReviewsReadBackEqual() throws Refusal {
        readsBackEqual(read(WorkbookBuilder.bytes(Readings.ABOUT + HEADINGS.replace("Ref|", "Ref|Review|") + """
                1|Roads|Cabinet|That it be done|Agreed|Yes.|First|Head of Roads|May 2026||In train|
                1|Parks|Cabinet|That it be done|Agreed|No.|Second|Head of Parks|May 2026||In train|
                2|Roads|Cabinet|That more be done|Agreed|Yes.|Third|Head of Roads|May 2026||In train|
                3|Parks|Cabinet|That most be done|Agreed|Yes.|Fourth|Head of Parks|May 2026||In train|
                2|Parks|Cabinet||Agreed|Yes.|Fifth|Head of Parks|May 2026||In train|
                """)));
    }

    @Test
    void severalActionsOfARecommendationReadBackEqualEvenWhenTheRowsAreSorted() throws Exception {
        String table = HEADINGS + """
                1|Cabinet|That it be done|Agreed|Yes.|First|Head of Housing|December 2025||In train|
                |||||Second|Head of Parks|||Not started|
                |||||Third|Head of Housing||||Completed
                2|Cabinet|That that be done|Agreed|No.|Fourth|Head of Parks|||In train|
                """;
        Tracker tracker = read(WorkbookBuilder.bytes(Readings.ABOUT + table));
        readsBackEqual(tracker);
        byte[] sorted = edited(written(tracker), workbook -> {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            sheet.createRow(5).copyRowFrom(sheet.getRow(1), new CellCopyPolicy());
            sheet.removeRow(sheet.getRow(1));
        });
        assertEquals(
                List.of("1: That it be done -> Second; Third; First", "2: That that be done -> Fourth"),
                Readings.outline(Readings.read(folder, sorted)));
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
        Tracker tracker = read(WorkbookBuilder.bytes(Readings.ABOUT
                + HEADINGS
                + "1|Cabinet|That|Agreed|Yes.|Do it|Head|||%s|%s".formatted(progress, status)));
        try (XSSFWorkbook workbook = open(written(tracker))) {
            XSSFRow row = workbook.getSheet("Tracker").getRow(1);
            assertEquals(progress, row.getCell(10).getStringCellValue());
            assertEquals(written, row.getCell(11).getStringCellValue());
        }
    }

    @Test
    void aDayThatOnlyTheStatusSaysHasAColumn() throws Exception {
        Tracker tracker = read(WorkbookBuilder.bytes(
                Readings.ABOUT + HEADINGS + "1|Cabinet|That|Agreed|Yes.|Do it|Head||||Completed 3 March 2026"));
        readsBackEqual(tracker);
        String row = row(written(tracker), "Tracker", 1);
        assertTrue(row.equalsIgnoreCase("1|Cabinet|That|Agreed|Yes.|Do it|Head|||||Completed|3 March 2026"), row);
    }

    @Test
    void aTextAsLongAsACellCanHoldIsWrittenAndALongerOneRefused() throws Refusal {
        readsBackEqual(withProgress("x".repeat(32_767)));
        Finding finding = assertThrows(Refusal.class, () -> written(withProgress("x".repeat(32_768))))
                .finding();
        assertEquals("I2", ((Location.Cell) finding.location()).address());
        assertTrue(finding.message().contains("32,768"), finding.message());
        assertTrue(finding.message().contains("32,767"), finding.message());
    }

    private static Tracker withProgress(String progress) {
        RichText text = RichText.of(progress);
        Location.Cell cell = new Location.Cell("tracker.xlsx", "Tracker", 0, 1, 0);
        Action action = new Action(
                KEY.ofAction(1),
                RichText.of("Do it"),
                Owners.NONE,
                ByWhen.MISSING,
                RichText.EMPTY,
                text,
                RichText.EMPTY,
                read(text),
                Measures.NONE,
                Exemptions.NONE,
                new Cells(cell, Map.of(Field.PROGRESS, cell.atColumn(8))));
        return of(new Recommendation(
                KEY,
                "1",
                "",
                "",
                RichText.of("That it be done"),
                Addressee.EXECUTIVE,
                Optional.empty(),
                Optional.empty(),
                Response.AWAITED,
                List.of(action),
                Exemptions.NONE,
                new Cells(cell, Map.of())));
    }

    private static Recommendation recommendation(String reference, RichText text) {
        Cells cells = new Cells(new Location.Cell("tracker.xlsx", "Tracker", 0, 1, 0), Map.of());
        return new Recommendation(
                KEY,
                reference,
                "",
                "",
                text,
                Addressee.EXECUTIVE,
                Optional.empty(),
                Optional.empty(),
                Response.AWAITED,
                List.of(),
                Exemptions.NONE,
                cells);
    }

    private static Tracker of(Recommendation recommendation) {
        return of(List.of(recommendation));
    }

    private static Tracker of(List<Recommendation> recommendations) {
        About about = new About(
                "Review",
                "Council",
                "Scrutiny",
                Optional.of(MADE),
                RichText.EMPTY,
                Optional.empty(),
                List.of(),
                "",
                "",
                "");
        return new Tracker("review", about, recommendations, List.of(), List.of(), List.of());
    }

    @Test
    void theFrontMatterAndTheCommitteeOfEachReadBackAsTheyWere(@TempDir Path elsewhere) throws Exception {
        Tracker tracker = Readings.read(elsewhere, Readings.ABOUT + """
                        Meeting date | [date 2025-12-09]
                        Ward(s) | All
                        Purpose | First paragraph.\\n\\nSecond with <b>bold</b>.
                         | Third, from a cell below.
                        Background papers | One\\nTwo
                        # Tracker
                        Ref | Committee | Recommendation | Action
                        1 | Health | That it be done | Do it
                         | | | Do more
                        2 | | That it be seen | See it
                        """).tracker();
        Tracker back = Readings.read(elsewhere, written(tracker)).tracker();
        assertEquals(tracker.about(), back.about());
        assertEquals(
                List.of("Health", ""),
                back.recommendations().stream().map(Recommendation::committee).toList());
    }

    @Test
    void furtherColumnsAreThereOnlyWhereTheTrackerHasThem() throws Exception {
        Tracker plain = withProgress("In train");
        assertEquals(
                "Ref|Directed to|Recommendation|Response|Executive response|Action|Owner|By when|Revised date"
                        + "|Target / success criteria|Progress|Status",
                row(written(plain), "Tracker", 0));
        Recommendation one = plain.recommendations().get(0);
        Action action = one.actions().get(0);
        Measures measures = new Measures(
                OptionalInt.of(75),
                RichText.of("75%"),
                Optional.of(Measures.Rating.AMBER),
                RichText.of("A"),
                ByWhen.MISSING,
                ByWhen.dated(RichText.of("1 May 2026"), ByWhen.Kind.DAY, LocalDate.of(2026, 5, 1)),
                ByWhen.dated(RichText.of("June 2026"), ByWhen.Kind.MONTH, LocalDate.of(2026, 6, 30)),
                ByWhen.MISSING);
        byte[] full = written(of(new Recommendation(
                one.key(),
                "1",
                "Parks",
                one.committee(),
                one.text(),
                one.directedTo(),
                Optional.of(LocalDate.of(2026, 1, 2)),
                Optional.of(LocalDate.of(2025, 12, 9)),
                one.response(),
                List.of(new Action(
                        action.key(),
                        action.text(),
                        action.owners(),
                        action.byWhen(),
                        action.successCriteria(),
                        action.progress(),
                        action.statusWords(),
                        action.standing(),
                        measures,
                        action.exemptions(),
                        action.cells())),
                one.exemptions(),
                one.cells())));
        assertEquals(
                "Ref|Review|Directed to|Meeting date|Received on|Recommendation|Response|Executive response|Action|Owner|By when"
                        + "|Original date|Revised date|Target / success criteria|Progress|Status|RAG|% complete",
                row(full, "Tracker", 0));
        assertEquals(
                "1|Parks|Executive|9 December 2025|2 January 2026|That it be done|||Do it|||1 May 2026|June 2026||In train|In progress|A|75%",
                row(full, "Tracker", 1));
    }

    @Test
    void acceptedFindingsAndTheRegisterAreCarried() throws Exception {
        Tracker tracker = withProgress("In train");
        Location.Cell cell = new Location.Cell("tracker.xlsx", "Accepted", 5, 1, 0);
        byte[] workbook = written(new Tracker(
                tracker.id(),
                tracker.about(),
                tracker.recommendations(),
                List.of(new Post(
                        "Head of Parks", List.of("Parks Manager", "HoP"), "Place", "parks@example.org", false)),
                List.of(),
                List.of(new Acceptance(
                        "date-missing",
                        "1",
                        "",
                        "A. Clerk",
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        "As agreed",
                        cell))));
        assertEquals("Rule|Reference|As read|Who|When|Why", row(workbook, "Accepted", 0));
        assertEquals("date-missing|1||A. Clerk|2 March 2026|As agreed", row(workbook, "Accepted", 1));
        assertEquals(
                List.of(new Post(
                        "Head of Parks", List.of("Parks Manager", "HoP"), "Place", "parks@example.org", false)),
                read(workbook).register());
    }

    @Test
    void theCopyNamesItsEditionAndItsOwner() throws Exception {
        Tracker tracker = withProgress("In train");
        byte[] workbook = new OfficerWorkbook(tracker, "2026-10-20.2", "Head of Parks", MADE).bytes(labels);
        Reading reading = Readings.read(folder, workbook);
        assertEquals("2026-10-20.2", reading.edition());
        assertEquals("review", reading.tracker().id());
        assertEquals(
                "",
                Readings.read(folder, new OfficerWorkbook(tracker, "", "", MADE).bytes(labels))
                        .edition());
        String guide = text(workbook, "Guide");
        assertTrue(guide.contains("the actions of: Head of Parks."), guide);
        assertTrue(guide.contains("the edition of 2026-10-20.2."), guide);
    }

    @Test
    void theBlankWorkbookHoldsNothingToPublishNotEvenItsExample() throws Exception {
        byte[] blank = OfficerWorkbook.blank(MADE).bytes(labels);
        assertTrue(text(blank, "Guide").contains("Put up signs at the nine libraries"));
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
        try (XSSFWorkbook workbook = open(OfficerWorkbook.blank(MADE).bytes(labels))) {
            List<String> read = new ArrayList<>();
            for (int row = 1; row <= 5; row++) {
                XSSFRow words = workbook.getSheet("Lists").getRow(row);
                String response = words.getCell(0).getStringCellValue();
                if (!response.isEmpty()) {
                    read.add(ResponseWords.read(RichText.of(response), RichText.EMPTY)
                            .category()
                            .name());
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
                            "DELAYED",
                            "NOTED",
                            "COMPLETED",
                            "CLOSED"),
                    read);
        }
    }

    @Test
    void theDatesThatTheGuideGivesAsExamplesCanBeRead() {
        for (String words : List.of("hint.BY_WHEN", "guide.BY_WHEN")) {
            String said = labels.say("workbook." + words);
            String examples = said.substring(said.indexOf(": ") + 2, said.indexOf(". "));
            for (String example : examples.split(", ", -1)) {
                assertNotEquals(
                        ByWhen.Kind.INVALID, Dates.read(RichText.of(example)).kind(), example);
            }
        }
    }

    @Test
    void listsWarnAndNothingIsLockedOrMerged() throws Exception {
        try (XSSFWorkbook workbook = open(written(withProgress("In train")))) {
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
            assertEquals("TODAY", overdue(sheet).replaceAll(".*<(TODAY)\\(\\).*", "$1"));
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet each = workbook.getSheetAt(i);
                assertFalse(each.getProtect(), each.getSheetName());
                assertEquals(List.of(), each.getMergedRegions(), each.getSheetName());
                assertTrue(each.getPhysicalNumberOfRows() < 60, each.getSheetName());
            }
            assertEquals(
                    "Guide Tracker About Meetings Owners Lists Accepted As sent",
                    IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .collect(Collectors.joining(" ")));
            assertTrue(workbook.isSheetVeryHidden(7));
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
                    "Recommendation tracker: Review",
                    workbook.getProperties().getCoreProperties().getTitle());
        }
    }

    /** The mark of By when, behind that of Revised date. */
    private static String overdue(XSSFSheet sheet) {
        return sheet.getSheetConditionalFormatting()
                .getConditionalFormattingAt(1)
                .getRule(0)
                .getFormula1();
    }

    /** What the mark says of each date, status and progress on a day that is long past all of them. */
    @ParameterizedTest
    @CsvSource({
        "43000, In progress, In train, true",
        "43000, '', In train, true",
        "43000, Completed, '', false",
        "43000, completed, '', false",
        "43000, Closed, '', false",
        "43000, '', 'Completed: all of it', false",
        "2026, '', In train, false",
        "900000, '', In train, false",
    })
    void whatIsOverdueIsMarked(double date, String status, String progress, boolean marked) throws Exception {
        try (XSSFWorkbook workbook = open(written(withProgress("In train")))) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            XSSFRow row = sheet.getRow(1);
            row.getCell(7).setCellValue(date);
            row.getCell(10).setCellValue(progress);
            row.getCell(11).setCellValue(status);
            XSSFCell formula = row.createCell(20);
            formula.setCellFormula(overdue(sheet));
            CellValue value =
                    workbook.getCreationHelper().createFormulaEvaluator().evaluate(formula);
            assertEquals(marked, value.getBooleanValue(), value.formatAsString());
            String format = workbook.getStylesSource().getDxfAt(0).getNumFmt().getFormatCode();
            assertEquals("\"Overdue: \"d mmmm yyyy", format);
        }
    }

    /** What breaks the schema is what Excel offers to repair. */
    @Test
    void everyPartIsValid() throws Exception {
        Tracker model = WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT).tracker();
        Tracker linked = read(WorkbookBuilder.bytes(Readings.ABOUT + HEADINGS
                + "1||[link https://example.org/?a=1]That|Agreed|<b>Yes.</b>|=a|Head|[date 2025-12-31]|||\n"));
        for (byte[] workbook : List.of(written(model), written(linked), written(withProgress("In train")))) {
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
    void aLinkThatAWorkbookCannotHoldIsLeftOffItsWords() throws Exception {
        Run.Link link = new Run.Link("https://example.org/{a}", List.of(Run.Words.plain("See")));
        byte[] bytes = written(of(recommendation("1", new RichText(List.of(link)))));
        try (XSSFWorkbook workbook = open(bytes)) {
            XSSFCell cell = workbook.getSheet("Tracker").getRow(1).getCell(2);
            assertEquals("See", cell.getStringCellValue());
            assertNull(cell.getHyperlink());
        }
    }

    @Test
    void sameCopySameBytes() throws Refusal {
        Tracker tracker = WorkbookReader.read(ModelTracker.FILE, Limits.DEFAULT).tracker();
        assertArrayEquals(written(tracker), written(tracker));
    }

    /** Random runs of words, breaks and bullets, as the reader builds them. */
    @Test
    void richTextReadsBackEqual() throws Refusal {
        Random random = new Random(20261124);
        List<String> pieces = List.of(
                "a", "\n", "\n\n", "\u2022 b", "- c", " ", "  d ", "\t", "_x0041_", "\u2022", "1", "\u00a0e", "=f");
        List<Recommendation> recommendations = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            RichTextBuilder builder = new RichTextBuilder().words("x", random.nextBoolean(), false);
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                builder.words(pieces.get(random.nextInt(pieces.size())), random.nextBoolean(), random.nextBoolean());
            }
            recommendations.add(recommendation(String.valueOf(i + 1), builder.build()));
        }
        readsBackEqual(of(recommendations));
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

    private static String text(byte[] bytes, String sheet) throws IOException {
        try (XSSFWorkbook workbook = open(bytes)) {
            return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                    .map(row -> row((XSSFRow) row))
                    .collect(Collectors.joining("\n"));
        }
    }
}
