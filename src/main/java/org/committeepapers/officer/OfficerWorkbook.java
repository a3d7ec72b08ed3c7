package org.committeepapers.officer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.text.Characters;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.text.UndatedZip;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/**
 * The workbook that officers fill in. By the standard layout it reads back as an equal tracker, whatever the layout of
 * the original; only statuses are always words of the list.
 *
 * @param tracker all of it, or an owner's part
 * @param edition to which the copy belongs, such as 2026-11-24 or 2026-11-24.2; empty where there is none
 * @param owner whose actions it holds, of which nothing but updates can be entered; empty where it holds everybody's
 * @param by the day by which the owner is asked for them; empty where that isn't known
 * @param made the day in the file's properties
 */
public record OfficerWorkbook(Tracker tracker, String edition, String owner, Optional<LocalDate> by, LocalDate made) {

    static final String TRACKER = "Tracker";

    /** The names by which the reader recognises the sheet. */
    private static final String AS_SENT = "As sent";

    private static final String AS_SENT_TO_OWNER = "As sent to owner";

    /** Columns of the sheet As sent behind those of the tracker: its first row has the tracker's id, the edition and what is asked. */
    static final int ID = WorkbookReader.ID_AS_SENT;

    static final int EDITION = 201;

    /** The sentence above the table, which isn't the master's. */
    private static final int ASK = 202;

    /** Below the id: the words on other sheets. */
    static final int WORDS = ID;

    /** Everybody's. */
    public OfficerWorkbook(Tracker tracker, String edition, LocalDate made) {
        this(tracker, edition, "", Optional.empty(), made);
    }

    boolean isForOwner() {
        return !owner.isEmpty();
    }

    List<Field> columns() {
        return OfficerColumns.of(tracker, isForOwner());
    }

    /** A new tracker to begin with. */
    public static OfficerWorkbook blank(LocalDate made) {
        About about = new About(
                "",
                "",
                "",
                Optional.empty(),
                RichText.EMPTY,
                Optional.empty(),
                List.of(),
                "",
                "",
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                RichText.EMPTY,
                "",
                Language.ENGLISH,
                Optional.empty());
        Tracker none = new Tracker("", about, List.of(), List.of(), List.of(), List.of(), List.of(), Exemptions.NONE);
        return new OfficerWorkbook(none, "", made);
    }

