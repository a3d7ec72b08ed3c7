package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.OldWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.tracker.Rating;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of cells, read from real workbooks and named. */
class FillsTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("T");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "FF0000, RED",
        "C00000, RED",
        "FFC7CE, RED",
        "FF7C80, RED",
        "FFC000, AMBER",
        "ED7D31, AMBER",
        "FFEB9C, AMBER",
        "FFFF00, YELLOW",
        "FFFF99, YELLOW",
        "00B050, GREEN",
        "92D050, GREEN",
        "C6EFCE, GREEN",
        "70AD47, GREEN",
        "00FF00, GREEN",
        "0070C0, BLUE",
        "00B0F0, BLUE",
        "5B9BD5, BLUE",
        "002060, BLUE",
        "7030A0, PURPLE",
        "800080, PURPLE",
        "B4A7D6, PURPLE",
        "808080, GREY",
        "BFBFBF, GREY",
        "FFFFFF, NONE",
        "F2F2F2, NONE",
        "D9D9D9, GREY",
        "000000, NONE",
        "DDEBF7, NONE",
        "E2EFDA, NONE",
        "FCE4D6, NONE",
        "FFF2CC, NONE",
        "D9E1F2, NONE",
        "E4DFEC, NONE",
        "44546A, NONE"
    })
    void namesAColourByItsHue(String rgb, FillColour colour) {
        assertEquals(colour, FillColour.of(Integer.parseInt(rgb, 16)));
    }

    @ParameterizedTest
    @CsvSource({
        "RED, RED",
        "AMBER, AMBER",
        "YELLOW, AMBER",
        "GREEN, GREEN",
        "BLUE, BLUE",
        "GREY, GREY",
        "PURPLE,",
        "NONE,"
    })
    void aTrafficLightHasNoYellowOfItsOwn(FillColour colour, Rating rating) {
        assertEquals(Optional.ofNullable(rating), colour.rating());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFillIsReadWhicheverWayItIsNamed(boolean old) throws IOException, Refusal {
        XSSFRow row = sheet.createRow(0);
        fill(row.createCell(0), new XSSFColor(new byte[] {(byte) 0xff, (byte) 0xc0, 0}, null))
                .setCellValue("rgb");
        if (!old) {
            fill(row.createCell(1), theme(9, 0.4)).setCellValue("theme");
        }
        fill(row.createCell(2), new XSSFColor(IndexedColors.RED, null)).setCellValue("indexed");
        row.createCell(3).setCellValue("none");
        SheetRow read = read(old).rows().firstEntry().getValue();
        assertEquals(Optional.of(0xffc000), read.value(0).fill());
        assertEquals(
                old ? Optional.empty() : Optional.of(0xa9d18e), read.value(1).fill());
        assertEquals(Optional.of(0xff0000), read.value(2).fill());
        assertEquals(Optional.empty(), read.value(3).fill());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBlankCellIsKeptForItsFillWhereItsRowHasWords(boolean old) throws IOException, Refusal {
        XSSFColor green = new XSSFColor(new byte[] {0, (byte) 0xb0, 0x50}, null);
        XSSFRow status = sheet.createRow(0);
        status.createCell(0).setCellValue("1");
        fill(status.createCell(1), green);
        fill(status.createCell(2), new XSSFColor(new byte[] {(byte) 0xf2, (byte) 0xf2, (byte) 0xf2}, null));
        fill(sheet.createRow(1).createCell(1), green);
        XSSFRow decorated = sheet.createRow(2);
        decorated.createCell(0).setCellValue("2");
        for (int column = 1; column < 30; column++) {
            fill(decorated.createCell(column), green);
        }
        XSSFRow merged = sheet.createRow(3);
        merged.createCell(0).setCellValue("3");
        fill(merged.createCell(1), green);
        sheet.createRow(4).createCell(0).setCellValue("4");
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
        Sheet read = read(old);
        assertEquals(Optional.of(0x00b050), read.rows().get(0).value(1).fill());
        assertTrue(read.rows().get(0).value(1).isBlank());
        assertEquals(3, read.rows().get(0).cells().size());
        assertEquals(1, read.rows().get(0).filled().size());
        assertEquals(FillColour.NONE, FillColour.of(read.rows().get(0).value(2)));
        assertEquals(4, read.rows().size());
        assertEquals(30, read.rows().get(2).cells().size());
        assertEquals(Optional.of(0x00b050), read.rows().get(4).value(1).fill());
    }

    @Tag("trial")
    @Test
    void halfAMillionFilledCellsStayWithinTheLimits() throws Refusal {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 2_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c t=\"inlineStr\"><is><t>x</t></is></c>");
            for (int column = 1; column <= 250; column++) {
                String cell = CellReference.convertNumToColString(column) + row;
                rows.append("<c r=\"").append(cell).append("\" s=\"1\"/>");
            }
            rows.append("</row>");
        }
        XSSFRow row = sheet.createRow(0);
        fill(row.createCell(0), new XSSFColor(new byte[] {0, (byte) 0xb0, 0x50}, null));
        byte[] bytes = ZipParts.of(bytes())
                .edit("xl/worksheets/sheet1.xml", xml -> xml.replaceAll("<row.*</row>", rows.toString()))
                .bytes();
        assertEquals(2_000, sheet(bytes).rows().size());
    }

    private XSSFCell fill(XSSFCell cell, XSSFColor colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour);
        cell.setCellStyle(style);
        return cell;
    }

    private static XSSFColor theme(int number, double tint) {
        XSSFColor colour = new XSSFColor();
        colour.setTheme(number);
        colour.setTint(tint);
        return colour;
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Sheet read(boolean old) throws Refusal {
        byte[] bytes = bytes();
        return sheet(old ? OldWorkbook.of(bytes) : bytes);
    }

    private Sheet sheet(byte[] bytes) throws Refusal {
        Path file = WorkbookBuilder.write(folder, "tracker", bytes);
        try (Book book = WorkbookFile.open(file, "tracker", Limits.DEFAULT)) {
            return book.read(book.sheets().get(0));
        }
    }
}
