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
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Characters;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.text.UndatedZip;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
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

    /** Columns of the sheet As sent behind those of the tracker: its first row has the tracker's id, the edition and what is asked. */
    static final int ID = 200;

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
            OfficerTracker rows = new OfficerTracker(styles, this);
            String ask = isForOwner() ? ask(labels) : "";
            XSSFSheet sheet;
            if (isForOwner()) {
                sheet = rows.write(ask);
            } else {
                OtherSheets others = new OtherSheets(this, labels, styles);
                others.guide();
                sheet = rows.write(ask);
                others.afterTracker();
            }
            if (!blank) {
                rows.writeAsSent(ask);
            }
            OfficerRules.add(sheet, this, labels);
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

    /** What an owner is asked, in a sentence. */
    private String ask(Labels labels) {
        String open = labels.list(columns().stream()
                .filter(OfficerColumns.UPDATES::contains)
                .filter(field -> tracker.actions().anyMatch(action -> OfficerColumns.takes(action, field)))
                .map(OfficerColumns::heading)
                .toList());
        return by.isPresent()
                ? labels.say("workbook.ask-by", open, owner, labels.date(by.get()))
                : labels.say("workbook.ask", open, owner);
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

    /**
     * Writes the sheet Tracker, a row for each action. Further rows of a recommendation repeat its review, reference and
     * text, so that each row makes sense when the sheet is filtered or sorted; the rest stands only in the first.
     */
    private static final class OfficerTracker {

        /** The name by which the reader recognises the sheet. */
        private static final String AS_SENT = "As sent";

        private final OfficerStyles styles;
        private final OfficerWorkbook content;
        private final Tracker tracker;
        private final List<Field> columns;

        OfficerTracker(OfficerStyles styles, OfficerWorkbook content) {
            this.styles = styles;
            this.content = content;
            this.tracker = content.tracker();
            this.columns = content.columns();
        }

        /** @param ask the sentence above the table; empty for none */
        XSSFSheet write(String ask) throws Refusal {
            OfficerSheet sheet = filled(TRACKER, ask);
            sheet.table("Recommendations");
            sheet.page(PaperSize.A3_PAPER, 1);
            if (content.isForOwner()) {
                sheet.lock();
            }
            return sheet.sheet();
        }

        /** Writes it again, hidden from officers: what they change is found by comparing with it. */
        void writeAsSent(String ask) throws Refusal {
            XSSFWorkbook workbook = styles.workbook();
            List<XSSFCell> around = new ArrayList<>();
            for (Sheet other : workbook) {
                if (!other.getSheetName().equals(TRACKER)) {
                    other.forEach(row -> row.forEach(cell -> around.add((XSSFCell) cell)));
                }
            }
            XSSFSheet sheet = filled(AS_SENT, "").sheet();
            sheet.getRow(0).createCell(ID).setCellValue(tracker.id());
            sheet.getRow(0).createCell(EDITION).setCellValue(content.edition());
            sheet.getRow(0).createCell(ASK).setCellValue(ask);
            int row = 0;
            for (XSSFCell cell : around) {
                if (cell.getCellType() != CellType.BLANK) {
                    row++;
                    XSSFRow to = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                    to.createCell(WORDS).copyCellFrom(cell, new CellCopyPolicy());
                }
            }
            workbook.setSheetVisibility(workbook.getSheetIndex(AS_SENT), SheetVisibility.VERY_HIDDEN);
        }

        private OfficerSheet filled(String name, String ask) throws Refusal {
            OfficerSheet sheet = new OfficerSheet(
                    styles, name, columns.stream().map(OfficerColumns::width).toList());
            sheet.unfilled(columns.indexOf(Field.REFERENCE), styles.reference);
            if (!ask.isEmpty()) {
                sheet.line(ask, styles.ask);
            }
            sheet.headings(columns.stream().map(OfficerColumns::heading).toList());
            for (Recommendation recommendation : tracker.recommendations()) {
                row(sheet, recommendation, recommendation.actions().stream().findFirst(), true);
                for (Action further : recommendation.actions().stream().skip(1).toList()) {
                    row(sheet, recommendation, Optional.of(further), false);
                }
            }
            return sheet;
        }

        private void row(OfficerSheet sheet, Recommendation recommendation, Optional<Action> action, boolean first)
                throws Refusal {
            XSSFRow row = sheet.row();
            for (int number = 0; number < columns.size(); number++) {
                Field column = columns.get(number);
                XSSFCell cell = row.createCell(number);
                cell.setCellStyle(styles.body);
                write(sheet, cell, column, recommendation, first);
                if (action.isPresent()) {
                    write(sheet, cell, column, action.get());
                }
                if (content.isForOwner() && sheet.sheet().getSheetName().equals(TRACKER)) {
                    boolean isOpen = action.filter(it -> OfficerColumns.takes(it, column))
                            .isPresent();
                    cell.setCellStyle(styles.forOwner(cell.getCellStyle(), column, isOpen));
                }
            }
        }

        private void write(
                OfficerSheet sheet, XSSFCell cell, Field column, Recommendation recommendation, boolean first)
                throws Refusal {
            switch (column) {
                case MADE_ON -> sheet.day(cell, recommendation.madeOn().filter(any -> first));
                case RECEIVED_ON -> sheet.day(cell, recommendation.receivedOn().filter(any -> first));
                case AGREED_ON -> sheet.day(cell, recommendation.agreedOn().filter(any -> first));
                default -> {
                    if (first || OfficerColumns.isRepeated(column)) {
                        Location from = recommendation.cell(column);
                        sheet.text(cell, OfficerColumns.text(column, recommendation), from);
                    }
                }
            }
            if (column == Field.REFERENCE) {
                cell.setCellStyle(styles.reference);
            }
        }

        private void write(OfficerSheet sheet, XSSFCell cell, Field column, Action action) throws Refusal {
            Location from = action.cell(column);
            ByWhen date = OfficerColumns.date(column, action);
            RichText text = OfficerColumns.text(column, action);
            if (!text.isBlank()) {
                sheet.text(cell, text, from);
            } else if (!date.words().isBlank()) {
                sheet.byWhen(cell, date, from);
            }
        }
    }
}
