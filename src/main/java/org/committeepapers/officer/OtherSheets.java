package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.reading.AboutLabel;
import org.committeepapers.sheet.CellFormat.DateShape;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Receiver;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** Writes the sheets around Tracker: Guide, About, Meetings, Owners, Lists and Decisions. */
final class OtherSheets {

    private static final List<String> BEFORE = List.of("rows", "yours");
    private static final List<String> AFTER =
            List.of("exempt", "lists", "new-rows", "meetings", "owners", "decisions", "return");

    private static final List<Response.Category> RESPONSES = List.of(
            Response.Category.AGREED,
            Response.Category.AGREED_IN_PART,
            Response.Category.NOT_AGREED,
            Response.Category.NOTED);
    static final List<Status> STATUSES = List.of(
            Status.NOT_STARTED, Status.IN_PROGRESS, Status.OPEN, Status.DELAYED, Status.COMPLETED, Status.CLOSED);

    private final OfficerWorkbook content;
    private final Tracker tracker;
    private final About about;
    private final Labels labels;
    private final OfficerStyles styles;

    OtherSheets(OfficerWorkbook content, Labels labels, OfficerStyles styles) {
        this.content = content;
        this.tracker = content.tracker();
        this.about = tracker.about();
        this.labels = labels;
        this.styles = styles;
    }

