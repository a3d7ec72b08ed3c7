package org.committeepapers.examples;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageOrder;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the model tracker looks: plain, wrapped, readable in print and by a screen reader. */
final class ModelLook {

    private static final XSSFColor DARK = new XSSFColor(new byte[] {-1, 0x1f, 0x3a, 0x5f});
    private static final XSSFColor WHITE = new XSSFColor(new byte[] {-1, -1, -1, -1});
    private static final XSSFColor RULE = new XSSFColor(new byte[] {-1, (byte) 0xb8, (byte) 0xc0, (byte) 0xcc});

    private final XSSFCellStyle body;
    private final XSSFCellStyle date;
    private final XSSFCellStyle label;
    private final XSSFCellStyle heading;

    ModelLook(XSSFWorkbook workbook) {
        XSSFFont arial = workbook.getFontAt(0);
        // Without a scheme: a theme's font would win over the name.
        arial.setScheme(FontScheme.NONE);
        arial.setFontName("Arial");
        arial.setFontHeightInPoints((short) 11);
        body = cell(workbook);
        date = cell(workbook);
        date.setDataFormat(workbook.createDataFormat().getFormat("d mmmm yyyy"));
        label = cell(workbook);
        label.setFont(bold(workbook));
        heading = cell(workbook);
        XSSFFont white = bold(workbook);
        white.setColor(WHITE);
        heading.setFont(white);
        heading.setFillForegroundColor(DARK);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFCellStyle cell(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(RULE);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(RULE);
        return style;
    }

    private static XSSFFont bold(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) 11);
        font.setBold(true);
        return font;
    }

    XSSFCellStyle body() {
        return body;
    }

    XSSFCellStyle date() {
        return date;
    }

    void label(XSSFCell cell, String words) {
        cell.setCellStyle(label);
        cell.setCellValue(words);
    }

    void headings(XSSFSheet sheet, List<String> headings) {
        XSSFRow row = sheet.createRow(0);
        for (int column = 0; column < headings.size(); column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(heading);
            cell.setCellValue(headings.get(column));
        }
    }

    /** @param widths in characters */
    void columns(XSSFSheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
    }

    /** One page wide: A4, and A3 for a sheet that is wide. */
    void page(XSSFSheet sheet, boolean wide) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(wide ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(wide);
        sheet.getPrintSetup().setPageOrder(PageOrder.OVER_THEN_DOWN);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("&F, &A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
