package org.committeepapers.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes {@code input/peer-on-peer-review.xlsx}: the model document, word for word, as a tracker workbook. */
public final class ModelTracker {

    /** Where the workbook lies in the repository. */
    public static final Path FILE = Path.of("input", "peer-on-peer-review.xlsx");

    private static final String SCRUTINY = "Children and Young People Scrutiny Committee";
    private static final Set<String> AGREED = Set.of("4", "7", "8", "9", "10", "11");
    private static final Set<String> AGREED_IN_PART = Set.of("5", "6");
    private static final Instant MADE = Instant.parse("2020-09-15T00:00:00Z");
    private static final int ROWS_WITH_LISTS = 200;

    private static final List<String> HEADINGS = List.of(
            "Ref",
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
    private static final int[] WIDTHS = {6, 16, 46, 12, 46, 38, 24, 18, 28, 40, 13};
    private static final int RESPONSE = HEADINGS.indexOf("Response");
    private static final int STATUS = HEADINGS.indexOf("Status");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final ModelDocument document = ModelDocument.read();
    private final CellMarkup markup = new CellMarkup(workbook);
    private final ModelLook look = new ModelLook(workbook);

    private ModelTracker() {}

    /** Writes the workbook to its place, to be run in the repository after a change here. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, bytes());
    }

    /** The workbook, each time with the same parts. */
    public static byte[] bytes() throws IOException {
        return new ModelTracker().make();
    }

    private byte[] make() throws IOException {
        about();
        tracker();
        owners();
        lists();
        properties();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return ZipParts.of(bytes.toByteArray()).bytes();
    }

    private void about() {
        XSSFSheet sheet = workbook.createSheet("About");
        look.columns(sheet, 26, 90, 30, 20);
        fact(sheet, "Tracker id", "peer-on-peer-review");
        fact(sheet, "Council", "Herefordshire Council");
        fact(sheet, "Committee", "Children and young people scrutiny committee");
        fact(sheet, "Title", "Peer on Peer Review Herefordshire MASH 2017 - 2019");
        XSSFCell considered = fact(sheet, "Considered on", "");
        considered.setCellValue(LocalDate.of(2020, 9, 15));
        considered.setCellStyle(look.date());
        fact(sheet, "Introduction", String.join("\n", document.introduction()));
        fact(sheet, "Agreed by cabinet on", "");
        fact(sheet, "The committee is asked to", "");
        fact(sheet, "Appendix", "Appendix 1");
        fact(sheet, "Report author", "Assistant Director, Education, Development and Skills");
        fact(sheet, "Contact", "Democratic Services, Herefordshire Council");
        nothingExempt(sheet);
        look.page(sheet, false);
    }

    /** Who says so and when stand in further cells. */
    private void nothingExempt(XSSFSheet sheet) {
        XSSFRow row = fact(sheet, "Exempt information", "None").getRow();
        XSSFCell who = row.createCell(2);
        who.setCellStyle(look.body());
        who.setCellValue("Democratic Services Officer");
        XSSFCell when = row.createCell(3);
        when.setCellStyle(look.date());
        when.setCellValue(LocalDate.of(2020, 9, 15));
    }

    private XSSFCell fact(XSSFSheet sheet, String label, String value) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        look.label(row.createCell(0), label);
        XSSFCell cell = row.createCell(1);
        cell.setCellStyle(look.body());
        if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
        return cell;
    }

    private void tracker() {
        XSSFSheet sheet = workbook.createSheet("Tracker");
        look.columns(sheet, WIDTHS);
        look.headings(sheet, HEADINGS);
        for (ModelDocument.Block block : document.blocks()) {
            row(sheet, block);
        }
        int last = sheet.getLastRowNum();
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, HEADINGS.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        choice(sheet, RESPONSE, "Lists!$A$2:$A$5");
        choice(sheet, STATUS, "Lists!$B$2:$B$6");
        look.page(sheet, true);
    }

    private void row(XSSFSheet sheet, ModelDocument.Block block) {
        List<String> action = block.action();
        List<String> cells = List.of(
                block.reference(),
                block.reference().equals("4") ? SCRUTINY : "Executive",
                block.recommendation(),
                response(block.reference()),
                block.response(),
                action.get(0),
                action.get(1),
                action.get(2),
                action.get(3),
                action.get(4),
                "");
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column < cells.size(); column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(look.body());
            if (column == 0) {
                cell.setCellValue(Integer.parseInt(cells.get(column)));
            } else if (!cells.get(column).isEmpty()) {
                cell.setCellValue(markup.richText(cells.get(column)));
            }
        }
    }

    /** As the document states it; the answers to 1, 2 and 3 name no category. */
    private static String response(String reference) {
        if (AGREED.contains(reference)) {
            return "Agreed";
        }
        return AGREED_IN_PART.contains(reference) ? "Agreed in part" : "";
    }

    private static void choice(XSSFSheet sheet, int column, String list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createFormulaListConstraint(list), new CellRangeAddressList(1, ROWS_WITH_LISTS, column, column));
        choice.setShowErrorBox(true);
        choice.createErrorBox(
                "Not in the list", "Choose one of the words on the sheet Lists, or leave the cell blank.");
        sheet.addValidationData(choice);
    }

    private void owners() {
        XSSFSheet sheet = workbook.createSheet("Owners");
        look.columns(sheet, 54, 46, 30, 44);
        look.headings(sheet, List.of("Post", "Aliases", "Directorate", "E-mail"));
        plainRow(
                sheet,
                "Assistant Director, Education, Development and Skills",
                "",
                "Children and families",
                "education.development.skills@herefordshire.example");
        plainRow(
                sheet,
                "Safeguarding Officer",
                "Children and Families Safeguarding Officer",
                "Children and families",
                "safeguarding.officer@herefordshire.example");
        plainRow(sheet, "Deputy Chief Executive", "", "Corporate", "deputy.chief.executive@herefordshire.example");
        sheet.createFreezePane(0, 1);
        look.page(sheet, false);
    }

    private void lists() {
        XSSFSheet sheet = workbook.createSheet("Lists");
        look.columns(sheet, 24, 24);
        look.headings(sheet, List.of("Response", "Status"));
        plainRow(sheet, "Agreed", "Not started");
        plainRow(sheet, "Agreed in part", "In progress");
        plainRow(sheet, "Not agreed", "Delayed");
        plainRow(sheet, "Noted", "Completed");
        plainRow(sheet, "", "Closed");
        look.page(sheet, false);
    }

    private void plainRow(XSSFSheet sheet, String... cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                XSSFCell cell = row.createCell(column);
                cell.setCellStyle(look.body());
                cell.setCellValue(cells[column]);
            }
        }
    }

    private void properties() {
        workbook.setActiveSheet(workbook.getSheetIndex("Tracker"));
        workbook.setSelectedTab(workbook.getSheetIndex("Tracker"));
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle("Peer on Peer Review Herefordshire MASH 2017 - 2019: recommendation tracker");
        core.setCreator("Herefordshire Council");
        core.setCreated(Optional.of(Date.from(MADE)));
        core.setModified(Optional.of(Date.from(MADE)));
    }
}
