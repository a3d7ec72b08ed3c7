package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.cli.Runs;
import org.committeepapers.config.Settings;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever in a workbook it is said that something isn't for publication, the publication stops at that cell. */
class MarkedPlacesTest {

    private static final String ABOUT = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2026-06-03]
            """;

    @TempDir
    Path folder;

    /** All errors but those that ask what an unknown column or row is: they stand beside a marking, not for it. */
    private List<String> errors(byte[] workbook) throws Exception {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", workbook);
        return new Checker(Settings.DEFAULT, LocalDate.of(2026, 11, 24))
                .check(file, new EarlierEditions(Path.of("none"), LocalDate.EPOCH)).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding -> !finding.rule().name().equals("layout-to-confirm"))
                        .map(MarkedPlacesTest::shown)
                        .toList();
    }

    private static String shown(Finding finding) {
        return finding.rule().name() + " "
                + (finding.location() instanceof Location.Cell cell ? cell.sheet() + "!" + cell.address() : "");
    }

    private static String sheet(String name, String progress, String heading, String marking) {
        return "# " + name + "\nRef | Recommendation | Action | Owner | By when | " + progress + " | Status | "
                + heading
                + "\n1 | Plant trees | Plant ten | Head of Parks | [date 2027-03-31] | Two planted | In progress | "
                + marking + "\n";
    }

    private List<String> errors(String text) throws Exception {
        return errors(WorkbookBuilder.bytes(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tracker | Progress | Exempt | Open - except progress | H2",
                "Tracker | Progress | Exempt | Open - J Smith 2026-10-01 | ''",
                "Tracker | Progress | Not for publication | Yes | H1",
                "Tracker | Progress | Exempt reason | Contract price | H1",
                "Tracker | Progress | Not for publication | No | H1",
                "Tracker | Progress | For publication | No | H1",
                "Tracker | Progress | For publication | Yes | H1",
                "Tracker | Progress | Part 1 / Part 2 | Part 2 | H1 H2",
                "Tracker | Progress | Private? | \u2713 | H1",
                "Tracker | Progress | Private? | [formula IF(A2=1,2,3)] | H1",
                "Tracker | Progress | Private? | [fill FF0000] | H1",
                "Tracker | Progress | Private? | '' | ''",
                "Tracker | Progress | Exempt | \u2713 | H2",
                "Tracker | Progress | Exempt | Open to the public | ''",
                "Tracker | Progress | Exempt | No - public | ''",
                "Tracker | Progress | Exempt | Part 1 | ''",
                "Tracker | Progress | Exempt | Exempt 3 (JS 1/10/26) | ''",
                "Tracker | Progress (exempt para 3) | Notes | fine | F1",
                "Tracker | Confidential progress | Notes | fine | F1",
                "Tracker | Progress (exempt para 3) | Exempt | Progress: Exempt 3 | F1 H2",
                "Part 2 - Exempt | Progress | Notes | fine | A1",
                "Part 2 - Exempt | Progress | Exempt | Exempt 3 | ''",
                "Part 2 | Progress | Part 2 of the plan | Yes | A1",
                "Pink papers | Progress | Notes | fine | A1",
                "Tracker | Progress | Part 2 of the plan | Yes | ''",
            })
    void stopInTheTable(String sheet, String progress, String heading, String marking, String cell) throws Exception {
        assertEquals(
                Stream.of(cell.split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(one -> "exemption-in-doubt " + sheet + "!" + one)
                        .toList(),
                errors(ABOUT + sheet(sheet, progress, heading, marking)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Legal implications (exempt, paragraph 5) | Advice ! A5",
                "Label | Value | Exempt\\nLegal implications | Advice | Yes\\nExempt information | None, J Rees, 1 May 2026 ! C6",
                "Label | Value\\nLegal implications | Advice | Exempt: paragraph 5 ! C6",
                "For publication | No ! A5",
                "Legal implications | There is no exempt information ! ''",
                "Exempt information | Actions: Exempt 3 ! B5",
                "Classification | Exempt Part 2 ! B5",
                "Classification | PRIVATE ! B5",
                "Classification | Part B ! B5",
                "Classification | Closed ! B5",
                "Classification | OFFICIAL-SENSITIVE ! B5",
                "Classification | Open (with an exempt appendix) ! B5",
                "General release | No ! B5",
                "Decision type | Non-key (private) ! B5",
                "Report status | Private ! B5",
                "Recommendations | That this item be taken in Part 2 ! B5",
                "Purpose | Names of the families must not be published. ! B5",
                "Purpose | It asks members to note that row 12 can't be made public yet. ! B5",
                "Introduction | Don't publish what Legal say in column F. ! B5",
                "Meeting date | 3 June 2026 (Part 2) ! B5",
                "Agreed by cabinet on | 3 June 2026, in camera ! B5",
                "Background | The leaflets were not printed. ! ''",
                "Contact | J Rees (not for publication) ! B5",
                "Agenda item | 7 (Part 2) ! B5",
                "Classification | General release ! ''",
                "Classification | Open to the public ! ''",
                "Classification | Not confidential ! ''",
                "Classification | Key decision - open ! ''",
                "Classification | Open, part exempt ! B5",
                "General release | Yes ! ''",
                "Confidentiality | None ! ''",
                "Decision type | Key ! ''",
                "Agenda item | 7 ! ''",
                "Item | Exempt item 9 ! B5",
                "Item | Part 2, item 9 ! B5",
                "Item | 9 - exempt ! B5",
                "Open/closed | Closed ! B5",
                "Open/closed | Open ! ''",
                "NOT FOR PUBLICATION ! A5",
                "Confidential ! A5",
                "CONFIDENTIAL - JR ! A5",
                "Exempt para 3 ! A5",
                "Not for publication until 1 March ! A5",
                "Do not publish this tracker ! A5",
                "Rec 1 is not for publication ! A5",
                "Red = exempt ! A5",
                "\\nConfidential ! A6",
                "Exempt information | None | J Rees | 1 May 2026\\nConfidential ! A6",
                "Recommendations are tracked each month ! ''",
            })
    void stopOnTheSheetAbout(String lines, String cell) throws Exception {
        String about = ABOUT + lines.replace("\\n", "\n") + "\n";
        assertEquals(
                cell.isEmpty() ? List.of() : List.of("exemption-in-doubt About!" + cell),
                errors(about + sheet("Tracker", "Progress", "Notes", "fine")));
    }

    /** People redact so; white words without a fill are only hidden. */
    @Test
    void wordsInTheColourOfTheirCellStop() throws Exception {
        String tracker = sheet("Tracker", "Progress", "Exempt", "");
        assertEquals(
                List.of("exemption-in-doubt Tracker!F2"),
                errors(ABOUT + tracker.replace("Two planted", "[fill 000000]Two planted")));
        assertEquals(List.of(), errors(ABOUT + tracker.replace("Two planted", "[fill FFC0CB]Two planted")));
        assertEquals(
                List.of(),
                errors(ABOUT
                        + sheet("Tracker", "Progress", "Exempt", "Open - J Smith 2026-10-01")
                                .replace("Two planted", "[fill 000000]Two planted")));
    }

    /** Only the template's own label may wait for an answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "EXEMPT ! A5",
                "***EXEMPT*** ! A5",
                "EXEMPT INFORMATION ! A5",
                "Contains exempt information ! A5",
                "Gwybodaeth eithriedig ! A5",
                "1 = exempt ! A5",
                "Exempt information ! ''",
                "Exempt ! ''",
            })
    void aStampOnTheSheetAboutIsNoEmptyLabel(String line, String cell) throws Exception {
        String tracker = sheet("Tracker", "Progress", "Exempt", "");
        assertEquals(
                cell.isEmpty() ? List.of() : List.of("exemption-in-doubt About!" + cell),
                errors(ABOUT + line + "\n" + tracker));
        assertEquals(
                List.of("exemption-in-doubt About!A1"),
                errors(ABOUT.replace("# About\n", "# About\n" + line + "\n") + tracker),
                "above all labels");
    }

    /** Agreed, Agreed. and No are headings too, but of no such table. */
    @Test
    void anAnswerIsNoHeading() throws Exception {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", ABOUT + """
                # Tracker
                Ref | Recommendation | Response | Executive response | Action | Progress | Status | Exempt
                1 | Plant trees | Agreed | Agreed. | Plant ten | Two planted | In progress | No
                2 | Plant hedges | Agreed | Agreed. | | | | No
                3 | Plant herbs | Agreed | Agreed. | | Update | | No
                """);
        Runs.of("check", file.toString(), "--as-at", "2026-11-24").ends(0);
    }

    @Test
    void stopInTheTitle() throws Exception {
        String tracker = sheet("Tracker", "Progress", "Notes", "fine");
        assertEquals(List.of("exemption-in-doubt About!B3"), errors(ABOUT.replace("Review", "NFP Tracker") + tracker));
    }

    /** One cause is one question, which says where each answer goes. */
    @Test
    void oneQuestionNamesAllPlaces() throws Exception {
        layout("t");
        String rows = tableBelow("").replace("Two planted", "[note Pls don't publish]Not for publication: two planted")
                + "2 | Mow grass | Mow it | Head of Parks | [date 2027-03-31] | Not for publication: it is mown | In progress\n";
        Path file = WorkbookBuilder.write(
                folder, "t.xlsx", rows.replace("# Tracker", "Classification | Part B\n# Tracker"));
        String said = Runs.of("check", file.toString(), "--as-at", "2026-11-24")
                .ends(65)
                .err();
        assertEquals(3, said.split("error\\[exemption-in-doubt", -1).length, said);
        for (String part : List.of(
                "in About, row 5, Classification,",
                "F3: There is a marking of exempt or confidential information in the note at F3,",
                "   |  There is a marking of exempt or confidential information in these cells,",
                "      About!B5 | the text, copied | Public | your name | 24 November 2026\n",
                "      Tracker!F3 | the text, copied | Public | your name | 24 November 2026\n",
                "      Tracker!F4 | the text, copied | Public | your name | 24 November 2026\n")) {
            assertTrue(said.contains(part), part + "\n" + said);
        }
    }

    /** The cell says what its row is, and no more. */
    @Test
    void aNoteAtAnExemptCellIsLookedAtWhateverTheCellSays() throws Exception {
        for (String note : List.of("Exempt para 3", "not the price", "See Legal first", "Ddim eto")) {
            for (String cell : List.of("No", "Public", "Not exempt", "-", "Open - J Smith 20 November 2026", "")) {
                assertEquals(List.of("exemption-in-doubt Tracker!G2"), withNoteAtExempt(note, cell), note + " " + cell);
            }
        }
        assertEquals(List.of(), withNoteAtExempt("Not exempt", "No"));
    }

    private List<String> withNoteAtExempt(String note, String cell) throws Exception {
        return errors(ABOUT.replaceFirst("(?m)^Exempt information.*\n", "") + """
                # Tracker
                Ref | Recommendation | Action | Owner | By when | Progress | Exempt
                1 | Plant trees | Plant them | Head of Parks | 31 March 2027 | Two planted | [note %s]%s
                """.formatted(note, cell));
    }

    /** What a spreadsheet program shows only here and there. */
    @Test
    void stopBesideTheCells() throws Exception {
        List<String> none = List.of();
        assertEquals(
                List.of("exemption-in-doubt Tracker!F2"),
                errors(book -> note(book.getSheet("Tracker"), "F2", "Jane:\nNOT FOR PUBLICATION")));
        assertEquals(none, errors(book -> note(book.getSheet("Tracker"), "C2", "Ask the confidential helpline")));
        assertEquals(
                List.of("exemption-in-doubt Tracker!H2"),
                errors(book -> prompt(book.getSheet("Tracker"), "H2", "Remove before publication")));
        assertEquals(none, errors(book -> prompt(book.getSheet("Tracker"), "H2", "Choose one of the words")));
        assertEquals(
                List.of("exemption-in-doubt Tracker!F2"),
                errors(book -> conversation(book.getSheet("Tracker"), "F2", "Can this be published?", "No")));
        assertEquals(
                none, errors(book -> conversation(book.getSheet("Tracker"), "F2", "Can this be published?", "Yes")));
        assertEquals(
                List.of("exemption-in-doubt Tracker!C2"),
                errors(book -> tip(book.getSheet("Tracker"), "C2", "In camera")));
        List<String> first = List.of("exemption-in-doubt Tracker!A1");
        assertEquals(
                first,
                errors(book -> book.getProperties()
                        .getCustomProperties()
                        .addProperty("MSIP_Label_1_Name", "Official - Sensitive")));
        assertEquals(
                none, errors(book -> book.getProperties().getCustomProperties().addProperty("Sensitivity", "Public")));
        assertEquals(
                first, errors(book -> book.getProperties().getCustomProperties().addProperty("Exempt", "Yes")));
        assertEquals(
                first, errors(book -> book.getProperties().getCustomProperties().addProperty("Confidential", true)));
        assertEquals(
                first,
                errors(book -> book.getProperties().getCustomProperties().addProperty("Not for publication", "Y")));
        assertEquals(
                first, errors(book -> book.getProperties().getCustomProperties().addProperty("Publish", "No")));
        assertEquals(
                none, errors(book -> book.getProperties().getCustomProperties().addProperty("Exempt", false)));
        assertEquals(
                none, errors(book -> book.getProperties().getCustomProperties().addProperty("Public", "Yes")));
        assertEquals(
                first, errors(book -> book.getProperties().getCoreProperties().setTitle("Tracker NFP")));
        assertEquals(
                first,
                errors(book -> book.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .setVersionProperty("Not for publication")));
        assertEquals(
                first,
                errors(book -> book.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .setIdentifierProperty("Not for publication")));
        assertEquals(first, errors(book -> {
            Name name = book.createName();
            name.setNameName("NotForPublication");
            name.setRefersToFormula("Tracker!$F$2");
        }));
        assertEquals(first, errors(book -> table(book, "Confidential_rows")));
        assertEquals(none, errors(book -> table(book, "Actions")));
        for (String words : List.of("Row 1 must not go out", "JS - leave rec 1 out of the public one", "P2")) {
            assertEquals(
                    List.of("exemption-in-doubt Tracker!F2"),
                    errors(book -> note(book.getSheet("Tracker"), "F2", words)));
            assertEquals(
                    List.of("exemption-in-doubt Readme!A1"),
                    errors(book -> book.createSheet("Readme")
                            .createRow(0)
                            .createCell(0)
                            .setCellValue(words)));
            assertEquals(
                    first,
                    errors(book -> book.getSheet("Tracker")
                            .createDrawingPatriarch()
                            .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                            .setText(words)));
        }
        assertEquals(
                first, errors(book -> book.getSheet("Tracker").getEvenFooter().setLeft("Strictly private")));
        assertEquals(
                first,
                errors(book -> book.getSheet("Tracker")
                        .createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                        .setText("Members only")));
    }

    private List<String> errors(Consumer<XSSFWorkbook> change) throws Exception {
        byte[] plain = WorkbookBuilder.bytes(ABOUT + sheet("Tracker", "Progress", "Notes", "fine"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(plain))) {
            change.accept(workbook);
            workbook.write(out);
        }
        return errors(out.toByteArray());
    }

    private static void table(XSSFWorkbook book, String name) {
        book.getSheet("Tracker")
                .createTable(new AreaReference("A1:H2", SpreadsheetVersion.EXCEL2007))
                .setName(name);
    }

    private static void prompt(XSSFSheet sheet, String cell, String words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellAddress at = new CellAddress(cell);
        DataValidation prompt = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"fine"}),
                new CellRangeAddressList(at.getRow(), 99, at.getColumn(), at.getColumn()));
        prompt.createPromptBox("Note", words);
        sheet.addValidationData(prompt);
    }

    /** POI can't write one. */
    private static void conversation(XSSFSheet sheet, String cell, String... said) {
        String all = Stream.of(said)
                .map(one -> "<threadedComment ref='" + cell + "'><text>" + one + "</text></threadedComment>")
                .collect(Collectors.joining("", "<ThreadedComments>", "</ThreadedComments>"));
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/xl/threadedComments/threadedComment1.xml");
            PackagePart part = sheet.getPackagePart()
                    .getPackage()
                    .createPart(name, "application/vnd.ms-excel.threadedcomments+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(all.getBytes(StandardCharsets.UTF_8));
            }
            sheet.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment");
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tip(XSSFSheet sheet, String cell, String words) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/");
        link.setTooltip(words);
        CellAddress at = new CellAddress(cell);
        sheet.getRow(at.getRow()).getCell(at.getColumn()).setHyperlink(link);
    }

    /** As a column of progress, it is marked by its heading, and each row may say why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Owner: Exempt 3 | F1", "Progress: Exempt 3 | ''"})
    void stopAtAHeadingThatALayoutNames(String marking, String cell) throws Exception {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: "J Rees, 3 November 2026"
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress (exempt para 3), status: Status, exemption: Exempt}
                """);
        assertEquals(
                cell.isEmpty() ? List.of() : List.of("exemption-in-doubt Tracker!" + cell),
                errors(ABOUT + sheet("Tracker", "Progress (exempt para 3)", "Exempt", marking)));
    }

    /** The cases of two files: what it is, the workbook, the end of the layout, and where markings are found. */
    static Stream<Arguments> withLayouts() {
        return Stream.of("left-out", "within")
                .flatMap(name -> {
                    String text = Resource.text(MarkedPlacesTest.class, "/marking/" + name + ".txt");
                    return Stream.of(text.split("(?m)^## ")).skip(1);
                })
                .map(one -> {
                    String[] parts = one.split("\n(?:layout|in doubt):\n?", -1);
                    String[] first = parts[0].split("\n", 2);
                    return Arguments.of(first[0], first[1], parts[1], parts[2].strip());
                });
    }

    /** Whatever the layout leaves out, takes apart or shares among rows is looked at. */
    @ParameterizedTest
    @MethodSource("withLayouts")
    void stopWhereverTheyAre(String what, String sheets, String layout, String cells) throws Exception {
        Files.writeString(
                folder.resolve("t.layout.yaml"), "confirmed: \"J Rees, 3 November 2026\"\ntables:\n" + layout);
        assertEquals(
                cells,
                errors(ABOUT + sheets).stream()
                        .filter(error -> error.startsWith("exemption-in-doubt"))
                        .map(error -> error.replace("exemption-in-doubt ", ""))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                what);
    }

    /** Whether all of the tracker is public is never left out. */
    @Test
    void stopInAHiddenLineOfAbout() throws Exception {
        layout("t");
        Files.writeString(folder.resolve("t.layout.yaml"), "skipHidden: yes\n", StandardOpenOption.APPEND);
        String tracker = sheet("Tracker", "Progress", "Notes", "fine");
        for (String line : List.of(
                "Classification | Exempt Part 2",
                "Exempt information | Ask legal",
                "Status of report | Not for the web")) {
            assertEquals(
                    List.of("exemption-in-doubt About!B5"), errors(ABOUT + "(hidden)" + line + "\n" + tracker), line);
        }
    }

    /** Somebody may have moved a row to the other table. */
    @Test
    void aTableWithoutTheColumnIsToldWhereAnotherHasIt() throws Exception {
        String both = ABOUT
                + sheet("Tracker", "Progress", "Exempt", "Exempt 3")
                + sheet("Done", "Progress", "Exempt", "").replace("1 | Plant trees", "2 | Plant hedges");
        assertEquals(List.of(), columnsMissing(both));
        assertEquals(
                List.of("column-missing Done!A1"), columnsMissing(both.replaceAll("(?s) \\| Exempt(\n2.*)", "$1")));
    }

    private List<String> columnsMissing(String text) throws Exception {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", text);
        return new Checker(Settings.DEFAULT, LocalDate.of(2026, 11, 24))
                .check(file, new EarlierEditions(Path.of("none"), LocalDate.EPOCH)).findings().stream()
                        .filter(finding -> finding.rule().name().equals("column-missing"))
                        .map(MarkedPlacesTest::shown)
                        .toList();
    }

    private static final String APPENDIX = "Appendix 2 is not for publication by virtue of paragraph 3";

    @Test
    void wordsAboutAnAppendixStopNothing() throws Exception {
        String table = ABOUT + sheet("Tracker", "Progress", "Notes", APPENDIX);
        assertEquals(List.of(), errors(table));
        assertEquals(List.of(), errors(table + "\nNote: " + APPENDIX + "\n"));
        assertEquals(List.of(), errors(table.replace("Two planted", APPENDIX)));
        assertEquals(
                List.of("exemption-in-doubt Tracker!A4"),
                errors(table + "\nNote: " + APPENDIX + ", and so are the updates\n"));
    }

    /** The table with a line above its headings. */
    private static String tableBelow(String line) {
        return ABOUT
                + sheet("Tracker", "Progress", "Notes", APPENDIX).replace("# Tracker\n", "# Tracker\n" + line + "\n");
    }

    /** Says what each column is, so that nothing but a marking can stop the papers. */
    private void layout(String tracker) throws Exception {
        Files.writeString(folder.resolve(tracker + ".layout.yaml"), """
                confirmed: "J Rees, 3 November 2026"
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress, status: Status}
                    ignore: [Notes]
                """);
    }

    @Test
    void aDraftIsStoppedOnlyByWhatMayMarkWhatItPrints() throws Exception {
        layout("made");
        Runs made = draft("made.xlsx", tableBelow("Note: " + APPENDIX)).ends(0);
        assertTrue(made.out().contains("Draft of made"), made.out());
        assertTrue(made.err().contains("note[exemption-mentioned]"), made.err());
        layout("stopped");
        Runs stopped =
                draft("stopped.xlsx", tableBelow("Note: not for publication")).ends(65);
        assertTrue(stopped.out().startsWith("No draft of stopped"), stopped.out());
        assertTrue(stopped.err().contains("error[exemption-in-doubt]"), stopped.err());
    }

    @Test
    void wordsAboutAnAppendixReachNothingPublic() throws Exception {
        layout("t");
        Path output = folder.resolve("output");
        WorkbookBuilder.write(folder, "t.xlsx", tableBelow("Note: " + APPENDIX));
        Runs.of(
                        "publish",
                        folder.resolve("t.xlsx").toString(),
                        "--output",
                        output.toString(),
                        "--as-at",
                        "2026-11-24",
                        "--formats",
                        "html")
                .ends(0);
        try (Stream<Path> files = Files.walk(output.resolve("public"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("ppendix 2"), file.toString());
            }
        }
    }

    private Runs draft(String name, String workbook) {
        Path file = WorkbookBuilder.write(folder, name, workbook);
        return Runs.of(
                "publish",
                file.toString(),
                "--output",
                folder.resolve("output").toString(),
                "--as-at",
                "2026-11-24",
                "--draft",
                "--formats",
                "html");
    }

    private static void note(XSSFSheet sheet, String cell, String words) {
        XSSFComment note = sheet.createDrawingPatriarch()
                .createCellComment(sheet.getWorkbook().getCreationHelper().createClientAnchor());
        note.setAddress(new CellAddress(cell));
        note.setString(words);
    }
}
