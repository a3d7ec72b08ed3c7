package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.reading.AboutLabel;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Receiver;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/** The workbook in which officers begin a tracker of the standard layout. */
public final class BlankWorkbook {

    private static final List<String> AFTER = List.of("exempt", "lists", "new-rows", "meetings", "owners", "decisions");

    private static final List<Response.Category> RESPONSES = List.of(
            Response.Category.AGREED,
            Response.Category.AGREED_IN_PART,
            Response.Category.NOT_AGREED,
            Response.Category.NOTED);

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final OfficerStyles styles = new OfficerStyles(workbook);
    private final Labels labels;

    private BlankWorkbook(Labels labels) {
        this.labels = labels;
    }

    /**
     * The bytes of the workbook, always the same for the same labels.
     *
     * @param made the day in the file's properties
     * @throws Refusal where a label is longer than a cell can hold
     */
    public static byte[] bytes(Labels labels, LocalDate made) throws Refusal {
        BlankWorkbook blank = new BlankWorkbook(labels);
        blank.guide();
        blank.tracker();
        blank.about();
        blank.meetings();
        blank.table("Owners", "Posts_table", List.of(56, 32, 46, 32, 46), "Post|Name|Aliases|Directorate|E-mail");
        blank.lists();
        blank.table("Decisions", "Decisions_table", List.of(24, 60, 16, 24, 19, 48), "Where|What|Answer|Who|When|Why");
        return OfficerSheet.bytes(blank.workbook, labels.say("workbook.title-blank"), "", labels.language(), made);
    }

    /**
     * Explains the columns, with one worked example down the last one. The example differs in form from a tracker, so
     * that it is never published as a recommendation.
     */
    private void guide() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Guide", List.of(28, 84, 52));
        sheet.line(labels.say("workbook.guide.title"), styles.title);
        sheet.headings(Stream.of("part", "what", "example")
                .map(part -> labels.say("workbook.guide." + part))
                .toList());
        topic(sheet, "rows");
        for (Field column : OfficerColumns.BLANK) {
            labelled(
                    sheet,
                    OfficerColumns.heading(column),
                    labels.say("workbook.guide." + column),
                    labels.say("workbook.example." + column));
        }
        for (String topic : AFTER) {
            topic(sheet, topic);
        }
        finish(sheet, "Guide_table");
    }

    private void topic(OfficerSheet sheet, String topic) throws Refusal {
        labelled(sheet, labels.say("workbook.guide.topic." + topic), labels.say("workbook.guide." + topic), "");
    }

    private void labelled(OfficerSheet sheet, String... words) throws Refusal {
        sheet.row(words).getCell(0).setCellStyle(styles.label);
    }

    /** Excel asks about words that aren't in the lists, and shows examples of dates. */
    private void tracker() throws Refusal {
        List<Field> columns = OfficerColumns.BLANK;
        OfficerSheet sheet = new OfficerSheet(
                styles, "Tracker", columns.stream().map(OfficerColumns::width).toList());
        sheet.unfilled(columns.indexOf(Field.REFERENCE), styles.reference);
        sheet.headings(columns.stream().map(OfficerColumns::heading).toList());
        sheet.table("Recommendations");
        sheet.page(PaperSize.A3_PAPER, 1);
        list(sheet, Field.OWNER, "Posts", "Owners!$A");
        list(sheet, Field.RESPONSE, "Response_words", "Lists!$A");
        list(sheet, Field.STATUS, "Status_words", "Lists!$B");
        for (Field date : List.of(Field.BY_WHEN, Field.REVISED_DATE)) {
            sheet.hint(columns.indexOf(date), date, labels);
        }
    }

    /** The list grows with its column: with blank cells in its range Excel would allow any word without a warning. */
    private void list(OfficerSheet sheet, Field column, String name, String place) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        String letter = place.substring(place.indexOf('!') + 1);
        defined.setRefersToFormula("OFFSET(%1$s$2,0,0,MAX(1,COUNTA(%1$s$2:%2$s$1000)),1)".formatted(place, letter));
        sheet.choose(
                OfficerColumns.BLANK.indexOf(column),
                sheet.sheet().getDataValidationHelper().createFormulaListConstraint(name),
                ErrorStyle.WARNING,
                labels.say("workbook.warning." + column),
                labels);
    }

    /** What is about one meeting has a line for each. */
    private void about() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "About", List.of(30, 70, 64));
        sheet.headings(Stream.of("label", "value", "hint")
                .map(part -> labels.say("workbook.about." + part))
                .toList());
        for (AboutLabel label : AboutLabel.values()) {
            // Only for a council that publishes in Welsh.
            if (label.front().filter(FrontPart::isWelshName).isPresent()) {
                continue;
            }
            boolean isOfOneMeeting =
                    label.front().filter(FrontPart::isOfOneMeeting).isPresent();
            List<String> lines = isOfOneMeeting
                    ? Stream.of(Receiver.values()).map(label::shownFor).toList()
                    : List.of(label.shown());
            for (String line : lines) {
                labelled(sheet, line, "", labels.say("workbook.about." + label));
            }
        }
        sheet.page(PaperSize.A4_PAPER, 0);
    }

    /** A line above the headings says what the days are for. */
    private void meetings() {
        OfficerSheet sheet = new OfficerSheet(styles, "Meetings", List.of(56, 22, 26, 56));
        sheet.unfilled(1, styles.date);
        sheet.unfilled(2, styles.date);
        sheet.line(labels.say("workbook.meetings-hint"), styles.unwrapped);
        sheet.headings(List.of("Committee", "Date", "Papers published by", "Note"));
        finish(sheet, "Meetings_table");
    }

    /** The words that the drop-down lists of Response and Status offer. */
    private void lists() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Lists", List.of(24, 24, 90));
        sheet.headings(List.of("Response", "Status", labels.say("workbook.meaning")));
        for (int row = 0; row < OfficerColumns.STATUSES.size(); row++) {
            Status status = OfficerColumns.STATUSES.get(row);
            sheet.row(
                    row < RESPONSES.size() ? labels.say("response." + RESPONSES.get(row)) : "",
                    status.inWords(),
                    labels.say("status-meaning." + status));
        }
        finish(sheet, "Words_table");
    }

    private void table(String name, String table, List<Integer> widths, String headings) {
        OfficerSheet sheet = new OfficerSheet(styles, name, widths);
        sheet.headings(List.of(headings.split("\\|", -1)));
        finish(sheet, table);
    }

    private static void finish(OfficerSheet sheet, String table) {
        sheet.table(table);
        sheet.page(PaperSize.A4_PAPER, 0);
    }
}
