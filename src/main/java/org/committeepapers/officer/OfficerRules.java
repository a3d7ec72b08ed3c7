package org.committeepapers.officer;

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
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;

/**
 * What Excel does while the sheet Tracker is filled in, on all rows: lists with warnings, a hint on dates, and a mark
 * on overdue ones.
 */
final class OfficerRules {

    /** Excel's limits, in characters. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;

    /** In order of precedence: each counts only where those before it are blank. */
    private static final List<Field> DATES = List.of(Field.REVISED_DATE, Field.BY_WHEN, Field.FIRST_DATE);

    private static final int DARK_RED = 0x8a1f11;
    private static final int PALE_RED = 0xfdecea;

    /** 1 January 2000; smaller numbers are no days but years, for example. */
    private static final int FIRST_LIKELY_DAY = 36_526;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<Field> columns;
    private final Labels labels;

    /** The row below the headings, from 0. */
    private final int first;

    private OfficerRules(XSSFSheet sheet, OfficerWorkbook content, Labels labels) {
        this.workbook = sheet.getWorkbook();
        this.sheet = sheet;
        this.columns = content.columns();
        this.labels = labels;
        this.first = OfficerSheet.headings(content) + 1;
    }

    static void add(XSSFSheet sheet, OfficerWorkbook content, Labels labels) {
        OfficerRules rules = new OfficerRules(sheet, content, labels);
        if (content.isForOwner()) {
            rules.statuses();
        } else {
            rules.list(Field.OWNER, "Posts", "Owners!$A");
            rules.list(Field.RESPONSE, "Response_words", "Lists!$A");
            rules.list(Field.STATUS, "Status_words", "Lists!$B");
            rules.hint(Field.BY_WHEN);
        }
        rules.hint(Field.REVISED_DATE);
        rules.overdue();
    }

    /** An owner can choose no other words, since none would be taken. */
    private void statuses() {
        if (!columns.contains(Field.STATUS)) {
            return;
        }
        String[] words = OtherSheets.STATUSES.stream().map(Status::inWords).toArray(String[]::new);
        DataValidation list =
                validation(new XSSFDataValidationHelper(sheet).createExplicitListConstraint(words), Field.STATUS);
        list.setShowErrorBox(true);
        list.createErrorBox(
                shortened(labels.say("workbook.warning.title"), LONGEST_TITLE),
                shortened(labels.say("workbook.warning.status-of-owner"), LONGEST_HINT));
        sheet.addValidationData(list);
    }

    /** The list grows with its column: with blank cells in its range Excel would allow any word without a warning. */
    private void list(Field column, String name, String place) {
        String letter = place.substring(place.indexOf('!') + 1);
        name(name, "OFFSET(%1$s$2,0,0,MAX(1,COUNTA(%1$s$2:%2$s$1000)),1)".formatted(place, letter));
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

    private void hint(Field column) {
        if (!columns.contains(column)) {
            return;
        }
        DataValidation hint =
                validation(new XSSFDataValidationConstraint(ValidationType.ANY, OperatorType.IGNORED, "", ""), column);
        hint.setShowErrorBox(false);
        hint.setShowPromptBox(true);
        hint.createPromptBox(
                shortened(OfficerColumns.heading(column), LONGEST_TITLE),
                shortened(labels.say("workbook.hint.BY_WHEN"), LONGEST_HINT));
        sheet.addValidationData(hint);
    }

    private DataValidation validation(DataValidationConstraint constraint, Field column) {
        CellRangeAddressList cells = new CellRangeAddressList();
        cells.addCellRangeAddress(range(column));
        DataValidation validation = new XSSFDataValidationHelper(sheet).createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        return validation;
    }

    private CellRangeAddress range(Field column) {
        int index = columns.indexOf(column);
        return new CellRangeAddress(first, OfficerSheet.LAST_ROW, index, index);
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "\u2026";
    }

    private void name(String name, String refersTo) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(refersTo);
    }

    /**
     * The conditional formatting of dates: overdue ones are bold and follow a word, so that colour isn't the only sign.
     */
    private void overdue() {
        String blanks = "";
        for (Field column : DATES) {
            if (columns.contains(column)) {
                String cell = cell(column);
                overdue(column, "AND(" + blanks + isOverdue(cell) + ")");
                blanks += cell + "=\"\",";
            }
        }
    }

    private void overdue(Field date, String formula) {
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        rule.createFontFormatting().setFontStyle(false, true);
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(OfficerStyles.colour(PALE_RED));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {range(date)}, rule);
        // What POI's own model of a conditional format lacks: a number format, and the colour of a font in full.
        StylesTable styles = workbook.getStylesSource();
        CTDxf format = styles.getDxfAt(styles._getDXfsSize() - 1);
        format.getFont().addNewColor().setRgb(OfficerStyles.colour(DARK_RED).getARGB());
        String code = quoted(labels.say("overdue") + ": ") + OfficerStyles.DATE_FORMAT;
        CTNumFmt number = format.addNewNumFmt();
        number.setNumFmtId(workbook.createDataFormat().getFormat(code));
        number.setFormatCode(code);
    }

    /** The first of a month may stand for the whole month, as in Dec-26, so it counts until the last day. */
    private String isOverdue(String date) {
        return String.format(
                Locale.ROOT,
                "IF(ISNUMBER(%1$s),IF(%1$s>=%2$d,AND(IF(DAY(%1$s)=1,EOMONTH(%1$s,0),%1$s)<TODAY(),"
                        + "%3$s<>%4$s,%3$s<>%5$s,OR(%3$s<>\"\",AND(LEFT(%6$s,LEN(%4$s))<>%4$s,"
                        + "LEFT(%6$s,LEN(%5$s))<>%5$s))),FALSE),FALSE)",
                date,
                FIRST_LIKELY_DAY,
                "TRIM(" + cell(Field.STATUS) + ")",
                quoted(Status.COMPLETED.inWords()),
                quoted(Status.CLOSED.inWords()),
                "TRIM(" + cell(Field.PROGRESS) + ")");
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "") + '"';
    }

    private String cell(Field column) {
        if (!columns.contains(column)) {
            return quoted("");
        }
        return "$" + CellReference.convertNumToColString(columns.indexOf(column)) + (first + 1);
    }
}
