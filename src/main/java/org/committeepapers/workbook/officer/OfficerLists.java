package org.committeepapers.workbook.officer;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.officer.OfficerStyles.Style;

/** Writes the sheets Meetings, Owners, Lists and Accepted. */
final class OfficerLists {

    private static final List<Response.Category> RESPONSES = List.of(
            Response.Category.AGREED,
            Response.Category.AGREED_IN_PART,
            Response.Category.NOT_AGREED,
            Response.Category.NOTED);
    private static final List<Status> STATUSES =
            List.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.DELAYED, Status.COMPLETED, Status.CLOSED);

    private final OfficerCells cells;

    OfficerLists(OfficerCells cells) {
        this.cells = cells;
    }

    /** With a line above the headings that says what the days are for. */
    void meetings(Tracker tracker, Labels labels) throws Refusal {
        OfficerSheet sheet = new OfficerSheet(cells, "Meetings", List.of(56, 22, 26, 56));
        sheet.unfilled(1, Style.DATE);
        sheet.unfilled(2, Style.DATE);
        sheet.line(labels.say("workbook.meetings-hint"), Style.UNWRAPPED);
        sheet.headings(List.of("Committee", "Date", "Papers published by", "Note"));
        for (ListedMeeting meeting : tracker.meetings()) {
            XSSFRow row = cells.row(sheet, meeting.cell(), meeting.committee(), "", "", meeting.note());
            cells.day(row.getCell(1), Optional.of(meeting.day()));
            cells.day(row.getCell(2), meeting.papersBy());
        }
        sheet.table("Meetings_table", 1, 4);
        sheet.freeze(1, 0);
        sheet.page(false);
    }

    void owners(Tracker tracker) throws Refusal {
        OfficerSheet sheet = new OfficerSheet(cells, "Owners", List.of(56, 46, 32, 46));
        sheet.headings(List.of("Post", "Aliases", "Directorate", "E-mail"));
        for (Post post : tracker.register()) {
            cells.row(
                    sheet,
                    new Location.File("Owners"),
                    post.name(),
                    String.join("; ", post.aliases()),
                    post.directorate(),
                    post.eMail());
        }
        finish(sheet, "Posts_table", 4);
    }

    /** The words that the lists of Response and Status offer. */
    void words(Labels labels) throws Refusal {
        OfficerSheet sheet = new OfficerSheet(cells, "Lists", List.of(24, 24, 90));
        sheet.headings(List.of("Response", "Status", labels.say("workbook.meaning")));
        for (int row = 0; row < STATUSES.size(); row++) {
            Status status = STATUSES.get(row);
            cells.row(
                    sheet,
                    new Location.File("Lists"),
                    row < RESPONSES.size() ? labels.say("response." + RESPONSES.get(row)) : "",
                    status.inWords(),
                    labels.say("status-meaning." + status));
        }
        finish(sheet, "Words_table", 3);
    }

    void accepted(Tracker tracker) throws Refusal {
        OfficerSheet sheet = new OfficerSheet(cells, "Accepted", List.of(30, 14, 36, 24, 19, 48));
        sheet.headings(List.of("Rule", "Reference", "As read", "Who", "When", "Why"));
        for (Acceptance acceptance : tracker.accepted()) {
            XSSFRow row = cells.row(
                    sheet,
                    acceptance.cell(),
                    acceptance.rule(),
                    acceptance.reference(),
                    acceptance.asRead(),
                    acceptance.who(),
                    "",
                    acceptance.why());
            cells.day(row.getCell(4), acceptance.when());
        }
        finish(sheet, "Accepted_table", 6);
    }

    private static void finish(OfficerSheet sheet, String table, int columns) {
        sheet.table(table, 0, columns);
        sheet.freeze(0, 0);
        sheet.page(false);
    }
}
