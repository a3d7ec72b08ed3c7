package org.committeepapers.sheet;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.AnnotatedCopy.Table;
import org.committeepapers.sheet.AnnotatedCopy.TableRow;

/** The sheets in front of an officer's: tables that can be filtered and printed. */
final class ReportSheets {

    private static final int HEADING_ROW = 2;

    /** The width of one in a column. */
    private static final int CHARACTER = 256;

    private static final byte[] LINK = {0x1d, 0x5f, (byte) 0xa8};

    private final XSSFWorkbook workbook;
    private final List<XSSFSheet> asRead;
    private final XSSFCellStyle title;
    private final XSSFCellStyle sentence;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle body;
    private final XSSFCellStyle link;

    /** @param asRead the sheets by the index at which they were read */
    ReportSheets(XSSFWorkbook workbook, List<XSSFSheet> asRead) {
        this.workbook = workbook;
        this.asRead = asRead;
        this.title = style(16, true);
        this.sentence = style(11, false);
        this.heading = wrapped(style(11, true));
        this.body = wrapped(style(11, false));
        this.link = wrapped(style(11, false));
        link.getFont().setUnderline(Font.U_SINGLE);
        link.getFont().setColor(new XSSFColor(LINK));
    }

    /** In which words stay text, whatever they begin with. */
    private XSSFCellStyle style(int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }

    /** Adds them before all others, and opens the workbook at the first. */
    void add(List<Table> tables) {
        for (int i = 0; i < tables.size(); i++) {
            XSSFSheet sheet = workbook.createSheet(free(tables.get(i).name()));
            workbook.setSheetOrder(sheet.getSheetName(), i);
            fill(sheet, tables.get(i));
            page(sheet);
            markAsOurs(sheet);
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }

    /** A name that Excel allows for a sheet, with a number if another sheet has it. */
    private String free(String name) {
        String free = WorkbookUtil.createSafeSheetName(name);
        for (int number = 2; workbook.getSheet(free) != null; number++) {
            free = WorkbookUtil.createSafeSheetName(name) + " (" + number + ")";
        }
        return free;
    }

    private void fill(XSSFSheet sheet, Table table) {
        put(sheet.createRow(0), List.of(table.title()), title);
        put(sheet.createRow(1), List.of(table.sentence()), sentence);
        put(sheet.createRow(HEADING_ROW), table.headings(), heading);
        for (TableRow row : table.rows()) {
            XSSFRow added = sheet.createRow(sheet.getLastRowNum() + 1);
            put(added, row.cells(), body);
            row.link().ifPresent(cell -> link(added.getCell(0), cell));
        }
        int columns = table.widths().size();
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, table.widths().get(column) * CHARACTER);
        }
        sheet.setAutoFilter(new CellRangeAddress(HEADING_ROW, sheet.getLastRowNum(), 0, columns - 1));
    }

    private static void put(XSSFRow row, List<String> words, XSSFCellStyle style) {
        for (int column = 0; column < words.size(); column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(WorkbookCopy.text(words.get(column)));
            cell.setCellStyle(style);
        }
    }

    /** By the tab's name as the workbook writes it, which may hold characters that findings replace. */
    private void link(XSSFCell from, Location.Cell to) {
        XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        String sheet = asRead.get(to.sheetIndex()).getSheetName();
        hyperlink.setAddress(new CellReference(sheet, to.row(), to.column(), false, false).formatAsString());
        from.setHyperlink(hyperlink);
        from.setCellStyle(link);
    }

    private static void page(XSSFSheet sheet) {
        sheet.createFreezePane(0, HEADING_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** By a name that only this sheet has; POI can't hide it. */
    private void markAsOurs(XSSFSheet sheet) {
        XSSFName mark = workbook.createName();
        mark.setSheetIndex(workbook.getSheetIndex(sheet));
        mark.setNameName(AnnotatedCopy.SHEET);
        mark.setRefersToFormula(new CellReference(sheet.getSheetName(), 0, 0, true, true).formatAsString());
    }
}
