package org.committeepapers.officer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.sheet.CellFormat.DateShape;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.UndatedZip;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/**
 * A sheet of an officer's workbook, filled from top to bottom. Its cells read back as they were: text always as text,
 * and a date as a date only if it is complete.
 */
final class OfficerSheet {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Excel's limits of a box beside a cell. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;

    /** Excel measures the width of a column in 256ths of a character. */
    private static final int CHARACTER = 256;

    /** What Excel turns into a formula, number or date when somebody edits the cell. */
    private static final Pattern NOT_TEXT_TO_EXCEL =
            Pattern.compile("\\s*(?:[=+@'-].*|[\\d(.\u00a3$].{0,40}|(?i:true|false)\\s*)", Pattern.DOTALL);

    /** Days that Excel can count and that no reader takes for a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final XSSFSheet sheet;
    private final OfficerStyles styles;
    private int rows;
    private int headings;
    private int columns;

    /** @param widths of its columns, in characters */
    OfficerSheet(OfficerStyles styles, String name, List<Integer> widths) {
        this.sheet = styles.workbook().createSheet(name);
        this.styles = styles;
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
            unfilled(column, styles.body);
        }
    }

    /** Locks what isn't open, without a password: a person may still unlock it. Filters go on, and so does sorting. */
    void lock() {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Sets the style of a column's cells that are still blank. */
    void unfilled(int column, XSSFCellStyle style) {
        sheet.setDefaultColumnStyle(column, style);
    }

    XSSFRow row() {
        return sheet.createRow(rows++);
    }

    XSSFRow row(String... words) throws Refusal {
        XSSFRow row = row();
        for (int column = 0; column < words.length; column++) {
            text(row.createCell(column), RichText.of(words[column]), new Location.File(sheet.getSheetName()));
        }
        return row;
    }

    /** Writes a line above the table; it runs on into the columns to its right. */
    void line(String words, XSSFCellStyle style) {
        write(row().createCell(0), words, style);
    }

    void headings(List<String> names) {
        headings = rows;
        columns = names.size();
        XSSFRow row = row();
        for (int column = 0; column < columns; column++) {
            write(row.createCell(column), names.get(column), styles.heading);
        }
    }

    private void write(XSSFCell cell, String words, XSSFCellStyle style) {
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    /**
     * Writes rich text; of a link, its words.
     *
     * @param from where the text was read
     * @throws Refusal where it is longer than a cell can hold
     */
    void text(XSSFCell cell, RichText text, Location from) throws Refusal {
        cell.setCellStyle(styles.body);
        if (text.isBlank()) {
            return;
        }
        String words = text.plain();
        if (words.length() > LONGEST) {
            throw new Refusal(Finding.of(
                    "text-too-long",
                    from,
                    "",
                    String.format(Locale.UK, "%,d", words.length()),
                    String.format(Locale.UK, "%,d", LONGEST)));
        }
        cell.setCellValue(WorkbookCopy.string(text, styles.body.getFont()));
        if (NOT_TEXT_TO_EXCEL.matcher(words).matches()) {
            cell.setCellStyle(styles.words);
        }
    }

    /** Writes a date as Excel's own where the words are exactly one, else the officer's words. */
    void byWhen(XSSFCell cell, ByWhen byWhen, Location from) throws Refusal {
        text(cell, byWhen.words(), from);
        if (byWhen.words().isBlank()) {
            return;
        }
        Optional<LocalDate> day = byWhen.latest().filter(latest -> isWritten(byWhen, latest));
        if (day.isPresent()) {
            cell.setCellStyle(styles.date);
            cell.setCellValue(day.get());
        } else {
            cell.setCellStyle(styles.words);
        }
    }

    private static boolean isWritten(ByWhen byWhen, LocalDate day) {
        ByWhen read = ByWhen.dated(RichText.of(DateShape.DAY.words(day)), ByWhen.Kind.DAY, day);
        return read.equals(byWhen) && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /**
     * Makes the rows from the headings down a table with filters, so that screen readers say its headings and Excel
     * formats new rows.
     */
    void table(String name) {
        int last = Math.max(rows - 1, headings + 1);
        AreaReference area = new AreaReference(
                new CellReference(headings, 0), new CellReference(last, columns - 1), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }

    /**
     * Freezes the headings, repeats them on each printed page, and prints in landscape, one page wide.
     *
     * @param first columns that are frozen too
     */
    void page(PaperSize paper, int first) {
        sheet.createFreezePane(first, headings + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
        sheet.setPrintGridlines(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(paper);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Offers words for the cells of a column; Excel asks about others, or refuses them. */
    void choose(int column, DataValidationConstraint words, int style, String warning, Labels labels) {
        if (column >= 0) {
            DataValidation list = validation(words, column);
            list.setErrorStyle(style);
            list.setShowErrorBox(true);
            list.createErrorBox(
                    shortened(labels.say("workbook.warning.title"), LONGEST_TITLE), shortened(warning, LONGEST_HINT));
            sheet.addValidationData(list);
        }
    }

    /** Shows examples of dates at the cells of a column. */
    void hint(int column, Field field, Labels labels) {
        if (column >= 0) {
            DataValidation hint = validation(
                    new XSSFDataValidationConstraint(ValidationType.ANY, OperatorType.IGNORED, "", ""), column);
            hint.setShowErrorBox(false);
            hint.setShowPromptBox(true);
            hint.createPromptBox(
                    shortened(OfficerColumns.heading(field), LONGEST_TITLE),
                    shortened(labels.say("workbook.hint.BY_WHEN"), LONGEST_HINT));
            sheet.addValidationData(hint);
        }
    }

    private DataValidation validation(DataValidationConstraint constraint, int column) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(headings + 1, LAST_ROW, column, column));
        validation.setEmptyCellAllowed(true);
        return validation;
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "\u2026";
    }

    /** Saves the workbook, always in the same bytes. */
    static byte[] bytes(XSSFWorkbook workbook, String title, String council, String language, LocalDate made) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(Characters.legal(title));
        core.setCreator(Characters.legal(council));
        core.getUnderlyingProperties().setLanguageProperty(language);
        workbook.getProperties().getExtendedProperties().setApplication("committee-papers");
        Optional<Date> day =
                Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(day);
        core.setModified(day);
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(new UndatedZip(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
