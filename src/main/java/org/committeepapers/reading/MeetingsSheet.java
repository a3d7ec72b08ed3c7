package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.ListedMeeting;

/** Reads the sheet that lists the meetings of the tracker's committee, and perhaps of others. */
final class MeetingsSheet {

    /** But not "postponed from 3 November", which stands beside the new day. */
    private static final Pattern CANCELLED = Pattern.compile(
            "(?i)(?:(?:this|the|meeting|is|was|has|been|now) )*+(?:cancelled|canceled|postponed)\\b(?! from).*",
            Pattern.DOTALL);

    private enum Column {
        DATE,
        COMMITTEE,
        PAPERS_PUBLISHED_BY,
        NOTE
    }

    private static final Map<String, Column> HEADINGS = SheetList.names(Column.class, "meetings.txt");

    private final SheetList<Column> list;
    private final Remarks remarks;
    private final Set<String> seen = new HashSet<>();

    private MeetingsSheet(SheetList<Column> list, Remarks remarks) {
        this.list = list;
        this.remarks = remarks;
    }

    /** The rows below the headings, in sheet order. */
    static List<ListedMeeting> read(Sheet sheet, Remarks remarks) {
        SheetList<Column> list = SheetList.of(sheet, HEADINGS);
        list.askAboutMarkings(remarks);
        if (list.columns().containsKey(Column.DATE)) {
            list.tell(remarks, "list-not-read/heading", "list-not-read/cell");
            return new MeetingsSheet(list, remarks).read();
        }
        if (!sheet.rows().isEmpty()) {
            remarks.add("meetings-unreadable", sheet.corner(), "");
        }
        return List.of();
    }

    private List<ListedMeeting> read() {
        boolean named = list.rows().stream()
                .anyMatch(row -> !list.words(row, Column.COMMITTEE).isEmpty());
        List<ListedMeeting> meetings = new ArrayList<>();
        for (SheetRow row : list.rows()) {
            String committee = list.words(row, Column.COMMITTEE);
            CellValue value = list.value(row, Column.DATE);
            Optional<LocalDate> day = SheetList.day(value);
            Location.Cell cell = list.cell(row, Column.DATE);
            if (isCancelled(row)) {
                remarks.add("meeting-cancelled", cell, value.words());
            } else if (day.isEmpty()) {
                remarks.add("meeting-day-unreadable", cell, value.words());
            } else if (named && committee.isEmpty()) {
                remarks.add("meeting-committee-missing", list.cell(row, Column.COMMITTEE), "");
            } else if (!seen.add(PlainText.sameLabel(committee) + day.get())) {
                remarks.add("meeting-twice", cell, value.words());
            } else {
                Optional<LocalDate> papersBy = papersBy(row, day.get());
                meetings.add(new ListedMeeting(committee, day.get(), papersBy, list.words(row, Column.NOTE), cell));
            }
        }
        return meetings;
    }

    private boolean isCancelled(SheetRow row) {
        CellValue day = list.value(row, Column.DATE);
        return day.isBlank() && !day.struck().isEmpty()
                || list.columns().keySet().stream()
                        .anyMatch(column ->
                                CANCELLED.matcher(list.words(row, column)).matches());
    }

    /** Empty where nothing is written, or no day before the meeting. */
    private Optional<LocalDate> papersBy(SheetRow row, LocalDate meeting) {
        CellValue value = list.value(row, Column.PAPERS_PUBLISHED_BY);
        Optional<LocalDate> day = SheetList.day(value).filter(meeting::isAfter);
        if (day.isEmpty() && !value.isBlank()) {
            remarks.add("meeting-day-unreadable/papers", list.cell(row, Column.PAPERS_PUBLISHED_BY), value.words());
        }
        return day;
    }
}
