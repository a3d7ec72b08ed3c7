package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers get to mend their workbook with. */
class AnnotateTest {

    private static final String TRACKER = """
            # Tracker
            Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status | Exempt
            1 | That it be done | Agreed | Agreed. | Do it | Head of Housing | 31 December 2024 | In train |
            2 | That it be <b>seen</b> | Agreed | Agreed. | =See it | TBC | Spring | | In progress
            3 | That it be heard | Agreed | Agreed. | Hear it | Head of Housing | 30 February 2026 | In train |
            """;

    private static final String CLEAN = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2025-06-03]
            # Tracker
            Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress
            1 | That it be done | Agreed | Agreed. | Do it | Head of Housing | 31 December 2025 | In train
            """;

    @TempDir
    Path folder;

    private Path annotated;

    @BeforeEach
    void name() {
        annotated = folder.resolve("annotated");
    }

    private Runs check(Path workbook, String... more) {
        return Runs.of(List.of("check", workbook, "--as-at", "2025-11-24", "--annotate", annotated), more);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(annotated.resolve(name + ".findings.html")));
    }

    private static List<String> words(Document page, String selector) {
        return page.select(selector).stream().map(Element::text).toList();
    }

    @Test
    void aCopyAndAPageAreWrittenAndTheWorkbookStays() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", TRACKER);
        byte[] before = Files.readAllBytes(workbook);
        Runs run = check(workbook).ends(65);
        assertArrayEquals(before, Files.readAllBytes(workbook));
        try (Stream<Path> files = Files.list(annotated)) {
            assertEquals(
                    List.of("t.annotated.xlsx", "t.findings.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(run.out().contains("Annotated copy: " + annotated.resolve("t.annotated.xlsx")), run.out());
        try (XSSFWorkbook copy = new XSSFWorkbook(Files.newInputStream(annotated.resolve("t.annotated.xlsx")))) {
            assertEquals("Findings", copy.getSheetName(0));
            String note = copy.getSheet("Tracker")
                    .getRow(3)
                    .getCell(6)
                    .getCellComment()
                    .getString()
                    .getString();
            assertTrue(note.startsWith("\u2014 committee-papers \u2014\nERROR: "), note);
        }
    }

    @Test
    void theCopyIsReadByTheLayoutOfItsWorkbook() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", """
                # Tracker
                Rec | What was asked | Who
                1 | That it be done | Head of Housing
                """);
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: "A. Clerk, 1 September 2018"
                exemptInformation: none
                tables: {columns: {reference: "Rec", recommendation: "What was asked", owner: "Who"}}
                """);
        int code = check(workbook).code();
        Path beside = Files.createDirectory(folder.resolve("beside"));
        Files.copy(folder.resolve("t.layout.yaml"), beside.resolve("t.layout.yaml"));
        Path copy = Files.copy(annotated.resolve("t.annotated.xlsx"), beside.resolve("t.annotated.xlsx"));
        Runs again = Runs.of("check", copy.toString(), "--as-at", "2025-11-24").ends(code);
        assertFalse(again.err().contains("error["), again.err());
        assertTrue(again.err().contains("t.layout.yaml"), again.err());
    }

    @Test
    void aRenamedTrackerIsToldThatALayoutLiesBesideIt() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", CLEAN);
        Files.writeString(folder.resolve("plan.layout.yaml"), "tables: {columns: {recommendation: Asked}}\n");
        Runs run =
                Runs.of("check", workbook.toString(), "--as-at", "2025-11-24").ends(0);
        assertTrue(run.err().contains("rename it to t.layout.yaml"), run.err());
    }

    @Test
    void thePageSaysWhatIsWrong() throws IOException {
        check(WorkbookBuilder.write(folder, "t.xlsx", TRACKER));
        Document page = page("t");
        assertEquals("Findings on t.xlsx", page.select("h1").text());
        assertTrue(page.select("main").text().contains("The tracker can't be published until the errors are fixed."));
        assertEquals(
                List.of("Errors", "Warnings", "How the workbook was read"),
                words(page, "h2").stream()
                        .filter(heading -> !heading.equals("Contents") && !heading.equals("Notes"))
                        .toList());
        assertTrue(words(page, "#error tbody tr").get(0).startsWith("Tracker, G4 30 February 2026 ERROR: "));
        page.select("a[href^=#]")
                .forEach(link ->
                        assertEquals(1, page.select(link.attr("href")).size(), "a link leads to one place: " + link));
        assertEquals(0, page.select("[src], link, script").size(), "the page needs nothing else");
    }

    @Test
    void aCleanTrackerSaysSo() throws IOException {
        check(WorkbookBuilder.write(folder, "c.xlsx", CLEAN)).ends(0);
        assertTrue(page("c").select("main").text().contains("Nothing was found. The tracker can be published."));
        try (XSSFWorkbook copy = new XSSFWorkbook(Files.newInputStream(annotated.resolve("c.annotated.xlsx")))) {
            assertEquals("Findings", copy.getSheetName(0));
        }
    }

    @Test
    void aWorkbookThatCannotBeReadHasAPageWithTheReason() throws IOException {
        Path text = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
        check(text).ends(66);
        Document page = page("x");
        assertTrue(page.select("main").text().contains("can't be read as a tracker"));
        assertEquals(1, page.select("#error tbody tr").size());
        assertFalse(Files.exists(annotated.resolve("x.annotated.xlsx")));
    }

    /** One of two cells in one place would be lost, and programs differ in where they show one that says another row. */
    @ParameterizedTest
    @ValueSource(strings = {"A3", "B4"})
    void aWorkbookWithACellAtAnotherPlaceHasAPageAndNoCopy(String place) throws IOException {
        byte[] contradicting = ZipParts.of(WorkbookBuilder.bytes(TRACKER))
                .edit("xl/worksheets/sheet1.xml", sheet -> sheet.replace("r=\"B3\"", "r=\"" + place + "\""))
                .bytes();
        check(WorkbookBuilder.write(folder, "t.xlsx", contradicting)).ends(66);
        assertEquals(List.of("t.findings.html"), files());
        assertTrue(page("t").select("main").text().contains("rows or cells of its sheet Tracker are there twice"));
    }

    @Test
    void theSameBytesTwice() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", TRACKER);
        check(workbook);
        byte[] copy = Files.readAllBytes(annotated.resolve("t.annotated.xlsx"));
        byte[] page = Files.readAllBytes(annotated.resolve("t.findings.html"));
        check(workbook);
        assertArrayEquals(copy, Files.readAllBytes(annotated.resolve("t.annotated.xlsx")));
        assertArrayEquals(page, Files.readAllBytes(annotated.resolve("t.findings.html")));
    }

    @Test
    void aCopyInWhichSomebodyHasWorkedIsNeverReplaced() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", TRACKER);
        check(workbook);
        Path copy = annotated.resolve("t.annotated.xlsx");
        byte[] saved = saved(copy);
        Runs again = check(workbook);
        assertArrayEquals(saved, Files.readAllBytes(copy));
        assertTrue(again.out().contains("Annotated copy: " + annotated.resolve("t.annotated (2).xlsx")), again.out());
        check(copy);
        assertArrayEquals(saved, Files.readAllBytes(copy), "the workbook itself");
        assertEquals(
                List.of("t.annotated (2).xlsx", "t.annotated.findings.html", "t.annotated.xlsx", "t.findings.html"),
                files());
    }

    private static byte[] saved(Path copy) throws IOException {
        byte[] before = Files.readAllBytes(copy);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before));
                OutputStream out = Files.newOutputStream(copy)) {
            workbook.getSheet("Tracker").getRow(1).getCell(7).setCellValue("Completed");
            workbook.write(out);
        }
        return Files.readAllBytes(copy);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(annotated)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void twoWorkbooksOfOneNameEachHaveTheirFiles() throws IOException {
        Path one = WorkbookBuilder.write(folder, "t.xlsx", TRACKER);
        Path other = WorkbookBuilder.write(Files.createDirectory(folder.resolve("other")), "t.xlsx", CLEAN);
        check(one, other.toString());
        assertEquals(
                List.of("t.annotated (2).xlsx", "t.annotated.xlsx", "t.findings (2).html", "t.findings.html"), files());
    }

    @Test
    void theCopyIsCheckedAsTheWorkbookIs() {
        Runs first = check(WorkbookBuilder.write(folder, "t.xlsx", TRACKER), "--json", "-");
        Runs second = Runs.of(
                "check", annotated.resolve("t.annotated.xlsx").toString(), "--as-at", "2025-11-24", "--json", "-");
        assertEquals(first.out(), second.out().replace("t.annotated.xlsx", "t.xlsx"), "a mended copy can be sent back");
    }

    /** The pattern of a finding lies over the colour by which an officer marked the row. */
    @Test
    void aRowThatAColourMarksIsntPublishedFromItsCopy() throws IOException {
        String marked =
                CLEAN.replace("Progress\n", "Progress | Exempt\n").replace("In train\n", "In train | [fill FF0000]\n");
        check(WorkbookBuilder.write(folder, "t.xlsx", marked)).ends(65);
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.copy(annotated.resolve("t.annotated.xlsx"), input.resolve("t.xlsx"));
        Runs run = Runs.of(
                        "publish",
                        "--input",
                        input.toString(),
                        "--output",
                        folder.resolve("output").toString(),
                        "--as-at",
                        "2025-11-24")
                .ends(65);
        assertTrue(run.err().contains("exemption-in-doubt") && run.err().contains("sheet Tracker, cell I2"), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/t")));
    }

    @Test
    void anOwnerWithPersonalDataIsntRepeated() {
        Runs run = check(WorkbookBuilder.write(folder, "p.xlsx", TRACKER.replace("TBC", "Jo Sample 07700 900123")));
        assertTrue(run.out().contains("owner withheld"), run.out());
        assertFalse((run.out() + run.err()).contains("900123"), run.out());
    }

    @Test
    void whatIsExemptIsNamedAndNeverRepeated() throws IOException {
        Runs run = check(WorkbookBuilder.write(
                folder, "e.xlsx", TRACKER.replace("TBC", "Jo Secret (exempt under paragraph 3 of Schedule 12A)")));
        assertTrue(run.out().contains("owner withheld"), run.out());
        assertFalse((run.out() + run.err()).contains("Secret"), run.out());
        String page = Files.readString(annotated.resolve("e.findings.html"));
        assertTrue(page.contains("exemption-in-doubt"));
        assertFalse(page.contains("Secret"));
        try (XSSFWorkbook copy = new XSSFWorkbook(Files.newInputStream(annotated.resolve("e.annotated.xlsx")))) {
            StringBuilder words = new StringBuilder();
            copy.getSheetAt(0).forEach(row -> row.forEach(words::append));
            assertFalse(words.toString().contains("Secret"));
            assertEquals(
                    "Jo Secret (exempt under paragraph 3 of Schedule 12A)",
                    copy.getSheet("Tracker").getRow(2).getCell(5).getStringCellValue(),
                    "the officer's own words stay");
        }
    }

    @Test
    void anEditionHasThePageAndWhatErrorsStoppedTheCopyToo() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        WorkbookBuilder.write(input, "t.xlsx", TRACKER);
        WorkbookBuilder.write(input, "c.xlsx", CLEAN);
        Path output = folder.resolve("output");
        Runs.of("publish", "--input", input.toString(), "--output", output.toString(), "--as-at", "2025-11-24")
                .ends(65);
        Path inside = output.resolve("internal/c/2025-11-24");
        assertTrue(Files.exists(inside.resolve("findings.html")));
        assertFalse(Files.exists(inside.resolve("c.annotated.xlsx")));
        assertFalse(Files.readString(inside.resolve("manifest.json")).contains("annotated-copy"));
        Path stopped = output.resolve("internal/t/not-published/2025-11-24");
        assertTrue(Files.exists(stopped.resolve("findings.html")));
        assertTrue(Files.exists(stopped.resolve("t.annotated.xlsx")));
        assertTrue(Files.readString(stopped.resolve("manifest.json")).contains("annotated-copy"));
        Runs.of("publish", "--input", input.toString(), "--output", output.toString(), "--draft")
                .ends(0);
        try (Stream<Path> drafts = Files.walk(output.resolve("internal/t/drafts"))) {
            assertTrue(drafts.noneMatch(file -> file.toString().contains("annotated")), "a draft isn't stopped");
        }
        try (Stream<Path> outside = Files.walk(output.resolve("public"))) {
            assertTrue(outside.noneMatch(file ->
                    file.toString().contains("annotated") || file.toString().contains("findings")));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "c.xlsx", CLEAN);
        Files.writeString(annotated, "a file is in the way");
        Runs run = check(workbook).ends(73);
        assertTrue(run.err().contains("can't be written"), run.err());
    }
}
