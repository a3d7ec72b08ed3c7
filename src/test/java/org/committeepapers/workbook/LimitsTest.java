package org.committeepapers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.workbook.sheet.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXT = "# T\nRef | Recommendation\n1 | One\n2 | Two and more\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "fileBytes, 100",
        "zipEntries, 3",
        "unzippedBytes, 1000",
        "rows, 2",
        "columns, 1",
        "cells, 5",
        "textCharacters, 11",
        "totalCharacters, 30",
        "seconds, 0"
    })
    void aWorkbookBeyondALimitIsRefusedWithItsNameAndValue(String key, long value) {
        Finding finding = Readings.refused(WorkbookBuilder.write(folder, "tracker.xlsx", TEXT), limits(key, value));
        assertEquals("workbook-too-large", finding.rule().name());
        assertTrue(finding.message().contains("limits." + key), finding.message());
        assertTrue(finding.message().contains("%,d".formatted(value)), finding.message());
    }

    @Test
    void aWorkbookAtItsLimitsIsRead() throws Refusal {
        Limits limits = new Limits(100_000, 20, 1_000_000, 300, 3, 2, 6, 14, 100, 30);
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", TEXT);
        assertEquals(
                2, WorkbookReader.read(file, limits).tracker().recommendations().size());
    }

    @Test
    void whatUnzipsToVeryMuchIsRefusedBeforeItIsHeld() {
        byte[] bytes = ZipParts.of(WorkbookBuilder.bytes(TEXT))
                .edit(SHEET, xml -> xml.replace("</worksheet>", " ".repeat(40_000_000) + "</worksheet>"))
                .bytes();
        Finding finding = Readings.refused(folder, bytes);
        assertTrue(finding.message().contains("limits.compressionRatio"), finding.message());
    }

    @Test
    void formattedBlankRowsDownToTheLastOneAreNothing() throws Refusal {
        StringBuilder blank = new StringBuilder();
        for (int row = 4; row <= 200_000; row++) {
            blank.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"0\"/></row>");
        }
        blank.append("<row r=\"1048576\" hidden=\"1\"><c r=\"XFD1048576\"/></row></sheetData>");
        byte[] bytes = ZipParts.of(WorkbookBuilder.bytes(Readings.ABOUT + TEXT))
                .edit("xl/worksheets/sheet2.xml", xml -> xml.replace("</sheetData>", blank))
                .bytes();
        Reading reading = Readings.read(folder, bytes);
        assertEquals(2, reading.tracker().recommendations().size());
        assertEquals(0, reading.findings().size());
    }

    @Test
    void aMergeOfTheWholeColumnFillsOnlyRowsThatHaveWords() throws Refusal {
        byte[] bytes = ZipParts.of(WorkbookBuilder.bytes(
                        Readings.ABOUT + "# T\nRef | Recommendation | Action\n1 | One | a\n | | b\n"))
                .edit(
                        "xl/worksheets/sheet2.xml",
                        xml -> xml.replace(
                                "</sheetData>",
                                "</sheetData><mergeCells><mergeCell ref=\"A2:A1048576\"/></mergeCells>"))
                .bytes();
        assertEquals(List.of("1: One -> a; b"), Readings.outline(Readings.read(folder, bytes)));
    }

    static Limits limits(String key, long value) {
        Limits normal = Limits.DEFAULT;
        return new Limits(
                key.equals("fileBytes") ? (int) value : normal.fileBytes(),
                key.equals("zipEntries") ? (int) value : normal.zipEntries(),
                key.equals("unzippedBytes") ? (int) value : normal.unzippedBytes(),
                normal.compressionRatio(),
                key.equals("rows") ? (int) value : normal.rows(),
                key.equals("columns") ? (int) value : normal.columns(),
                key.equals("cells") ? (int) value : normal.cells(),
                key.equals("textCharacters") ? (int) value : normal.textCharacters(),
                key.equals("totalCharacters") ? (int) value : normal.totalCharacters(),
                key.equals("seconds") ? (int) value : normal.seconds());
    }
}
