package org.committeepapers.officer;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** What Excel does while the sheet Tracker is filled in, on all rows: lists with warnings, and a hint on dates. */
final class OfficerRules {

    /** Excel's limits, in characters. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;

    private final XSSFSheet sheet;
    private final List<Field> columns;
    private final Labels labels;
    private final XSSFDataValidationHelper helper;

    /** The row below the headings, from 0. */
    private final int first;

    private OfficerRules(XSSFSheet sheet, OfficerWorkbook content, Labels labels) {
        this.sheet = sheet;
        this.columns = content.columns();
        this.labels = labels;
        this.helper = new XSSFDataValidationHelper(sheet);
        this.first = content.isForOwner() ? 2 : 1;
    }

    static void add(XSSFSheet sheet, OfficerWorkbook content, Labels labels) {
        OfficerRules rules = new OfficerRules(sheet, content, labels);
        if (content.isForOwner()) {
            // An owner can choose no other words, since none would be taken.
            String[] words = OtherSheets.STATUSES.stream().map(Status::inWords).toArray(String[]::new);
            rules.list(
                    Field.STATUS, rules.helper.createExplicitListConstraint(words), ErrorStyle.STOP, "status-of-owner");
        } else {
            rules.list(Field.OWNER, "Posts", "Owners!$A");
            rules.list(Field.RESPONSE, "Response_words", "Lists!$A");
            rules.list(Field.STATUS, "Status_words", "Lists!$B");
            rules.hint(Field.BY_WHEN);
        }
        rules.hint(Field.REVISED_DATE);
    }

    /** The list grows with its column: with blank cells in its range Excel would allow any word without a warning. */
    private void list(Field column, String name, String place) {
        XSSFName defined = sheet.getWorkbook().createName();
        defined.setNameName(name);
        String letter = place.substring(place.indexOf('!') + 1);
        defined.setRefersToFormula("OFFSET(%1$s$2,0,0,MAX(1,COUNTA(%1$s$2:%2$s$1000)),1)".formatted(place, letter));
        list(column, helper.createFormulaListConstraint(name), ErrorStyle.WARNING, column.toString());
    }

    private void list(Field column, DataValidationConstraint constraint, int style, String warning) {
        if (columns.contains(column)) {
            DataValidation list = validation(constraint, column);
            list.setErrorStyle(style);
            list.setShowErrorBox(true);
            list.createErrorBox(
                    shortened(labels.say("workbook.warning.title"), LONGEST_TITLE),
                    shortened(labels.say("workbook.warning." + warning), LONGEST_HINT));
            sheet.addValidationData(list);
        }
    }

    private void hint(Field column) {
        if (columns.contains(column)) {
            DataValidation hint = validation(
                    new XSSFDataValidationConstraint(ValidationType.ANY, OperatorType.IGNORED, "", ""), column);
            hint.setShowErrorBox(false);
            hint.setShowPromptBox(true);
            hint.createPromptBox(
                    shortened(OfficerColumns.heading(column), LONGEST_TITLE),
                    shortened(labels.say("workbook.hint.BY_WHEN"), LONGEST_HINT));
            sheet.addValidationData(hint);
        }
    }

    private DataValidation validation(DataValidationConstraint constraint, Field column) {
        int index = columns.indexOf(column);
        DataValidation validation = helper.createValidation(
                constraint, new CellRangeAddressList(first, OfficerSheet.LAST_ROW, index, index));
        validation.setEmptyCellAllowed(true);
        return validation;
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "\u2026";
    }
}
