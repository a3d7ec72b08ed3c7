package org.committeepapers.workbook.officer;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.label.Labels;

/** The data validation of the sheet Tracker, on every row there is or will be: lists that warn, and a hint on dates. */
final class OfficerValidation {

    /** Excel allows no longer ones. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;

    /** So many rows of a list may be filled. */
    private static final int LIST_ROWS = 1_000;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<OfficerColumn> columns;
    private final Labels labels;

    private OfficerValidation(XSSFSheet sheet, List<OfficerColumn> columns, Labels labels) {
        this.workbook = sheet.getWorkbook();
        this.sheet = sheet;
        this.columns = columns;
        this.labels = labels;
    }

    static void add(XSSFSheet sheet, List<OfficerColumn> columns, Labels labels) {
        OfficerValidation validation = new OfficerValidation(sheet, columns, labels);
        validation.list(OfficerColumn.OWNER, "Posts", "Owners!$A");
        validation.list(OfficerColumn.RESPONSE, "Response_words", "Lists!$A");
        validation.list(OfficerColumn.STATUS, "Status_words", "Lists!$B");
        validation.hint(OfficerColumn.REVISED_DATE);
        validation.hint(OfficerColumn.BY_WHEN);
        validation.titles();
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
        if (!columns.contains(column)) {
            return;
        }
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

    /** By a name of this form screen readers know where headings of rows and columns are. */
    private void titles() {
        String last = CellReference.convertNumToColString(columns.size() - 1);
        name(
                "TitleRegion1.A1." + last + (OfficerSheet.LAST_ROW + 1) + "." + (workbook.getSheetIndex(sheet) + 1),
                OfficerTracker.SHEET + "!$A$1");
    }

    private void name(String name, String refersTo) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(refersTo);
    }
}