    /**
     * The bytes of the workbook, always the same for the same content and labels.
     *
     * @throws Refusal where a text is longer than a cell can hold; nothing is ever cut
     */
    public byte[] bytes(Labels labels) throws Refusal {
        boolean blank = tracker.recommendations().isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OfficerStyles styles = new OfficerStyles(workbook);
            OtherSheets others = new OtherSheets(this, labels, styles);
            if (!isForOwner()) {
                others.guide();
            }
            String ask = isForOwner() ? ask(labels) : "";
            XSSFSheet sheet = tracker(ask, styles);
            if (!isForOwner()) {
                others.afterTracker();
            }
            if (!blank) {
                asSent(ask, styles);
            }
            new Help(sheet, columns(), isForOwner() ? 2 : 1, labels).add(isForOwner());
            int opened = blank ? 0 : workbook.getSheetIndex(sheet);
            workbook.setActiveSheet(opened);
            workbook.setSelectedTab(opened);
            properties(workbook, labels);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(new UndatedZip(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an owner is asked, and what becomes of the answer. */
    private String ask(Labels labels) {
        String open = labels.list(columns().stream()
                .filter(OfficerColumns.UPDATES::contains)
                .filter(field -> tracker.actions().anyMatch(action -> OfficerColumns.takes(action, field)))
                .map(OfficerColumns::heading)
                .toList());
        String asked = by.isPresent()
                ? labels.say("workbook.ask-by", open, owner, labels.date(by.get()))
                : labels.say("workbook.ask", open, owner);
        return asked + " " + labels.say("workbook.public");
    }

    private void properties(XSSFWorkbook workbook, Labels labels) {
        About about = tracker.about();
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(Characters.legal(
                about.title().isEmpty()
                        ? labels.say("workbook.title-blank")
                        : labels.say("workbook.title", about.title())));
        core.setCreator(Characters.legal(about.council()));
        core.getUnderlyingProperties().setLanguageProperty(labels.language());
        workbook.getProperties().getExtendedProperties().setApplication("committee-papers");
        Optional<Date> day =
                Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(day);
        core.setModified(day);
    }

    /** @param ask the sentence above the table; empty for none */
    private XSSFSheet tracker(String ask, OfficerStyles styles) throws Refusal {
        OfficerSheet sheet = filled(TRACKER, ask, styles);
        sheet.table("Recommendations");
        sheet.page(PaperSize.A3_PAPER, 1);
        if (isForOwner()) {
            sheet.lock();
        }
        return sheet.sheet();
    }

    /** Writes it again, hidden from officers: what they change is found by comparing with it. */
    private void asSent(String ask, OfficerStyles styles) throws Refusal {
        XSSFWorkbook workbook = styles.workbook();
        List<XSSFCell> around = new ArrayList<>();
        for (Sheet other : workbook) {
            if (!other.getSheetName().equals(TRACKER)) {
                other.forEach(row -> row.forEach(cell -> around.add((XSSFCell) cell)));
            }
        }
        around.removeIf(cell -> cell.getCellType() == CellType.BLANK);
        XSSFSheet sheet =
                filled(isForOwner() ? AS_SENT_TO_OWNER : AS_SENT, "", styles).sheet();
        sheet.getRow(0).createCell(ID).setCellValue(tracker.id());
        sheet.getRow(0).createCell(EDITION).setCellValue(edition);
        sheet.getRow(0).createCell(ASK).setCellValue(ask);
        for (int i = 0; i < around.size(); i++) {
            XSSFRow row = sheet.getRow(i + 1) == null ? sheet.createRow(i + 1) : sheet.getRow(i + 1);
            row.createCell(WORDS).copyCellFrom(around.get(i), new CellCopyPolicy());
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /**
     * A row for each action. Further rows of a recommendation repeat its review, reference and text, so that each row makes
     * sense when the sheet is filtered or sorted; the rest stands only in the first.
     */
    private OfficerSheet filled(String name, String ask, OfficerStyles styles) throws Refusal {
        List<Field> columns = columns();
        OfficerSheet sheet = new OfficerSheet(
                styles, name, columns.stream().map(OfficerColumns::width).toList());
        sheet.unfilled(columns.indexOf(Field.REFERENCE), styles.reference);
        if (!ask.isEmpty()) {
            sheet.line(ask, styles.ask);
        }
        sheet.headings(columns.stream().map(OfficerColumns::heading).toList());
        for (Recommendation recommendation : tracker.recommendations()) {
            List<Action> actions = recommendation.actions();
            for (int i = 0; i < Math.max(1, actions.size()); i++) {
                Optional<Action> action = actions.stream().skip(i).findFirst();
                XSSFRow row = sheet.row();
                for (Field column : columns) {
                    XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    cell.setCellStyle(styles.body);
                    write(sheet, cell, column, recommendation, i == 0);
                    if (action.isPresent()) {
                        write(sheet, cell, column, action.get());
                    }
                    if (column == Field.REFERENCE) {
                        cell.setCellStyle(styles.reference);
                    }
                    if (isForOwner() && name.equals(TRACKER)) {
                        boolean isOpen = action.filter(it -> OfficerColumns.takes(it, column))
                                .isPresent();
                        cell.setCellStyle(styles.forOwner(cell.getCellStyle(), column, isOpen));
                    }
                }
            }
        }
        return sheet;
    }

    private static void write(
            OfficerSheet sheet, XSSFCell cell, Field column, Recommendation recommendation, boolean first)
            throws Refusal {
        switch (column) {
            case MADE_ON -> sheet.day(cell, recommendation.madeOn().filter(any -> first));
            case RECEIVED_ON -> sheet.day(cell, recommendation.receivedOn().filter(any -> first));
            case AGREED_ON -> sheet.day(cell, recommendation.agreedOn().filter(any -> first));
            default -> {
                if (first || OfficerColumns.isRepeated(column)) {
                    sheet.text(cell, OfficerColumns.text(column, recommendation), recommendation.cell(column));
                }
            }
        }
    }

    private static void write(OfficerSheet sheet, XSSFCell cell, Field column, Action action) throws Refusal {
        RichText text = OfficerColumns.text(column, action);
        if (text.isBlank()) {
            sheet.byWhen(cell, OfficerColumns.date(column, action), action.cell(column));
        } else {
            sheet.text(cell, text, action.cell(column));
        }
    }

    /**
     * What Excel does while the sheet Tracker is filled in, on all rows: lists with warnings, and hints on dates.
     *
     * @param first the row below the headings, from 0
     */
    private record Help(XSSFSheet sheet, List<Field> columns, int first, Labels labels) {

        /** Excel's limits, in characters. */
        private static final int LONGEST_TITLE = 32;

        private static final int LONGEST_HINT = 255;

        void add(boolean isForOwner) {
            if (isForOwner) {
                // An owner can choose no other words, since none would be taken.
                String[] words =
                        OtherSheets.STATUSES.stream().map(Status::inWords).toArray(String[]::new);
                DataValidationConstraint all = sheet.getDataValidationHelper().createExplicitListConstraint(words);
                list(Field.STATUS, all, ErrorStyle.STOP, "status-of-owner");
            } else {
                list(Field.OWNER, "Posts", "Owners!$A");
                list(Field.RESPONSE, "Response_words", "Lists!$A");
                list(Field.STATUS, "Status_words", "Lists!$B");
                hint(Field.BY_WHEN);
            }
            hint(Field.REVISED_DATE);
        }

        /** The list grows with its column: with blank cells in its range Excel would allow any word without a warning. */
        private void list(Field column, String name, String place) {
            XSSFName defined = sheet.getWorkbook().createName();
            defined.setNameName(name);
            String letter = place.substring(place.indexOf('!') + 1);
            defined.setRefersToFormula("OFFSET(%1$s$2,0,0,MAX(1,COUNTA(%1$s$2:%2$s$1000)),1)".formatted(place, letter));
            list(
                    column,
                    sheet.getDataValidationHelper().createFormulaListConstraint(name),
                    ErrorStyle.WARNING,
                    column.toString());
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
            DataValidation validation = sheet.getDataValidationHelper()
                    .createValidation(constraint, new CellRangeAddressList(first, OfficerSheet.LAST_ROW, index, index));
            validation.setEmptyCellAllowed(true);
            return validation;
        }

        private static String shortened(String words, int longest) {
            return words.length() <= longest ? words : words.substring(0, longest - 1) + "\u2026";
        }
    }
}
