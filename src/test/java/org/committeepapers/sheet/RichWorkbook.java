package org.committeepapers.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.examples.ZipParts;

/** A workbook with much of what officers' workbooks hold that a tracker doesn't need. */
final class RichWorkbook {

    static final String SHEET = "It's a <tracker>";

    /** A picture of one pixel. */
    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static final String THREAD = "tc={6E0A4B5C-0000-4000-8000-000000000001}";

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private RichWorkbook() {}

    /** Its bytes. */
    static byte[] bytes() {
        RichWorkbook rich = new RichWorkbook();
        rich.tracker();
        rich.data();
        rich.workbook.createSheet("Deep").createRow(0).createCell(0).setCellValue("hidden well");
        rich.workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        rich.workbook.setActiveSheet(1);
        rich.workbook.setSelectedTab(1);
        rich.workbook.setPrintArea(1, 0, 3, 0, 9);
        rich.workbook.lockStructure();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook whole = rich.workbook) {
            whole.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withForeignParts(bytes.toByteArray());
    }

    private void tracker() {
        XSSFSheet sheet = workbook.createSheet(SHEET);
        String[] headings = {"Ref", "Recommendation", "Response", "Action", "Owner", "By when", "Progress"};
        XSSFCellStyle dark = workbook.createCellStyle();
        dark.setFillForegroundColor(IndexedColors.DARK_BLUE.index);
        dark.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFFont white = workbook.createFont();
        white.setColor(IndexedColors.WHITE.index);
        white.setBold(true);
        dark.setFont(white);
        sheet.createRow(0);
        for (int i = 0; i < headings.length; i++) {
            sheet.getRow(0).createCell(i).setCellValue(headings[i]);
            sheet.getRow(0).getCell(i).setCellStyle(dark);
        }
        for (int row = 1; row <= 4; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row);
            sheet.getRow(row).createCell(1).setCellValue("=That it be done & \"dusted\" " + row);
        }
        XSSFCellStyle amber = workbook.createCellStyle();
        amber.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.index);
        amber.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sheet.getRow(1).createCell(6).setCellValue("Amber");
        sheet.getRow(1).getCell(6).setCellStyle(amber);
        sheet.getRow(2).createCell(5).setCellFormula("A2+43000");
        sheet.getRow(3).createCell(4).setCellValue("Head of Housing");
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 4, 4));
        sheet.setDefaultColumnStyle(3, amber);
        note(sheet, 1, 1, "Jo Smith", "Ask the chair.");
        note(sheet, 2, 1, THREAD, "[Threaded comment]");
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"Agreed", "Not agreed"}),
                new CellRangeAddressList(1, 9, 2, 2)));
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$F2<45000");
        rule.createFontFormatting().setFontColorIndex(IndexedColors.RED.index);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(1, 9, 5, 5)}, rule);
        sheet.setAutoFilter(new CellRangeAddress(0, 4, 0, 6));
        sheet.setColumnWidth(1, 60 * 256);
        sheet.setColumnHidden(7, true);
        sheet.getRow(3).setZeroHeight(true);
        sheet.getRow(4).setHeightInPoints(42);
        sheet.protectSheet("secret");
        sheet.createFreezePane(0, 1);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        drawing.createPicture(
                drawing.createAnchor(0, 0, 0, 0, 9, 1, 10, 3),
                workbook.addPicture(PICTURE, XSSFWorkbook.PICTURE_TYPE_PNG));
    }

    private void note(XSSFSheet sheet, int row, int column, String author, String words) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 3);
        anchor.setRow1(row);
        anchor.setRow2(row + 2);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(words);
        comment.setAuthor(author);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    /** A sheet with a table, whose headings get white letters from the table's style. */
    private void data() {
        XSSFSheet sheet = workbook.createSheet("Findings");
        for (int row = 0; row < 3; row++) {
            sheet.createRow(row).createCell(0).setCellValue("a" + row);
            sheet.getRow(row).createCell(1).setCellValue("b" + row);
        }
        sheet.createTable(new AreaReference("A1:B3", SpreadsheetVersion.EXCEL2007))
                .setName("CommitteePapers1");
    }

    /** With a conversation, which POI can't write, and a part that nobody knows. */
    private static byte[] withForeignParts(byte[] bytes) {
        return ZipParts.of(bytes)
                .with(
                        "xl/threadedComments/threadedComment1.xml",
                        "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                                + "<threadedComment ref=\"B3\" dT=\"2025-01-01T00:00:00.00\" personId=\"{1}\" id=\"{2}\">"
                                + "<text>Is this right?</text></threadedComment></ThreadedComments>")
                .with("xl/unknown/part.bin", new String(new char[] {1, 2, 3, 0xe9}))
                .edit(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        rels -> rels.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rIdT\" Target=\"../threadedComments/threadedComment1.xml\""
                                        + " Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\"/>"
                                        + "</Relationships>"))
                .edit(
                        "[Content_Types].xml",
                        types -> types.replace(
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                                        + "<Override PartName=\"/xl/threadedComments/threadedComment1.xml\""
                                        + " ContentType=\"application/vnd.ms-excel.threadedcomments+xml\"/></Types>"))
                .edit(
                        "xl/worksheets/sheet1.xml",
                        sheet -> sheet.replace(
                                "</worksheet>",
                                "<extLst><ext uri=\"{unknown}\"><x:thing xmlns:x=\"urn:x\"><x:c r=\"A2\"/></x:thing></ext></extLst>"
                                        + "</worksheet>"))
                .bytes();
    }

    static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}
