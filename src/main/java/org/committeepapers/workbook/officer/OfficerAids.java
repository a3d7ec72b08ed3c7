package org.committeepapers.workbook.officer;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.label.Labels;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;

/**
 * What helps an officer to fill in the sheet Tracker, on every row there is or will be: lists that warn and don't stop,
 * a hint on dates, and a mark on what is overdue.
 */
final class OfficerAids {

    /** Excel allows no longer ones. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;

    /** Which of them counts: each only where those before it are blank. */
    private static final List<OfficerColumn> DATES =
            List.of(OfficerColumn.REVISED_DATE, OfficerColumn.BY_WHEN, OfficerColumn.FIRST_DATE);

    private static final int DARK_RED = 0x8a1f11;
    private static final int PALE_RED = 0xfdecea;

    /** Numbers below are no days but, for example, years: 1 January 2000. */
    private static final int FIRST_LIKELY_DAY = 36_526;

    /** So many rows of a list may be filled. */
    private static final int LIST_ROWS = 1_000;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<OfficerColumn> columns;
    private final Labels labels;

    OfficerAids(XSSFWorkbook workbook, XSSFSheet sheet, List<OfficerColumn> columns, Labels labels) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.columns = columns;
        this.labels = labels;
    }

    void add() {
        list(OfficerColumn.OWNER, "Posts", "Owners!$A");
        list(OfficerColumn.RESPONSE, "Response_words", "Lists!$A");
        list(OfficerColumn.STATUS, "Status_words", "Lists!$B");
        DATES.stream()
                .filter(columns::contains)
                .filter(column -> column != OfficerColumn.FIRST_DATE)
                .forEach(this::hint);
        overdue();
        titles();
    }

    /** The list grows with its column: a range with blank cells at its end would allow any word without a warning. */
    private void list(OfficerColumn column, String name, String place) {
        name(
                name,
                String.format(
                        Locale.ROOT,
                        "OFFSET(%1$s$2,0,0,MAX(1,COUNTA(%1$s$2:%2$s$%3$d)),1)",
                        place,
                        place.substring(place.indexOf('!') + 1),
                        LIST_ROWS));
        if (!columns.contains(column)) {
            return;
        }
        DataValidation list = validation(new XSSFDataValidationHelper(sheet).createFormulaListConstraint(name), column);
        list.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        list.setShowErrorBox(true);
        list.createErrorBox(
                shortened(labels.say("workbook.warning.title"), LONGEST_TITLE),
                shortened(labels.say("workbook.warning." + column), LONGEST_HINT));
        sheet.addValidationData(list);
    }

    private void hint(OfficerColumn column) {
        DataValidation hint =
                validation(new XSSFDataValidationConstraint(ValidationType.ANY, OperatorType.IGNORED, "", ""), column);
        hint.setShowErrorBox(false);
        hint.setShowPromptBox(true);
        hint.createPromptBox(
                shortened(column.heading(), LONGEST_TITLE),
                shortened(labels.say("workbook.hint.BY_WHEN"), LONGEST_HINT));
        sheet.addValidationData(hint);
    }

    private DataValidation validation(DataValidationConstraint constraint, OfficerColumn column) {
        int index = columns.indexOf(column);
        DataValidation validation = new XSSFDataValidationHelper(sheet)
                .createValidation(constraint, new CellRangeAddressList(1, OfficerSheet.LAST_ROW, index, index));
        validation.setEmptyCellAllowed(true);
        return validation;
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "\u2026";
    }

    /**
     * Marks a date that has passed in bold and with the word for overdue, not by colour alone. The first of a month may
     * stand for the whole month, as in Dec-26, so it counts until the last day.
     */
    private void overdue() {
        String none = "";
        for (OfficerColumn column : DATES) {
            if (columns.contains(column)) {
                String cell = "$" + letter(column) + "2";
                overdue(column, "AND(" + none + isOverdue(cell) + ")");
                none += cell + "=\"\",";
            }
        }
    }

    private void overdue(OfficerColumn date, String formula) {
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColor(OfficerLook.colour(DARK_RED));
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(OfficerLook.colour(PALE_RED));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        int column = columns.indexOf(date);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {new CellRangeAddress(1, OfficerSheet.LAST_ROW, column, column)}, rule);
        finish(workbook.getStylesSource().getDxfAt(workbook.getStylesSource()._getDXfsSize() - 1));
    }

    private String isOverdue(String date) {
        return String.format(
                Locale.ROOT,
                "IF(ISNUMBER(%1$s),IF(%1$s>=%2$d,AND(IF(DAY(%1$s)=1,EOMONTH(%1$s,0),%1$s)<TODAY(),"
                        + "%3$s<>%4$s,%3$s<>%5$s,OR(%3$s<>\"\",AND(LEFT(%6$s,LEN(%4$s))<>%4$s,"
                        + "LEFT(%6$s,LEN(%5$s))<>%5$s))),FALSE),FALSE)",
                date,
                FIRST_LIKELY_DAY,
                "TRIM($" + letter(OfficerColumn.STATUS) + "2)",
                quoted(labels.say("status.COMPLETED")),
                quoted(labels.say("status.CLOSED")),
                "TRIM($" + letter(OfficerColumn.PROGRESS) + "2)");
    }

    /** What POI's own model of a conditional format lacks: a number format, and the colour of a font in full. */
    private void finish(CTDxf format) {
        format.getFont().getColorArray(0).setRgb(OfficerLook.colour(DARK_RED).getARGB());
        String code = quoted(labels.say("overdue") + ": ") + OfficerLook.DATE;
        CTNumFmt number = format.addNewNumFmt();
        number.setNumFmtId(workbook.createDataFormat().getFormat(code));
        number.setFormatCode(code);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "") + '"';
    }

    private String letter(OfficerColumn column) {
        return CellReference.convertNumToColString(columns.indexOf(column));
    }

    /** By a name of this form screen readers know where headings of rows and columns are. */
    private void titles() {
        String last = letter(columns.getLast());
        name(
                "TitleRegion1.A1." + last + (OfficerSheet.LAST_ROW + 1) + "." + (workbook.getSheetIndex(sheet) + 1),
                OfficerRows.SHEET + "!$A$1");
    }

    private void name(String name, String refersTo) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(refersTo);
    }
}
