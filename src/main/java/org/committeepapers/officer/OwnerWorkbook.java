package org.committeepapers.officer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.UndatedZip;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/**
 * The workbook in which an owner is asked for updates: nothing else can be entered. All of its cells are text, so that they
 * read back as they were.
 *
 * @param tracker the owner's part
 * @param by the day by which the owner is asked for them; empty where that isn't known
 * @param made the day in the file's properties
 */
public record OwnerWorkbook(Tracker tracker, String owner, Optional<LocalDate> by, LocalDate made) {

    private static final String TRACKER = "Tracker";

    /** By this name the reader recognises the sheet. */
    private static final String AS_SENT = "As sent to owner";

    private static final int HEADINGS = 1;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Excel measures the width of a column in 256ths of a character. */
    private static final int CHARACTER = 256;

    /** What Excel turns into a formula, number or date when somebody edits the cell. */
    private static final Pattern NOT_TEXT_TO_EXCEL =
            Pattern.compile("\\s*(?:[=+@'-].*|[\\d(.\u00a3$].{0,40}|(?i:true|false)\\s*)", Pattern.DOTALL);

    /**
     * The bytes of the workbook, always the same for the same content and labels.
     *
     * @throws Refusal where a text is longer than a cell can hold; nothing is ever cut
     */
    public byte[] bytes(Labels labels) throws Refusal {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Styles styles = new Styles(workbook);
        List<Field> columns = OfficerColumns.ofOwner(tracker);
        XSSFSheet sheet = workbook.createSheet(TRACKER);
        fill(sheet, columns, styles, labels);
        table(sheet, columns.size());
        sheet.createFreezePane(1, HEADINGS + 1);
        lock(sheet);
        choose(sheet, columns.indexOf(Field.STATUS), labels);
        // What an owner changes is found by comparing with this one.
        XSSFSheet asSent = workbook.createSheet(AS_SENT);
        fill(asSent, columns, styles, labels);
        asSent.getRow(0).createCell(WorkbookReader.ID_AS_SENT).setCellValue(tracker.id());
        asSent.getRow(0).createCell(WorkbookReader.OWNER_AS_SENT).setCellValue(owner);
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        describe(workbook.getProperties(), labels);
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(new UndatedZip(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row for each action, which says all of its recommendation, so that it makes sense when the sheet is sorted. */
    private void fill(XSSFSheet sheet, List<Field> columns, Styles styles, Labels labels) throws Refusal {
        write(sheet.createRow(0).createCell(0), ask(columns, labels), styles.ask);
        XSSFRow headings = sheet.createRow(HEADINGS);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, OfficerColumns.width(columns.get(i)) * CHARACTER);
            write(headings.createCell(i), OfficerColumns.heading(columns.get(i)), styles.heading);
        }
        for (Recommendation recommendation : tracker.recommendations()) {
            for (Action action : recommendation.actions()) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < columns.size(); i++) {
                    write(row.createCell(i), columns.get(i), recommendation, action, styles);
                }
            }
        }
    }

    /** What an owner is asked, and what becomes of the answer. */
    private String ask(List<Field> columns, Labels labels) {
        List<Field> fields = columns.stream()
                .filter(field -> tracker.actions().anyMatch(action -> OfficerColumns.takes(action, field)))
                .toList();
        if (fields.isEmpty()) {
            return labels.say("workbook.ask-nothing", owner);
        }
        String open = labels.list(fields.stream().map(OfficerColumns::heading).toList());
        String asked = by.isPresent()
                ? labels.say("workbook.ask-by", open, owner, labels.date(by.get()))
                : labels.say("workbook.ask", open, owner);
        return asked + " " + labels.say("workbook.public")
                + (fields.contains(Field.STATUS) ? " " + labels.say("workbook.closed") : "")
                + (columns.contains(Field.PERCENT) ? " " + labels.say("workbook.percentage") : "")
                + (columns.contains(Field.COMPLETED_ON) ? " " + labels.say("workbook.day") : "");
    }

    private static void write(XSSFCell cell, String words, XSSFCellStyle style) {
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private static void write(XSSFCell cell, Field field, Recommendation recommendation, Action action, Styles styles)
            throws Refusal {
        RichText text = OfficerColumns.written(field, recommendation, action);
        String words = text.plain();
        if (words.length() > LONGEST) {
            Location from = field.part() == Field.Part.ACTION ? action.cell(field) : recommendation.cell(field);
            throw new Refusal(Finding.of(
                    "text-too-long",
                    from,
                    "",
                    String.format(Locale.UK, "%,d", words.length()),
                    String.format(Locale.UK, "%,d", LONGEST)));
        }
        if (!text.isBlank()) {
            cell.setCellValue(WorkbookCopy.string(text, styles.font));
        }
        boolean isKeptAsText = !text.isBlank()
                && (field.is(Field.Trait.DATE)
                        || NOT_TEXT_TO_EXCEL.matcher(words).matches());
        cell.setCellStyle(styles.of(OfficerColumns.takes(action, field), isKeptAsText));
    }

    /** With filters, and with headings that screen readers say. */
    private static void table(XSSFSheet sheet, int columns) {
        AreaReference area = new AreaReference(
                new CellReference(HEADINGS, 0),
                new CellReference(sheet.getLastRowNum(), columns - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName("Recommendations");
        table.setDisplayName("Recommendations");
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }

    /** Without a password: a person may still unlock it. */
    private static void lock(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    /** Excel lets an owner enter no other words, and shows beside the cell what is easily misread. */
    private static void choose(XSSFSheet sheet, int column, Labels labels) {
        if (column >= 0) {
            String[] words =
                    OfficerColumns.STATUSES.stream().map(Status::inWords).toArray(String[]::new);
            DataValidation list = sheet.getDataValidationHelper()
                    .createValidation(
                            sheet.getDataValidationHelper().createExplicitListConstraint(words),
                            new CellRangeAddressList(HEADINGS + 1, sheet.getLastRowNum(), column, column));
            list.setErrorStyle(ErrorStyle.STOP);
            list.setShowErrorBox(true);
            list.createErrorBox(OfficerColumns.heading(Field.STATUS), labels.say("workbook.choose"));
            list.setShowPromptBox(true);
            list.createPromptBox(OfficerColumns.heading(Field.STATUS), labels.say("workbook.closed"));
            sheet.addValidationData(list);
        }
    }

    private void describe(POIXMLProperties properties, Labels labels) {
        String title = tracker.about().title();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Characters.legal(
                title.isEmpty() ? labels.say("workbook.title-blank") : labels.say("workbook.title", title)));
        core.setCreator(Characters.legal(tracker.about().council()));
        core.getUnderlyingProperties().setLanguageProperty(labels.language());
        Optional<Date> day =
                Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(day);
        core.setModified(day);
    }

    /** 12 point and wrapped; white where something may be entered, else grey. */
    private static final class Styles {

        private static final short SIZE = 12;
        private static final int INK = 0x12304a;
        private static final int WHITE = 0xffffff;

        /** So light that no reader takes it for a sign. */
        private static final int GREY = 0xe4e4e4;

        final XSSFFont font;
        final XSSFCellStyle ask;
        final XSSFCellStyle heading;
        private final XSSFWorkbook workbook;
        private final Map<List<Boolean>, XSSFCellStyle> cells = new HashMap<>();

        Styles(XSSFWorkbook workbook) {
            this.workbook = workbook;
            font = arial(workbook.getFontAt(0));
            ask = style(arial(workbook.createFont()));
            ask.setWrapText(false);
            ask.getFont().setBold(true);
            heading = filled(style(arial(workbook.createFont())), INK);
            heading.getFont().setBold(true);
            heading.getFont().setColor(colour(WHITE));
        }

        /** @param isKeptAsText whether Excel would otherwise turn the words into something else on editing */
        XSSFCellStyle of(boolean isOpen, boolean isKeptAsText) {
            return cells.computeIfAbsent(List.of(isOpen, isKeptAsText), unmade -> {
                XSSFCellStyle style = style(font);
                style.setLocked(!isOpen);
                style.setQuotePrefixed(isKeptAsText);
                return isOpen ? style : filled(style, GREY);
            });
        }

        private XSSFCellStyle style(XSSFFont its) {
            XSSFCellStyle style = workbook.createCellStyle();
            // LibreOffice doesn't use the workbook's first font where a style names none.
            style.setFont(its);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setAlignment(HorizontalAlignment.LEFT);
            return style;
        }

        private static XSSFCellStyle filled(XSSFCellStyle style, int rgb) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(rgb));
            return style;
        }

        private static XSSFColor colour(int rgb) {
            return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
        }

        private static XSSFFont arial(XSSFFont font) {
            // Without a scheme: a theme's font would win over the name.
            font.setScheme(FontScheme.NONE);
            font.setFontName("Arial");
            font.setFontHeightInPoints(SIZE);
            return font;
        }
    }
}
