package org.committeepapers.workbook.officer;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Status;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;

/**
 * The conditional formatting of dates on the sheet Tracker: one that has passed is in bold and after the word for
 * overdue, not by colour alone. The first of a month may stand for the whole month, as in Dec-26, so it counts until
 * the last day.
 */
final class OverdueFormat {

    /** Which of them counts: each only where those before it are blank. */
    private static final List<OfficerColumn> DATES =
            List.of(OfficerColumn.REVISED_DATE, OfficerColumn.BY_WHEN, OfficerColumn.FIRST_DATE);

    private static final int DARK_RED = 0x8a1f11;
    private static final int PALE_RED = 0xfdecea;

    /** Numbers below are no days but, for example, years: 1 January 2000. */
    private static final int FIRST_LIKELY_DAY = 36_526;

    private final XSSFSheet sheet;
    private final List<OfficerColumn> columns;
    private final Labels labels;

    private OverdueFormat(XSSFSheet sheet, List<OfficerColumn> columns, Labels labels) {
        this.sheet = sheet;
        this.columns = columns;
        this.labels = labels;
    }

    static void add(XSSFSheet sheet, List<OfficerColumn> columns, Labels labels) {
        OverdueFormat format = new OverdueFormat(sheet, columns, labels);
        String none = "";
        for (OfficerColumn column : DATES) {
            if (columns.contains(column)) {
                String cell = "$" + format.letter(column) + "2";
                format.add(column, "AND(" + none + format.isOverdue(cell) + ")");
                none += cell + "=\"\",";
            }
        }
    }

    private void add(OfficerColumn date, String formula) {
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColor(OfficerStyles.colour(DARK_RED));
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(OfficerStyles.colour(PALE_RED));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        int column = columns.indexOf(date);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {new CellRangeAddress(1, OfficerSheet.LAST_ROW, column, column)}, rule);
        StylesTable styles = sheet.getWorkbook().getStylesSource();
        finish(styles.getDxfAt(styles._getDXfsSize() - 1));
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
                quoted(Status.COMPLETED.inWords()),
                quoted(Status.CLOSED.inWords()),
                "TRIM($" + letter(OfficerColumn.PROGRESS) + "2)");
    }

    /** What POI's own model of a conditional format lacks: a number format, and the colour of a font in full. */
    private void finish(CTDxf format) {
        format.getFont().getColorArray(0).setRgb(OfficerStyles.colour(DARK_RED).getARGB());
        String code = quoted(labels.say("overdue") + ": ") + OfficerStyles.DATE_FORMAT;
        CTNumFmt number = format.addNewNumFmt();
        number.setNumFmtId(sheet.getWorkbook().createDataFormat().getFormat(code));
        number.setFormatCode(code);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "") + '"';
    }

    private String letter(OfficerColumn column) {
        return CellReference.convertNumToColString(columns.indexOf(column));
    }
}