    /**
     * Explains the columns, with one worked example down the last one. The example differs in form from a tracker, so
     * that it is never published as a recommendation.
     */
    void guide() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Guide", List.of(28, 84, 52));
        sheet.line(labels.say("workbook.guide.title"), styles.title);
        if (!content.edition().isEmpty()) {
            sheet.line(labels.say("workbook.guide.edition", content.edition()), styles.unwrapped);
        }
        sheet.headings(List.of(
                labels.say("workbook.guide.part"),
                labels.say("workbook.guide.what"),
                labels.say("workbook.guide.example")));
        topics(sheet, BEFORE);
        for (Field column : content.columns()) {
            labelled(
                    sheet,
                    OfficerColumns.heading(column),
                    labels.say("workbook.guide." + column),
                    labels.say("workbook.example." + column));
        }
        topics(sheet, AFTER);
        finish(sheet, "Guide_table");
    }

    /** Those that follow the sheet Tracker. */
    void afterTracker() throws Refusal {
        about();
        meetings();
        owners();
        lists();
        decisions();
    }

    private void topics(OfficerSheet sheet, List<String> topics) throws Refusal {
        for (String topic : topics) {
            labelled(sheet, labels.say("workbook.guide.topic." + topic), labels.say("workbook.guide." + topic), "");
        }
    }

    private XSSFRow labelled(OfficerSheet sheet, String... words) throws Refusal {
        XSSFRow row = sheet.row(words);
        row.getCell(0).setCellStyle(styles.label);
        return row;
    }

    private void about() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "About", List.of(30, 70, 64, 30, 20));
        sheet.headings(List.of(
                labels.say("workbook.about.label"),
                labels.say("workbook.about.value"),
                labels.say("workbook.about.hint")));
        for (AboutLabel label : AboutLabel.values()) {
            for (Map.Entry<String, RichText> line : lines(label).entrySet()) {
                XSSFRow row = labelled(sheet, line.getKey(), "", labels.say("workbook.about." + label));
                sheet.text(row.getCell(1), line.getValue(), new Location.File("About"));
                if (label == AboutLabel.EXEMPTION) {
                    saidBy(sheet, row);
                }
            }
        }
        sheet.page(PaperSize.A4_PAPER, 0);
    }

    /** What is about one meeting has a line for each; the rest has one, and more only where they are filled in. */
    private Map<String, RichText> lines(AboutLabel label) {
        if (label.front().isEmpty()) {
            return Map.of(label.shown(), value(label));
        }
        FrontPart part = label.front().get();
        Map<String, RichText> lines = new LinkedHashMap<>();
        RichText shared = about.front().getOrDefault(part, RichText.EMPTY);
        if (!(part.isOfOneMeeting() || part.isWelshName()) || !shared.isBlank()) {
            lines.put(label.shown(), shared);
        }
        for (Receiver receiver : Receiver.values()) {
            RichText own = about.fronts().getOrDefault(receiver, Map.of()).getOrDefault(part, RichText.EMPTY);
            if (part.isOfOneMeeting() || !own.isBlank()) {
                lines.put(label.shownFor(receiver), own);
            }
        }
        return lines;
    }

    /** Behind the hint, since who says that nothing is exempt may stand in cells of its own. */
    private void saidBy(OfficerSheet sheet, XSSFRow row) throws Refusal {
        Optional<ExemptInformation> said =
                about.exemptInformation().filter(it -> it.more().isEmpty());
        if (said.isPresent()) {
            sheet.text(row.createCell(3), RichText.of(said.get().who()), new Location.File("About"));
            sheet.day(row.createCell(4), said.get().when());
        }
    }

    private RichText value(AboutLabel label) {
        return switch (label) {
            case TRACKER_ID -> RichText.of(tracker.id());
            case EDITION -> RichText.of(content.edition());
            case COUNCIL -> RichText.of(about.council());
            case COMMITTEE -> RichText.of(about.committee());
            case TITLE -> RichText.of(about.title());
            case CONSIDERED_ON -> day(about.consideredOn());
            case AGREED_BY_CABINET_ON -> day(about.agreedByCabinetOn());
            case INTRODUCTION -> about.introduction();
            case COMMITTEE_IS_ASKED_TO -> joined(about.committeeIsAskedTo());
            case APPENDIX -> RichText.of(about.appendix());
            case REPORT_AUTHOR -> RichText.of(about.reportAuthor());
            case CONTACT -> RichText.of(about.contact());
            // English is what a blank means, so that trackers that never heard of it stay as they are.
            case LANGUAGE -> RichText.of(about.language() == Language.ENGLISH ? "" : "Cymraeg");
            case EXEMPTION -> RichText.of(tracker.exemptions().words());
            case PUBLIC_INTEREST -> about.publicInterest();
            default -> RichText.EMPTY;
        };
    }

    private static RichText day(Optional<LocalDate> day) {
        return RichText.of(day.map(DateShape.DAY::words).orElse(""));
    }

    private static RichText joined(List<RichText> lines) {
        List<Run> runs = new ArrayList<>();
        for (RichText line : lines) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.addAll(line.runs());
        }
        return new RichText(runs);
    }

    /** A line above the headings says what the days are for. */
    private void meetings() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Meetings", List.of(56, 22, 26, 56));
        sheet.unfilled(1, styles.date);
        sheet.unfilled(2, styles.date);
        sheet.line(labels.say("workbook.meetings-hint"), styles.unwrapped);
        sheet.headings(List.of("Committee", "Date", "Papers published by", "Note"));
        for (ListedMeeting meeting : tracker.meetings()) {
            XSSFRow row = sheet.row(meeting.committee(), "", "", meeting.note());
            sheet.day(row.getCell(1), Optional.of(meeting.day()));
            sheet.day(row.getCell(2), meeting.papersBy());
        }
        finish(sheet, "Meetings_table");
    }

    private void owners() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Owners", List.of(56, 32, 46, 32, 46));
        sheet.headings(List.of("Post", "Name", "Aliases", "Directorate", "E-mail"));
        for (Post post : tracker.register()) {
            String aliases = post.aliases().stream()
                    .filter(alias -> !alias.equals(post.holder()))
                    .collect(Collectors.joining("; "));
            sheet.row(post.name(), post.holder(), aliases, post.directorate(), post.eMail());
        }
        finish(sheet, "Posts_table");
    }

    /** The words that the drop-down lists of Response and Status offer. */
    private void lists() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Lists", List.of(24, 24, 90));
        sheet.headings(List.of("Response", "Status", labels.say("workbook.meaning")));
        for (int row = 0; row < STATUSES.size(); row++) {
            Status status = STATUSES.get(row);
            sheet.row(
                    row < RESPONSES.size() ? labels.say("response." + RESPONSES.get(row)) : "",
                    status.inWords(),
                    labels.say("status-meaning." + status));
        }
        finish(sheet, "Words_table");
    }

    private void decisions() throws Refusal {
        OfficerSheet sheet = new OfficerSheet(styles, "Decisions", List.of(24, 60, 16, 24, 19, 48));
        sheet.headings(List.of("Where", "What", "Answer", "Who", "When", "Why"));
        for (Decision decision : tracker.decisions()) {
            XSSFRow row =
                    sheet.row(decision.where(), decision.what(), decision.answer(), decision.who(), "", decision.why());
            sheet.day(row.getCell(4), decision.when());
        }
        finish(sheet, "Decisions_table");
    }

    private static void finish(OfficerSheet sheet, String table) {
        sheet.table(table);
        sheet.page(PaperSize.A4_PAPER, 0);
    }
}
