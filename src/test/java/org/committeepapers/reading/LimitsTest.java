package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXT = "# T\nRef | Recommendation\n1 | One\n2 | Two and more\n";

    @TempDir
    Path folder;

    @Test
    void aWorkbookUpToTheMegabytesIsRead() throws Refusal {
        assertEquals(
                2,
                WorkbookReader.read(large(900_000), new Limits(1))
                        .tracker()
                        .recommendations()
                        .size());
    }

    @Test
    void aLargerWorkbookIsRefusedWithTheSettingToRaise() {
        Finding finding = Readings.refused(large(1_000_000), new Limits(1));
        assertEquals("workbook-too-large", finding.rule().name());
        assertTrue(finding.message().contains("more than 1 MB (megabytes in the settings)"), finding.message());
    }

    @Test
    void picturesDoNotCount() throws Refusal {
        byte[] bytes = ZipParts.of(WorkbookBuilder.bytes(TEXT))
                .edit(
                        "[Content_Types].xml",
                        xml -> xml.replaceFirst(
                                "<Default", "<Default Extension=\"png\" ContentType=\"image/png\"/><Default"))
                .with("xl/media/image1.png", words(3_000_000))
                .bytes();
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", bytes);
        assertEquals(
                2,
                WorkbookReader.read(file, new Limits(1))
                        .tracker()
                        .recommendations()
                        .size());
    }

    /** A workbook with a remark of words that compress like a tracker's. */
    private Path large(int characters) {
        byte[] bytes = ZipParts.of(WorkbookBuilder.bytes(TEXT))
                .edit(SHEET, xml -> xml.replace("</worksheet>", words(characters) + "</worksheet>"))
                .bytes();
        return WorkbookBuilder.write(folder, "tracker.xlsx", bytes);
    }

    private static String words(int characters) {
        return IntStream.range(0, characters / 10)
                .mapToObj(i -> "%10x".formatted(i * 0x9e3779b9))
                .collect(Collectors.joining());
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
}
