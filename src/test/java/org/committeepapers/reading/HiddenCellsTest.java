package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody sees in a spreadsheet program is hidden, however it is done. */
class HiddenCellsTest {

    private static final String LAYOUT = """
            confirmed: "J Rees, 3 November 2026"
            skipHidden: %s
            tables:
              - columns: {reference: A, recommendation: B, progress: C}
                headings: none
                ignore: [D]
            """;

    @TempDir
    Path folder;

    /** A row of no height, a column of no width, and cells whose words have no format or no colour of their own. */
    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("T");
        for (int i = 0; i < 5; i++) {
            List<String> words = List.of(
                    String.valueOf(i + 1), "Text " + (i + 1), "Done " + (i + 1), i == 2 ? "Private" : "Kept " + i);
            Row row = sheet.createRow(i);
            for (int column = 0; column < words.size(); column++) {
                row.createCell(column).setCellValue(words.get(column));
            }
        }
        sheet.getRow(1).setHeight((short) 0);
        sheet.setColumnWidth(3, 0);
        CellStyle nothing = workbook.createCellStyle();
        nothing.setDataFormat(workbook.createDataFormat().getFormat(";;;"));
        sheet.getRow(2).getCell(2).setCellStyle(nothing);
        Font font = workbook.createFont();
        font.setColor(IndexedColors.WHITE.getIndex());
        CellStyle white = workbook.createCellStyle();
        white.setFont(font);
        sheet.getRow(3).getCell(2).setCellStyle(white);
        CellStyle onRed = workbook.createCellStyle();
        onRed.setFont(font);
        onRed.setFillForegroundColor(IndexedColors.RED.getIndex());
        onRed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sheet.getRow(4).getCell(2).setCellStyle(onRed);
    }

    private Reading read(Workbook workbook, String name, String skip) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            fill(workbook);
            workbook.write(bytes);
        }
        Path file = folder.resolve(name);
        Files.copy(new ByteArrayInputStream(bytes.toByteArray()), file);
        Files.writeString(Layouts.own(file), LAYOUT.formatted(skip));
        return WorkbookReader.read(
                file, Limits.DEFAULT, new ReadingRules(LayoutFile.read(Layouts.own(file)), Vocabulary.NONE));
    }

    private static List<String> progress(Reading reading) {
        return reading.tracker().recommendations().stream()
                .map(each -> each.actions().isEmpty()
                        ? each.reference()
                        : each.actions().getFirst().words(Field.PROGRESS))
                .toList();
    }

    private static List<String> told(Reading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.rule().name().startsWith("hidden-rows"))
                .map(finding -> finding.rule().name() + finding.message().replaceFirst("^[^:]*", ""))
                .toList();
    }

    @Test
    void areLeftOutWhereTheLayoutSaysSo() throws Exception {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Reading reading = read(workbook, workbook instanceof HSSFWorkbook ? "a.xls" : "a.xlsx", "yes");
            assertEquals(List.of("Done 1", "3", "4", "Done 5"), progress(reading));
            assertEquals(List.of("hidden-rows-skipped: row 2, column D, cells C3, C4."), told(reading));
            assertEquals(
                    List.of("Private"),
                    reading.tracker().asides().stream()
                            .filter(aside -> aside.bearing() == Aside.Bearing.NONE)
                            .map(aside -> aside.words().plain())
                            .toList());
        }
    }

    @Test
    void areToldWhereTheyAreRead() throws Exception {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Reading reading = read(workbook, workbook instanceof HSSFWorkbook ? "b.xls" : "b.xlsx", "no");
            assertEquals(List.of("Done 1", "Done 2", "Done 3", "Done 4", "Done 5"), progress(reading));
            assertEquals(List.of("hidden-rows-read: row 2, cells C3, C4."), told(reading));
        }
    }
}
