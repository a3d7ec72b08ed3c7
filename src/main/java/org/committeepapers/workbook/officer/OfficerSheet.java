package org.committeepapers.workbook.officer;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageOrder;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.committeepapers.workbook.officer.OfficerStyles.Style;

/** A sheet of an officer's workbook while it is filled from top to bottom. */
final class OfficerSheet {

    /** In 256ths of a character, as Excel counts the width of a column. */
    private static final int CHARACTER = 256;

    static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final XSSFSheet sheet;
    private final OfficerStyles styles;
    private int rows;

    /** @param widths of its columns, in characters */
    OfficerSheet(OfficerCells cells, String name, List<Integer> widths) {
        this.sheet = cells.workbook().createSheet(name);
        this.styles = cells.styles();
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
            unfilled(column, Style.BLANK);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Sets the style of a column's cells that are still to be filled in. */
    void unfilled(int column, Style style) {
        sheet.setDefaultColumnStyle(column, styles.of(style));
    }

    XSSFRow row() {
        return sheet.createRow(rows++);
    }

    /** How many rows there are by now. */
    int rows() {
        return rows;
    }

    /** A line of words above the table; it runs on into the columns to its right. */
    void line(String words, Style style) {
        written(row().createCell(0), words, style);
    }

    void headings(List<String> headings) {
        XSSFRow row = row();
        for (int column = 0; column < headings.size(); column++) {
            written(row.createCell(column), headings.get(column), Style.HEADING);
        }
    }

    private void written(XSSFCell cell, String words, Style style) {
        cell.setCellValue(words);
        cell.setCellStyle(styles.of(style));
    }

    /**
     * Makes a table of the rows from the headings down, with filters: screen readers say its headings, and Excel
     * carries its formats on into new rows.
     */
    void table(String name, int headerRow, int columns) {
        int last = Math.max(rows - 1, headerRow + 1);
        AreaReference area = new AreaReference(
                new CellReference(headerRow, 0), new CellReference(last, columns - 1), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }

    /** Keeps the headings, and so many columns, in sight; repeats them on each printed page. */
    void freeze(int headerRow, int columns) {
        sheet.createFreezePane(columns, headerRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }

    /** One page wide: A3 across for a sheet that is wide, else A4 across. */
    void page(boolean wide) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(wide ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPageOrder(PageOrder.OVER_THEN_DOWN);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("&F, &A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
