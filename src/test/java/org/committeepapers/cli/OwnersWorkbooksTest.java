package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What owners do to the workbook that they were sent. Each case lists all that the master then says otherwise, and all that is
 * told: the rule, the cell of the owner's workbook, and the words there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnersWorkbooksTest {

    private static final String MASTER = """
            # About
            Tracker id|parks
            Council|Example Council
            Committee|Scrutiny committee
            Title|Review of parks
            Considered on|[date 2025-06-01]
            Exempt information|None|J Rees|[date 2025-06-01]
            # Tracker
            Ref|Recommendation|Response|Action|Owner|By when|Revised date|Progress|Status|% complete|Completed on
            1|That one be done|Agreed|First|Head of Parks|[date 2025-12-31]||In train|In progress|20%|
            ||||Second|Head of Parks|[date 2025-11-30]|[date 2026-02-28]|Begun|In progress||
            2|That two be done|Agreed|Third|Head of Parks|March 2026||Looked at|In progress||
            |||Fourth|Head of Housing|March 2026||Talks|In progress||
            3|That three be done|Noted|Fifth|Head of Parks|TBC||Waiting|Delayed||
            4|That four be done|Agreed|Sixth|Head of Parks|March 2026|||Not started||
            5|That five be done|Agreed|Seventh|Head of Parks|March 2025||Planted in full|Completed||
            """.replace("\n||||Second", "\n|||Second");

    /** Written anew by -Downers.write=true. */
    private static final Path EXPECTED = Path.of("src/test/resources/owners-workbooks.txt");

    /** What the master would say with an update that is taken, at the cell of the owner's workbook. */
    private static final Pattern CAUSED =
            Pattern.compile("\\[([\\w-]+)\\]: With this update, .*\n  --> a\\.xlsx, sheet (\\w+), cell (\\w+)");

    private static final boolean WRITES = Boolean.getBoolean("owners.write");

    private final Map<String, String> expected = new LinkedHashMap<>();
    private Path folder;
    private Path master;
    private byte[] sent;

    @BeforeAll
    void sendWorkbook(@TempDir Path temporary) throws IOException {
        folder = temporary;
        if (!WRITES) {
            for (String part : Files.readString(EXPECTED).split("(?m)^== ", -1)) {
                int end = part.indexOf('\n');
                expected.put(
                        part.substring(0, Math.max(0, end)),
                        part.substring(end + 1).strip());
            }
        }
        master = WorkbookBuilder.write(folder, "parks.xlsx", MASTER);
        Path file = folder.resolve("sent.xlsx");
        Runs.of(List.of("template", file, "--from", master, "--owner", "Head of Parks", "--as-at", "2025-11-01"))
                .ends(0);
        sent = Files.readAllBytes(file);
    }

    private interface Edit {

        void on(XSSFSheet sheet) throws IOException;
    }

    private record Case(String name, Edit edit) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case when(String name, Edit edit) {
        return new Case(name, edit);
    }

    static Stream<Case> cases() {
        return Stream.of(
                when("changes nothing", sheet -> {}),
                when("updates all that is asked", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "First", "Progress", "All of it is done");
                    enter(sheet, "First", "% complete", "100%");
                    enter(sheet, "First", "Completed on", "20 October 2025");
                    enter(sheet, "Third", "Revised date", "30 June 2026");
                }),
                when("enters dates and percentages as Excel's own", sheet -> {
                    cell(sheet, "First", "% complete").setCellValue(0.8);
                    cell(sheet, "First", "% complete").setCellStyle(style(sheet, "0%"));
                    cell(sheet, "Third", "Revised date").setCellValue(LocalDate.of(2026, 6, 30));
                    cell(sheet, "Third", "Revised date").setCellStyle(style(sheet, "dd/mm/yyyy"));
                }),
                when(
                        "shows dates otherwise",
                        sheet -> cell(sheet, "Second", "Revised date").setCellStyle(style(sheet, "dd/mm/yy"))),
                when(
                        "rewrites the recommendation",
                        sheet -> enter(sheet, "First", "Recommendation", "That one be considered")),
                when("rewrites the response", sheet -> enter(sheet, "First", "Response", "Not agreed")),
                when("rewrites the action", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done");
                    enter(sheet, "First", "Action", "First, in part");
                }),
                when("writes the action in capitals", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done");
                    enter(sheet, "First", "Action", "FIRST.");
                }),
                when("hands the action to another owner", sheet -> enter(sheet, "First", "Owner", "Head of Housing")),
                when("hands the action to another owner beside an update", sheet -> {
                    enter(sheet, "First", "Owner", "Head of Housing");
                    enter(sheet, "First", "Progress", "Not ours any more");
                }),
                when("puts the date off to a day to be confirmed", sheet -> {
                    enter(sheet, "Third", "Revised date", "TBC");
                    enter(sheet, "Third", "Status", "Delayed");
                }),
                when("enters a percentage without its sign", sheet -> enter(sheet, "First", "% complete", "60")),
                when("changes the reference", sheet -> {
                    enter(sheet, "Fifth", "Progress", "Asked again");
                    enter(sheet, "Fifth", "Ref", "9");
                }),
                when("moves the first date", sheet -> enter(sheet, "First", "By when", "June 2026")),
                when(
                        "deletes a row",
                        sheet -> sheet.removeRow(cell(sheet, "First", "Ref").getRow())),
                when("deletes all rows", sheet -> {
                    for (int i = sheet.getLastRowNum(); i > 1; i--) {
                        sheet.removeRow(sheet.getRow(i));
                    }
                }),
                when(
                        "clears a row",
                        sheet -> cell(sheet, "First", "Ref").getRow().forEach(cell -> cell.setBlank())),
                when(
                        "clears the progress",
                        sheet -> cell(sheet, "First", "Progress").setBlank()),
                when("clears the progress beside a new status", sheet -> {
                    enter(sheet, "Second", "Status", "Delayed");
                    cell(sheet, "Second", "Progress").setBlank();
                }),
                when(
                        "clears the revised date",
                        sheet -> cell(sheet, "Second", "Revised date").setBlank()),
                when("adds an action", sheet -> {
                    XSSFRow row = copied(sheet, "First");
                    row.getCell(column(sheet, "Action")).setCellValue("Ninth");
                    row.getCell(column(sheet, "Status")).setCellValue("Completed");
                }),
                when("adds a recommendation", sheet -> {
                    XSSFRow row = copied(sheet, "Fifth");
                    row.getCell(column(sheet, "Ref")).setCellValue("9");
                    row.getCell(column(sheet, "Recommendation")).setCellValue("That nine be done");
                    row.getCell(column(sheet, "Action")).setCellValue("Ninth");
                }),
                when(
                        "copies a row",
                        sheet -> copied(sheet, "First")
                                .getCell(column(sheet, "Progress"))
                                .setCellValue("Half of it is done")),
                when("deletes a row and writes another action there", sheet -> {
                    enter(sheet, "Third", "Status", "Completed");
                    enter(sheet, "Third", "Action", "Another one");
                }),
                when("adds a column", sheet -> {
                    int last = sheet.getRow(1).getLastCellNum();
                    sheet.getRow(1).createCell(last).setCellValue("My views");
                    sheet.getRow(2).createCell(last).setCellValue("All well");
                }),
                when("adds a column with words beside an update", sheet -> {
                    int last = sheet.getRow(1).getLastCellNum();
                    sheet.getRow(1).createCell(last).setCellValue("My views");
                    // Which another row said when it was sent.
                    enter(sheet, "First", "Status", "Completed");
                    cell(sheet, "First", "Ref").getRow().createCell(last).setCellValue("Delayed");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("renames a column", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "Third", "Status", "In progress");
                    enter(sheet, "First", "Progress", "Half of it is done");
                    sheet.getRow(1).getCell(column(sheet, "Progress")).setCellValue("What we did");
                }),
                when("renames a column and chooses a status that another row has", sheet -> {
                    enter(sheet, "Fifth", "Status", "In progress");
                    sheet.getRow(1).getCell(column(sheet, "Progress")).setCellValue("What we did");
                }),
                when("renames the column of the action", sheet -> {
                    enter(sheet, "Fifth", "Status", "In progress");
                    sheet.getRow(1).getCell(column(sheet, "Action")).setCellValue("What we do");
                }),
                when("has a column twice", sheet -> {
                    int last = sheet.getRow(1).getLastCellNum();
                    sheet.getRow(1).createCell(last).setCellValue("Status");
                    sheet.getRow(2).createCell(last).setCellValue("Completed");
                }),
                when("deletes a column", sheet -> {
                    int column = column(sheet, "Status");
                    sheet.forEach(row -> row.createCell(column).setBlank());
                }),
                when("swaps two columns", sheet -> {
                    int progress = column(sheet, "Progress");
                    int status = column(sheet, "Status");
                    enter(sheet, "First", "Progress", "Half of it is done");
                    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                        String words = sheet.getRow(i).getCell(progress).getStringCellValue();
                        sheet.getRow(i)
                                .getCell(progress)
                                .setCellValue(sheet.getRow(i).getCell(status).getStringCellValue());
                        sheet.getRow(i).getCell(status).setCellValue(words);
                    }
                }),
                when(
                        "writes beside the table",
                        sheet -> cell(sheet, "First", "Ref")
                                .getRow()
                                .createCell(20)
                                .setCellValue("See my e-mail")),
                when(
                        "writes below the table",
                        sheet -> sheet.createRow(sheet.getLastRowNum() + 3)
                                .createCell(2)
                                .setCellValue("The second is in fact finished")),
                when(
                        "writes under Progress below the table",
                        sheet -> sheet.createRow(sheet.getLastRowNum() + 1)
                                .createCell(column(sheet, "Progress"))
                                .setCellValue("More of it")),
                when("says thanks below the table", sheet -> {
                    enter(sheet, "Third", "Progress", "Half of it is done");
                    sheet.createRow(sheet.getLastRowNum() + 3).createCell(0).setCellValue("Thanks, Eve");
                }),
                when(
                        "writes over the sentence",
                        sheet -> sheet.getRow(0).getCell(0).setCellValue("Done, J.")),
                when("writes a note", sheet -> {
                    note(sheet, "Finished in May");
                }),
                when("writes a note beside an update", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    note(sheet, "Legal still to look");
                }),
                when(
                        "writes into a text box",
                        sheet -> sheet.createDrawingPatriarch()
                                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 5, 6))
                                .setText("Finished in May")),
                when(
                        "adds a sheet",
                        sheet -> sheet.getWorkbook()
                                .createSheet("Progress")
                                .createRow(0)
                                .createCell(0)
                                .setCellValue("The second is finished")),
                when("copies the sheet", sheet -> {
                    XSSFSheet copy =
                            sheet.getWorkbook().cloneSheet(sheet.getWorkbook().getSheetIndex(sheet), "Tracker (2)");
                    copy.getRow(2).getCell(column(sheet, "Progress")).setCellValue("Half of it is done");
                }),
                when("renames the sheet", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done");
                    sheet.getWorkbook().setSheetName(sheet.getWorkbook().getSheetIndex(sheet), "Parks, October");
                }),
                when("deletes the sheet", sheet -> {
                    sheet.getWorkbook()
                            .createSheet("Sheet1")
                            .createRow(0)
                            .createCell(0)
                            .setCellValue("Nothing to report");
                    sheet.getWorkbook().removeSheetAt(sheet.getWorkbook().getSheetIndex(sheet));
                }),
                when("sorts the rows", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done");
                    sheet.createRow(20).copyRowFrom(sheet.getRow(2), new CellCopyPolicy());
                    sheet.removeRow(sheet.getRow(2));
                }),
                when("sorts one column alone", sheet -> {
                    String first = cell(sheet, "First", "Progress").getStringCellValue();
                    enter(
                            sheet,
                            "First",
                            "Progress",
                            cell(sheet, "Second", "Progress").getStringCellValue());
                    enter(sheet, "Second", "Progress", first);
                }),
                when("inserts rows above", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done");
                    sheet.shiftRows(1, sheet.getLastRowNum(), 3);
                }),
                when("filters", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done");
                    sheet.getRow(2).setZeroHeight(true);
                }),
                when("merges two cells", sheet -> {
                    enter(sheet, "First", "Progress", "Both have begun");
                    int column = column(sheet, "Progress");
                    sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
                }),
                when(
                        "strikes out the old words",
                        sheet -> struck(cell(sheet, "First", "Progress"), "In train", " Planted")),
                when(
                        "strikes out the old words and writes none",
                        sheet -> struck(cell(sheet, "First", "Progress"), "In train", "")),
                when("strikes out new words", sheet -> {
                    XSSFCell cell = cell(sheet, "First", "Progress");
                    struck(cell, "Planted ", "In train");
                }),
                when("strikes out a row", sheet -> {
                    for (String heading : List.of("Action", "Progress")) {
                        XSSFCell cell = cell(sheet, "First", heading);
                        struck(cell, cell.getStringCellValue(), "");
                    }
                }),
                when(
                        "pastes from Word",
                        sheet -> enter(
                                sheet,
                                "First",
                                "Progress",
                                "\u2022\tBeds planted\n\u2022\tPaths \u201claid\u201d \u2013 at last\u00a0\r\n")),
                when("pastes a link", sheet -> {
                    XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
                    link.setAddress("https://example.org/report");
                    cell(sheet, "First", "Progress").setHyperlink(link);
                }),
                when("enters a formula", sheet -> {
                    cell(sheet, "First", "Progress").setCellFormula("\"D\"&\"ug\"");
                    enter(sheet, "First", "Progress", "Dug");
                }),
                when(
                        "enters a formula that fails",
                        sheet -> cell(sheet, "First", "Progress").setCellErrorValue((byte) 0x17)),
                when("begins with a sign", sheet -> enter(sheet, "First", "Progress", "=1+1 beds, - and more")),
                when("chooses a word that is no status", sheet -> enter(sheet, "First", "Status", "Purple")),
                when("chooses another word for a status", sheet -> enter(sheet, "First", "Status", "Ongoing")),
                when("contradicts himself", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "First", "Progress", "Not started");
                }),
                when("forgets the progress", sheet -> enter(sheet, "First", "Status", "Completed")),
                when("gives a day that doesn't exist", sheet -> {
                    enter(sheet, "First", "Revised date", "31 February 2026");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("gives a day of completion that is to come", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "First", "Progress", "All of it is done");
                    enter(sheet, "First", "Completed on", "20 October 2026");
                }),
                when("leaves the percentage as it was", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "First", "Progress", "All of it is done");
                    enter(sheet, "First", "Completed on", "20 October 2025");
                }),
                when("forgets the status", sheet -> enter(sheet, "First", "Progress", "Completed. All of it is done.")),
                when("gives no day of completion", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "First", "Progress", "All of it is done");
                    enter(sheet, "First", "Completed on", "last week");
                    enter(sheet, "Second", "Completed on", "27th Nov");
                    enter(sheet, "Second", "Progress", "It went to cabinet");
                }),
                when("completes what is still to come", sheet -> {
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "First", "Progress", "Completed. Will go on the website on 4 December 2025.");
                }),
                when("reports nothing new", sheet -> {
                    enter(sheet, "First", "Progress", "No change.");
                    enter(sheet, "First", "Revised date", "n/a");
                    enter(sheet, "First", "% complete", "-");
                    enter(sheet, "First", "Status", "Delayed");
                    enter(sheet, "Third", "Progress", "Dim newid");
                    enter(sheet, "Third", "Status", "TBC");
                    enter(sheet, "Third", "Completed on", "as before");
                }),
                when("reports what was done and leaves Not started", sheet -> {
                    enter(sheet, "Sixth", "Progress", "The survey started on 9 October and half the parks are done");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("reports what was done and changes the status", sheet -> {
                    enter(sheet, "Sixth", "Progress", "The survey started on 9 October and half the parks are done");
                    enter(sheet, "Sixth", "Status", "In progress");
                }),
                when("says what was done behind Not started", sheet -> {
                    enter(sheet, "Sixth", "Progress", "Not started. Two paths were repaired in September 2026.");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("says behind Not started what isn't done", sheet -> {
                    enter(sheet, "Sixth", "Progress", "Not started, as the grant is not yet agreed.");
                }),
                when(
                        "says why it isn't started",
                        sheet -> enter(sheet, "Sixth", "Progress", "Not started: we wait for the grant")),
                when("says nothing by itself: see my e-mail", sheet -> {
                    enter(sheet, "First", "Progress", "See my e-mail of 3 October");
                    enter(sheet, "First", "Status", "Completed");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when(
                        "says nothing by itself: as discussed",
                        sheet -> enter(sheet, "First", "Progress", "As discussed.")),
                when("says nothing by itself: yes", sheet -> enter(sheet, "First", "Progress", "Yes.")),
                when("says nothing by itself: n/a", sheet -> enter(sheet, "First", "Progress", "n/a")),
                when("says nothing by itself: a dash", sheet -> enter(sheet, "First", "Progress", "-")),
                when("says that all is as before", sheet -> {
                    enter(sheet, "First", "Progress", "As before");
                    enter(sheet, "First", "Revised date", "31 March 2026");
                }),
                when("begins again what was completed", sheet -> {
                    enter(sheet, "Seventh", "Status", "In progress");
                    enter(sheet, "Seventh", "Progress", "Some have to be planted again");
                }),
                when("puts off what was completed", sheet -> enter(sheet, "Seventh", "Revised date", "May 2026")),
                when(
                        "gives the day of what was completed",
                        sheet -> enter(sheet, "Seventh", "Completed on", "3 March 2025")),
                when("has two reasons not to be taken", sheet -> {
                    enter(sheet, "Sixth", "Progress", "Half of it is done.\nSent from my iPhone");
                }),
                when("sends it from a telephone", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done.\nSent from my iPhone");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("pastes an e-mail's disclaimer", sheet -> {
                    enter(
                            sheet,
                            "First",
                            "Progress",
                            "Half of it is done. This email and any files are intended solely for the addressee.");
                }),
                when(
                        "pastes a confidential e-mail's footer",
                        sheet -> enter(
                                sheet,
                                "First",
                                "Progress",
                                "Half of it is done.\nThis email is confidential and intended solely for the addressee.")),
                when(
                        "pastes a signature",
                        sheet -> enter(
                                sheet,
                                "First",
                                "Progress",
                                "Half of it is done.\n\nKind regards,\nJo Sample\nHead of Parks\nTel: 01632 960123")),
                when(
                        "pastes a signature's number",
                        sheet -> enter(
                                sheet, "First", "Progress", "Half of it is done.\nJo Sample, Parks\n01632 960123")),
                when(
                        "signs with the post",
                        sheet -> enter(sheet, "First", "Progress", "Half of it is done.\nJo Sample, Head of Parks")),
                when("sends an earlier message too", sheet -> {
                    enter(sheet, "First", "Progress", "Half of it is done.\n> How is it going?");
                    enter(sheet, "Third", "Progress", "Jo - can you tidy this up?");
                }),
                when("says that it is somebody else's", sheet -> {
                    enter(sheet, "First", "Progress", "This is not mine any more, it is Housing now.");
                    enter(sheet, "Third", "Progress", "Please delete this action.");
                }),
                when("says who has it now", sheet -> {
                    enter(sheet, "First", "Progress", "I'm not the lead on this any more, ask Lee");
                    enter(sheet, "Third", "Progress", "We cannot say when the landlord will begin.");
                }),
                when("will answer later", sheet -> {
                    enter(sheet, "First", "Progress", "Will send later");
                    enter(sheet, "Third", "Progress", "I am on leave until 9 November");
                    enter(sheet, "Sixth", "Progress", "?");
                }),
                when("writes what will be sent", sheet -> {
                    enter(sheet, "First", "Progress", "Will send letters to all schools in May.");
                    enter(sheet, "Third", "Progress", "The officer in charge is on leave; a deputy was appointed.");
                }),
                when("gives no date", sheet -> enter(sheet, "First", "Revised date", "soon")),
                when("gives more than everything", sheet -> enter(sheet, "First", "% complete", "200%")),
                when("gives a mobile number", sheet -> {
                    enter(sheet, "First", "Progress", "Done, ring Jo on 07700 900123");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when(
                        "gives a mobile number beside the table",
                        sheet -> cell(sheet, "First", "Ref")
                                .getRow()
                                .createCell(20)
                                .setCellValue("07700 900123")),
                when("marks a row as exempt", sheet -> {
                    int last = sheet.getRow(1).getLastCellNum();
                    sheet.getRow(1).createCell(last).setCellValue("Exempt");
                    sheet.getRow(2).createCell(last).setCellValue("Exempt 3");
                    enter(sheet, "First", "Progress", "Mauve talks");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("marks a text as exempt", sheet -> {
                    enter(sheet, "First", "Progress", "Not for publication: the Mauve price");
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when(
                        "puts a revised date off to a day to be confirmed",
                        sheet -> enter(sheet, "Second", "Revised date", "TBC")),
                when("marks a text by its number format", sheet -> {
                    enter(sheet, "First", "Progress", "Mauve talks");
                    cell(sheet, "First", "Progress").setCellStyle(style(sheet, "\"CONFIDENTIAL: \"@"));
                    enter(sheet, "Third", "Progress", "Half of it is done");
                }),
                when("asks below the table to leave it out", sheet -> {
                    enter(sheet, "First", "Progress", "Mauve talks");
                    sheet.createRow(sheet.getLastRowNum() + 2).createCell(0).setCellValue("Please leave this out");
                }),
                when("marks the sheet as confidential", sheet -> {
                    sheet.getWorkbook().setSheetName(sheet.getWorkbook().getSheetIndex(sheet), "Confidential");
                    enter(sheet, "First", "Progress", "Mauve talks");
                }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyUpdatesComeBack(Case one) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, sent);
        edit(file, one.edit());
        assertMerged(one.name(), file);
    }

    private void assertMerged(String name, Path... files) throws IOException {
        String merged = String.join("\n", merged(files)).strip();
        if (WRITES) {
            expected.put(name, merged);
        } else {
            assertEquals(expected.get(name), merged);
        }
    }

    @AfterAll
    void write() throws IOException {
        if (WRITES) {
            StringBuilder all = new StringBuilder();
            expected.forEach((name, lines) ->
                    all.append("== ").append(name).append('\n').append(lines).append("\n\n"));
            Files.writeString(EXPECTED, all.toString().strip() + "\n");
        }
    }

    @Test
    void twoOwnersDisagree() throws IOException {
        Path one = folder.resolve("a.xlsx");
        Path other = folder.resolve("b.xlsx");
        Files.write(one, sent);
        Files.write(other, sent);
        edit(one, sheet -> enter(sheet, "First", "Progress", "Half of it is done"));
        edit(other, sheet -> {
            enter(sheet, "First", "Progress", "Stopped for now");
            enter(sheet, "Third", "Progress", "Half of it is done");
        });
        assertMerged("two owners disagree", one, other);
    }

    @Test
    void theMasterHasChangedToo() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, sent);
        edit(file, sheet -> {
            enter(sheet, "First", "Progress", "Half of it is done");
            enter(sheet, "Third", "Progress", "Half of it is done");
        });
        try {
            WorkbookBuilder.write(folder, "parks.xlsx", MASTER.replace("In train", "Stopped for now"));
            assertMerged("the master has changed too", file);
        } finally {
            WorkbookBuilder.write(folder, "parks.xlsx", MASTER);
        }
    }

    /** What LibreOffice saves again says the same. */
    @Test
    @Tag("trial")
    void savesWithLibreOffice() throws Exception {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, sent);
        assertEquals(List.of(), merged(converted(file)));
        edit(file, sheet -> {
            enter(sheet, "First", "Progress", "\u2022 Planted\n\u2022 Dug");
            enter(sheet, "Third", "Revised date", "30 June 2026");
        });
        assertEquals(
                List.of("Tracker!G4:  -> 30 June 2026", "Tracker!H2: In train -> \u2022 Planted\n\u2022 Dug"),
                merged(converted(file)));
    }

    /** Whoever begins with the blank workbook loses no column of it. */
    @Test
    @Tag("trial")
    void aTrackerFromScratchReadsBackWhole() throws Exception {
        Path file = folder.resolve("a.xlsx");
        Runs.of(List.of("template", file, "--as-at", "2025-11-01", "--force")).ends(0);
        List<String> columns = new ArrayList<>();
        edit(file, sheet -> {
            XSSFRow row = sheet.createRow(1);
            sheet.getRow(0).forEach(heading -> {
                String words = switch (heading.getStringCellValue()) {
                    case "Ref" -> "1";
                    case "Recommendation" -> "That one be done";
                    case "Response" -> "Agreed";
                    case "By when" -> "31 December 2025";
                    case "Revised date" -> "31 March 2026";
                    case "Status" -> "In progress";
                    default -> "The " + heading.getStringCellValue() + " of it";
                };
                columns.add(words);
                row.createCell(heading.getColumnIndex()).setCellValue(words);
            });
            XSSFSheet about = sheet.getWorkbook().getSheet("About");
            about.forEach(line -> {
                String label = line.getCell(0).getStringCellValue();
                if (label.equals("Exempt information")) {
                    line.getCell(1, MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue("None, J Rees, 3 November 2025");
                } else if (List.of("Tracker id", "Council", "Committee", "Title")
                        .contains(label)) {
                    line.getCell(1, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("Parks");
                }
            });
        });
        for (Path one : List.of(file, converted(file))) {
            Tracker tracker = WorkbookReader.read(one, Limits.DEFAULT).tracker();
            assertEquals("Parks", tracker.about().title());
            assertTrue(tracker.about().exemptInformation().isPresent());
            List<String> read = tracker.items()
                    .flatMap(item -> Stream.of(Field.values()).map(item::words))
                    .toList();
            columns.forEach(words -> assertTrue(read.contains(words), words + " in " + read));
            Runs.of(List.of("check", one, "--as-at", "2025-11-24", "--internal", folder.resolve("none")))
                    .ends(0);
        }
    }

    private Path converted(Path file) throws Exception {
        Path out = folder.resolve("libreoffice");
        Process process;
        try {
            process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "xlsx:Calc MS Excel 2007 XML",
                            "--outdir",
                            out.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
        } catch (IOException e) {
            Assumptions.abort("no soffice here: apt install libreoffice-calc");
            throw e;
        }
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        Path copy = out.resolve("a.xlsx");
        Assumptions.assumeTrue(Files.exists(copy), "LibreOffice has no Calc: apt install libreoffice-calc");
        return copy;
    }

    private static XSSFCellStyle style(XSSFSheet sheet, String format) {
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFRow copied(XSSFSheet sheet, String action) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.copyRowFrom(cell(sheet, action, "Ref").getRow(), new CellCopyPolicy());
        return row;
    }

    private static void struck(XSSFCell cell, String old, String now) {
        XSSFFont font = cell.getSheet().getWorkbook().createFont();
        font.setStrikeout(true);
        var words = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(old + now);
        words.applyFont(0, old.length(), font);
        cell.setCellValue(words);
    }

    private List<String> merged(Path... files) throws IOException {
        Path shown = folder.resolve("shown");
        Path output = folder.resolve("merged.xlsx");
        List<Object> arguments = new ArrayList<>(List.of("merge", master));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of("--changes", shown, "--accept", "all", "--output", output, "--force"));
        arguments.addAll(List.of("--as-at", "2025-11-24", "--internal", folder.resolve("internal")));
        Runs run = Runs.of(arguments);
        List<String> all = new ArrayList<>();
        assertTrue(Files.exists(output), run.err());
        Map<String, String> was = words(master);
        Map<String, String> is = words(output);
        is.forEach((place, words) -> {
            String old = was.getOrDefault(place, "");
            if (!words.equals(old)) {
                all.add(place + ": " + old + " -> " + words);
            }
        });
        assertTrue(is.keySet().containsAll(was.keySet()));
        JsonNode page = JsonMapper.shared().readTree(Files.readString(shown.resolve("changes.json")));
        page.path("left")
                .forEach(left -> all.add((left.path("rule").asString() + " "
                                + left.path("place").asString().replace("a.xlsx, ", "") + ": "
                                + left.path("words").asString())
                        .strip()));
        run.ends(run.err().contains("error[") ? 65 : 0);
        assertEquals(found(page.path("left")), checked(run, files));
        // Whoever accepts from the page sees them there.
        List<String> warnings = page.findValues("warnings").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
        assertEquals(
                CAUSED.matcher(run.err()).results().count(),
                warnings.stream()
                        .filter(it -> it.startsWith("With this update"))
                        .count());
        warnings.stream().filter(it -> !it.startsWith("With this update")).forEach(it -> all.add("remarked: " + it));
        CAUSED.matcher(run.err())
                .results()
                .forEach(found -> all.add("caused " + found.group(1) + " " + found.group(2) + "!" + found.group(3)));
        return all;
    }

    /** What {@code check} finds in the same workbooks, which ends alike. */
    private List<String> checked(Runs merge, Path... files) throws IOException {
        Path input = Files.createTempDirectory(folder, "input");
        Files.copy(master, input.resolve("parks.xlsx"));
        Path sentBack = Files.createDirectory(input.resolve("parks"));
        for (Path file : files) {
            Files.copy(file, sentBack.resolve(file.getFileName()));
        }
        Path found = input.resolve("found.json");
        Runs.of(List.of("check", input.resolve("parks.xlsx"), "--json", found, "--as-at", "2025-11-24"))
                .ends(merge.code());
        return found(JsonMapper.shared().readTree(Files.readString(found)).path("findings"));
    }

    /** The rules and places of what is said of the owners' workbooks, but for what is taken and what that causes. */
    private static List<String> found(JsonNode findings) {
        return findings.valueStream()
                .filter(it -> it.path("rule").asString().matches("(change-(?!taken)|submission-|exemption-).*"))
                .map(it -> it.path("rule").asString() + " "
                        + it.path("message").asString().replace("parks/", ""))
                .sorted()
                .toList();
    }

    private static void edit(Path file, Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            edit.on(workbook.getSheet("Tracker"));
            workbook.write(out);
        }
    }

    private static Map<String, String> words(Path file) throws IOException {
        Map<String, String> words = new TreeMap<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    words.put(sheet.getSheetName() + "!" + cell.getAddress(), formatter.formatCellValue(cell)))));
        }
        return words;
    }

    private static XSSFCell cell(XSSFSheet sheet, String action, String heading) {
        int actions = column(sheet, "Action");
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null
                    && row.getCell(actions, MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .toString()
                            .equals(action)) {
                return row.getCell(column(sheet, heading), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no action " + action);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (int column = 0; ; column++) {
            if (sheet.getRow(1).getCell(column).getStringCellValue().equals(heading)) {
                return column;
            }
        }
    }

    private static void note(XSSFSheet sheet, String words) {
        var note = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 5, 6));
        note.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(words));
        cell(sheet, "First", "Progress").setCellComment(note);
    }

    private static void enter(XSSFSheet sheet, String action, String heading, String words) {
        cell(sheet, action, heading).setCellValue(words);
    }
}
