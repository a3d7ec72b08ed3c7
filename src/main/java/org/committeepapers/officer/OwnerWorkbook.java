package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/**
 * The workbook in which an owner is asked for updates: nothing else can be entered.
 *
 * @param tracker the owner's part
 * @param by the day by which the owner is asked for them; empty where that isn't known
 * @param made the day in the file's properties
 */
public record OwnerWorkbook(Tracker tracker, String owner, Optional<LocalDate> by, LocalDate made) {

    private static final String TRACKER = "Tracker";

    /** By this name the reader recognises the sheet. */
    private static final String AS_SENT = "As sent to owner";

    /**
     * The bytes of the workbook, always the same for the same content and labels.
     *
     * @throws Refusal where a text is longer than a cell can hold; nothing is ever cut
     */
    public byte[] bytes(Labels labels) throws Refusal {
        XSSFWorkbook workbook = new XSSFWorkbook();
        OfficerStyles styles = new OfficerStyles(workbook);
        List<Field> columns = OfficerColumns.ofOwner(tracker);
        String ask = ask(columns, labels);
        OfficerSheet sheet = filled(TRACKER, columns, ask, styles);
        sheet.table("Recommendations");
        sheet.page(PaperSize.A3_PAPER, 1);
        sheet.lock();
        // An owner can choose no other words, since none would be taken.
        String[] words = OfficerColumns.STATUSES.stream().map(Status::inWords).toArray(String[]::new);
        sheet.choose(
                columns.indexOf(Field.STATUS),
                sheet.sheet().getDataValidationHelper().createExplicitListConstraint(words),
                ErrorStyle.STOP,
                labels.say("workbook.warning.status-of-owner"),
                labels);
        sheet.hint(columns.indexOf(Field.REVISED_DATE), Field.REVISED_DATE, labels);
        // What an owner changes is found by comparing with this one.
        OfficerSheet asSent = filled(AS_SENT, columns, ask, styles);
        asSent.sheet().getRow(0).createCell(WorkbookReader.ID_AS_SENT).setCellValue(tracker.id());
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        String title = tracker.about().title();
        return OfficerSheet.bytes(
                workbook,
                title.isEmpty() ? labels.say("workbook.title-blank") : labels.say("workbook.title", title),
                tracker.about().council(),
                labels.language(),
                made);
    }

    /** What an owner is asked, and what becomes of the answer. */
    private String ask(List<Field> columns, Labels labels) {
        String open = labels.list(columns.stream()
                .filter(field -> tracker.actions().anyMatch(action -> OfficerColumns.takes(action, field)))
                .map(OfficerColumns::heading)
                .toList());
        String asked = by.isPresent()
                ? labels.say("workbook.ask-by", open, owner, labels.date(by.get()))
                : labels.say("workbook.ask", open, owner);
        return asked + " " + labels.say("workbook.public");
    }

    /** A row for each action, which says all of its recommendation, so that it makes sense when the sheet is sorted. */
    private OfficerSheet filled(String name, List<Field> columns, String ask, OfficerStyles styles) throws Refusal {
        OfficerSheet sheet = new OfficerSheet(
                styles, name, columns.stream().map(OfficerColumns::width).toList());
        sheet.line(ask, styles.ask);
        sheet.headings(columns.stream().map(OfficerColumns::heading).toList());
        for (Recommendation recommendation : tracker.recommendations()) {
            for (Action action : recommendation.actions()) {
                XSSFRow row = sheet.row();
                for (int i = 0; i < columns.size(); i++) {
                    Field column = columns.get(i);
                    XSSFCell cell = row.createCell(i);
                    write(sheet, cell, column, recommendation, action);
                    if (column == Field.REFERENCE) {
                        cell.setCellStyle(styles.reference);
                    }
                    cell.setCellStyle(styles.forOwner(cell.getCellStyle(), OfficerColumns.takes(action, column)));
                }
            }
        }
        return sheet;
    }

    private static void write(
            OfficerSheet sheet, XSSFCell cell, Field column, Recommendation recommendation, Action action)
            throws Refusal {
        if (column.part() == Field.Part.ACTION && column.is(Field.Trait.DATE)) {
            sheet.byWhen(cell, OfficerColumns.date(column, action), action.cell(column));
        } else {
            boolean isOfAction = column.part() == Field.Part.ACTION;
            sheet.text(
                    cell,
                    OfficerColumns.written(column, recommendation, action),
                    isOfAction ? action.cell(column) : recommendation.cell(column));
        }
    }
}
