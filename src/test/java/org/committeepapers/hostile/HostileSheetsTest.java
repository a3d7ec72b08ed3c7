package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets beyond all measure, and what may stand in their cells. */
@Isolated("It replaces the streams of the process and counts its time.")
@Tag("trial")
class HostileSheetsTest {

    private static final int ROWS_OF_EXCEL = 1_048_576;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"A%d\"><v>1</v></c>", "<c r=\"A%d\" t=\"inlineStr\"><is><t>a</t></is></c>"})
    void halfAMillionRowsOfOneCellAreRefused(String cell) throws IOException {
        Path file = withRows(ROWS_OF_EXCEL / 2, row -> cell.formatted(row));
        Tried.check(file).isRefused("The workbook has more than");
    }

    @Test
    void aMillionCellsInOnePlaceAreRefused() throws IOException {
        Path file = withRows(ROWS_OF_EXCEL, row -> "<c r=\"A3\" t=\"b\"><v>1</v></c>");
        Tried.check(file).isRefused("more than 2,560,000 tags");
    }

    @Test
    void cellsInAllTheColumnsThatExcelHasAreRefused() throws IOException {
        String cells = IntStream.range(0, 16_384)
                .mapToObj(i -> "<c><v>" + i + "</v></c>")
                .collect(Collectors.joining());
        Tried.check(folder, "t.xlsx", withMore("<row r=\"3\">" + cells + "</row>"))
                .isRefused("columns on one sheet");
    }

    @ParameterizedTest
    @CsvSource({"0, 16384, columns on one sheet", "50, 1000, lie over one another", "0, 900, ''"})
    void columnsWithoutEndOrOverOneAnotherAreRefused(int overlap, int count, String words) throws IOException {
        String columns = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "<col min=\"%d\" max=\"%d\" width=\"%d\"/>".formatted(i, i + overlap, i * 7919 % 97))
                .collect(Collectors.joining());
        byte[] bytes = Tried.sound()
                .edit(
                        Tried.SHEET,
                        xml -> xml.replaceAll("<cols>.*</cols>", "")
                                .replace("<sheetData>", "<cols>" + columns + "</cols><sheetData>"))
                .bytes();
        Tried tried = Tried.check(folder, "t.xlsx", bytes);
        if (words.isEmpty()) {
            tried.isRead("Head of Housing");
        } else {
            tried.isRefused(words);
        }
    }

    @Test
    void cellsOverOneAnotherAreRefused() throws IOException {
        String backwards = IntStream.range(0, 900)
                .mapToObj(i -> "<c r=\"" + column(899 - i) + "3\"><v>" + i + "</v></c>")
                .collect(Collectors.joining());
        byte[] bytes = withMore("<row r=\"3\">" + backwards.repeat(50) + "</row>");
        Tried.check(folder, "t.xlsx", bytes).isRefused("are there twice");
    }

    private static String column(int index) {
        return (index < 26 ? "" : column(index / 26 - 1)) + (char) ('A' + index % 26);
    }

    @Test
    @Tag("trial")
    void everyColumnMayHoldTheLongestTextsOfEveryKind() throws IOException {
        List<String> headings = List.of(
                "Directed to",
                "Recommendation",
                "Response",
                "Executive response",
                "Action",
                "Owner",
                "By when",
                "Target / success criteria",
                "Progress",
                "Status");
        String row = "|@".repeat(headings.size());
        ZipParts parts =
                ZipParts.of(WorkbookBuilder.bytes("# T\nRef|" + String.join("|", headings) + "\n1" + row + "\n"));
        String strings = parts.text("xl/sharedStrings.xml");
        for (String text : HostileValue.longest()) {
            parts.with(
                    "xl/sharedStrings.xml",
                    strings.replace(">@<", ">" + text.replace("&", "&amp;").replace("<", "&lt;") + "<"));
            Trial trial = Trial.of(Files.write(Tried.own(folder).resolve("t.xlsx"), parts.bytes()));
            assertEquals(List.of(), trial.faults(), text.substring(0, 20));
        }
    }

    @Test
    void asManyFormatsAsExcelAllowsAreRead() throws IOException {
        String fonts = "<font><b/><sz val=\"11\"/></font>".repeat(64_000);
        String codes = IntStream.range(200, 5_000)
                .mapToObj(i -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"" + "0".repeat(200) + i + "\"/>")
                .collect(Collectors.joining());
        String formats = IntStream.range(0, 64_000)
                .mapToObj(i -> "<xf numFmtId=\"" + (i % 5_000) + "\" fontId=\"" + i + "\"/>")
                .collect(Collectors.joining());
        String styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                + codes + "</numFmts><fonts>" + fonts + "</fonts><cellXfs>" + formats + "</cellXfs></styleSheet>";
        String cells = IntStream.range(0, 900)
                .mapToObj(i -> "<c s=\"" + (200 + i) + "\"><v>" + i + ".5</v></c>")
                .collect(Collectors.joining());
        ZipParts parts =
                ZipParts.of(withMore("<row r=\"3\">" + cells + "</row>")).with("xl/styles.xml", styles);
        Tried.check(folder, "t.xlsx", parts.bytes()).isStopped("The row may be an item");
    }

    @Test
    void oneTextInVeryManyPiecesIsRefused() throws IOException {
        ZipParts parts =
                Tried.sound().edit("xl/sharedStrings.xml", xml -> xml.replaceFirst("<t[^>]*>In train</t>", "<big/>"));
        Path file = Zips.write(Tried.own(folder).resolve("t.xlsx"), parts, "xl/sharedStrings.xml", out -> {
            for (int i = 0; i < 100_000; i++) {
                out.write("<r><rPr><b/></rPr><t>" + Integer.toHexString(i * 0x9e3779b9) + "</t></r>");
            }
        });
        Tried.check(file).isRefused("characters in one cell");
    }

    @ParameterizedTest
    @CsvSource({
        "'<f>G2</f><v>31/12/2025</v>', 31 December 2025",
        "'<f>[1]Sheet1!$A$1</f><v>31/12/2025</v>', 31 December 2025",
        "'<f>HYPERLINK(\"http://127.0.0.1:9/\",\"x\")</f><v>31/12/2025</v>', 31 December 2025",
        "'<f>WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>31/12/2025</v>', 31 December 2025",
        "'<f>INDIRECT(\"G2\")</f>', result wasn't saved",
        "'<f t=\"array\" ref=\"A1:XFD1048576\">1/0</f><v>#DIV/0!</v>', #DIV/0!"
    })
    void theSavedResultOfAFormulaIsRead(String formula, String words) throws IOException {
        byte[] bytes = Tried.sound()
                .edit(
                        Tried.SHEET,
                        xml -> xml.replaceFirst(
                                "<c r=\"G2\"[^>]*>.*?</c>",
                                "<c r=\"G2\" t=\"str\">" + formula.replace("$", "\\$") + "</c>"))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRead(words);
    }

    @Test
    void aMergeOfTheWholeSheetIsRead() throws IOException {
        Tried.check(folder, "t.xlsx", merged("<mergeCell ref=\"A1:XFD1048576\"/>"))
                .isStopped("The row may be an item");
        Tried.check(folder, "t.xlsx", merged("<mergeCell ref=\"A2:XFD1048576\"/>"))
                .isRead("Head of Housing");
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "2000, 66"})
    void tenThousandMergesOverOneAnotherAreReadOrRefused(int rows, int code) throws IOException {
        String merges = IntStream.range(0, 10_000)
                .mapToObj(i -> "<mergeCell ref=\"A2:B" + (ROWS_OF_EXCEL - i) + "\"/>")
                .collect(Collectors.joining());
        String more = IntStream.range(3, 3 + rows)
                .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"E" + row + "\"><v>5</v></c></row>")
                .collect(Collectors.joining());
        byte[] bytes = ZipParts.of(withMore(more))
                .edit(
                        Tried.SHEET,
                        xml -> xml.replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"))
                .bytes();
        Tried tried = Tried.check(folder, "t.xlsx", bytes);
        if (code == 0) {
            tried.isRead();
        } else {
            tried.isRefused("cells, texts and notes");
        }
    }

    private static byte[] merged(String merges) {
        return Tried.sound()
                .edit(
                        Tried.SHEET,
                        xml -> xml.replaceAll("<mergeCells.*</mergeCells>", "")
                                .replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"))
                .bytes();
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "file:///etc/hostname", "\\\\server\\share\\x", "vbscript:x", "data:text/html"})
    void linksToElsewhereThanTheWebStayWords(String target) throws IOException {
        byte[] bytes =
                WorkbookBuilder.bytes("# T\nRef|Recommendation|Action|Exempt\n1|One|[link https://a.example/x]Do it\n");
        ZipParts parts = ZipParts.of(bytes)
                .edit("xl/worksheets/_rels/sheet1.xml.rels", xml -> xml.replace("https://a.example/x", target));
        Path file = Files.write(folder.resolve("t.xlsx"), parts.bytes());
        Path output = folder.resolve("output");
        Trial trial = Trial.run(
                Set.of(0),
                "publish",
                file.toString(),
                "--as-at",
                "2026-11-24",
                "--formats",
                "html",
                "--output",
                output.toString());
        assertEquals(List.of(), trial.faults(), trial.said());
        String html = Files.readString(output.resolve("public/t/2026-11-24/scrutiny-progress-report.html"));
        assertFalse(html.contains(target) || !html.contains("Do it"), target);
    }

    @Test
    void linksOverTheWholeSheetAgainAndAgainAreRead() throws IOException {
        String links = IntStream.range(0, 10_000)
                .mapToObj(i -> "<hyperlink ref=\"A1:XFD1048576\" r:id=\"l\" location=\"" + i + "\"/>")
                .collect(Collectors.joining());
        byte[] bytes = Tried.sound()
                .edit(
                        Tried.SHEET,
                        xml -> xml.replace(
                                "</worksheet>",
                                "<hyperlinks xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                        + links + "</hyperlinks></worksheet>"))
                .with(
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"l\" Type=\"hyperlink\" Target=\"https://a.example/\""
                                + " TargetMode=\"External\"/></Relationships>")
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRead("Head of Housing");
    }

    @ParameterizedTest
    @CsvSource({
        "Tra&#9;cker",
        "Tra_x001B_[31mcker",
        "Tra&#x202e;cker",
        "../../evil",
        "'<b>T</b>'",
        "=1+1",
        "' '",
        "''",
        "CON",
        "%s%n"
    })
    void sheetsWithAbsurdNamesAreRead(String name) throws IOException {
        byte[] bytes = Tried.sound()
                .edit(
                        "xl/workbook.xml",
                        xml -> xml.replace("name=\"Tracker\"", "name=\"" + name.replace("<", "&lt;") + "\""))
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRead("Head of Housing");
    }

    @Test
    void hundredsOfSheetsAreRead() throws IOException {
        String sheets = IntStream.range(0, 300)
                .mapToObj(i -> "# Notes " + i + "\nNothing|here\n")
                .collect(Collectors.joining());
        byte[] bytes = WorkbookBuilder.bytes("# T\nRef|Recommendation|Action|Exempt\n1|One|Do it\n" + sheets);
        Tried.check(folder, "t.xlsx", bytes).isRead("sheet-not-used");
    }

    @Test
    void thousandsOfSheetsAreRefused() throws IOException {
        String sheets =
                IntStream.range(0, 1_100).mapToObj(i -> "# Notes " + i + "\n").collect(Collectors.joining());
        byte[] bytes = WorkbookBuilder.bytes("# T\nRef|Recommendation|Action|Exempt\n1|One|Do it\n" + sheets);
        Tried.check(folder, "t.xlsx", bytes).isRefused("more than a thousand parts");
    }

    @Test
    void absurdRangesCommentsAndTheLikeDoNotStopTheReading() throws IOException {
        String names = IntStream.range(0, 20_000)
                .mapToObj(i -> "<definedName name=\"_xlnm.n" + i + "\">#REF!$A$1:" + "A".repeat(200) + "</definedName>")
                .collect(Collectors.joining());
        byte[] bytes = Tried.sound()
                .edit(
                        "xl/workbook.xml",
                        xml -> xml.replace("</sheets>", "</sheets><definedNames>" + names + "</definedNames>"))
                .with("xl/comments1.xml", "<comments><" + "x".repeat(100_000))
                .with("xl/threadedComments/threadedComment1.xml", "\u0000")
                .with("xl/drawings/vmlDrawing1.vml", "<xml><br><not closed")
                .bytes();
        Tried.check(folder, "t.xlsx", bytes).isRead("Head of Housing");
    }

    private static byte[] withMore(String rows) {
        return Tried.sound()
                .edit(Tried.SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .bytes();
    }

    private Path withRows(int rows, IntFunction<String> cell) throws IOException {
        ZipParts parts = Tried.sound().edit(Tried.SHEET, xml -> xml.replace("</sheetData>", "<big/></sheetData>"));
        return Zips.write(Tried.own(folder).resolve("t.xlsx"), parts, Tried.SHEET, out -> {
            for (int row = 3; row <= rows; row++) {
                out.write("<row r=\"" + row + "\">" + cell.apply(row) + "</row>");
            }
        });
    }
}
