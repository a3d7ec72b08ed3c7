package org.committeepapers.reading;

import java.time.LocalDate;
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
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.ListedMeeting;

/** Reads the sheet that lists the meetings of the tracker's committee, and perhaps of others. */
public final class MeetingsSheet {

    /** But not "postponed from 3 November", which stands beside the new day. */
    private static final Pattern CANCELLED = Pattern.compile(
            "(?i)(?:(?:this|the|meeting|is|was|has|been|now) )*+(?:cancelled|canceled|postponed)\\b(?! from).*",
            Pattern.DOTALL);

    private enum Column {
        DAY,
        COMMITTEE,
        PAPERS_BY,
        NOTE
    }

    private static final Map<String, Column> HEADINGS = SheetList.names(Column.class, "meetings.txt");

    private final SheetList<Column> list;
    private final Remarks remarks;
    private final Set<List<String>> seen = new HashSet<>();

    private MeetingsSheet(SheetList<Column> list, Remarks remarks) {
        this.list = list;
        this.remarks = remarks;
    }

    /** The rows below the headings, in sheet order; empty where the sheet has no heading of a day. */
    public static Optional<List<ListedMeeting>> read(Sheet sheet, Remarks remarks) {
        return SheetList.find(sheet, HEADINGS, Set.of(Column.DAY)).map(list -> new MeetingsSheet(list, remarks).read());
    }

    /** Whether days stand on the sheet without a heading, which is told. */
    public static boolean hasDaysWithoutHeading(Sheet sheet, Remarks remarks) {
        Optional<Location.Cell> first = sheet.inOrder().stream()
                .flatMap(row -> row.filled().stream()
                        .filter(cell -> SheetList.day(cell.value()).isPresent())
                        .map(cell -> sheet.cell(row, cell.column())))
                .findFirst();
        first.ifPresent(cell -> remarks.add("meetings-unreadable", cell, ""));
        return first.isPresent();
    }

    private List<ListedMeeting> read() {
        headings();
        list.remark(remarks);
        List<SheetRow> rows = list.rows().stream()
                .filter(row -> list.columns().values().stream()
                        .map(row::value)
                        .anyMatch(value -> !value.isBlank() || isStruckOut(value)))
                .toList();
        boolean named =
                rows.stream().anyMatch(row -> !list.words(row, Column.COMMITTEE).isEmpty());
        return rows.stream()
                .map(row -> meeting(row, named))
                .flatMap(Optional::stream)
                .toList();
    }

    private void headings() {
        for (SheetCell cell : list.headings().filled()) {
            if (!list.columns().containsValue(cell.column())) {
                Location.Cell place = list.sheet().cell(list.headings(), cell.column());
                remarks.add("meetings-heading-unknown", place, cell.value().words());
            }
        }
    }

    private Optional<ListedMeeting> meeting(SheetRow row, boolean named) {
        CellValue value = list.value(row, Column.DAY);
        Location.Cell cell = list.cell(row, Column.DAY);
        Optional<LocalDate> day = SheetList.day(value);
        String committee = list.words(row, Column.COMMITTEE);
        if (isCancelled(row)) {
            remarks.add("meeting-cancelled", cell, value.isBlank() ? value.struck() : value.words());
            return Optional.empty();
        }
        if (day.isEmpty()) {
            remarks.add("meeting-day-unreadable", cell, value.words());
            return Optional.empty();
        }
        if (named && committee.isEmpty()) {
            remarks.add("meeting-committee-missing", list.cell(row, Column.COMMITTEE), "");
            return Optional.empty();
        }
        return once(
                new ListedMeeting(committee, day.get(), papersBy(row, day.get()), list.words(row, Column.NOTE), cell));
    }

    private boolean isCancelled(SheetRow row) {
        return isStruckOut(list.value(row, Column.DAY))
                || list.columns().values().stream()
                        .anyMatch(column ->
                                CANCELLED.matcher(row.value(column).words()).matches());
    }

    private static boolean isStruckOut(CellValue value) {
        return value.isBlank() && !value.struck().isEmpty();
    }

    private Optional<ListedMeeting> once(ListedMeeting meeting) {
        if (seen.add(
                List.of(PlainText.sameLabel(meeting.committee()), meeting.day().toString()))) {
            return Optional.of(meeting);
        }
        remarks.add("meeting-twice", meeting.cell(), meeting.day().toString());
        return Optional.empty();
    }

    /** Empty where nothing is written, or no day before the meeting. */
    private Optional<LocalDate> papersBy(SheetRow row, LocalDate meeting) {
        CellValue value = list.value(row, Column.PAPERS_BY);
        Optional<LocalDate> day = SheetList.day(value).filter(meeting::isAfter);
        if (day.isEmpty() && !value.isBlank()) {
            remarks.add("meeting-day-unreadable/papers", list.cell(row, Column.PAPERS_BY), value.words());
        }
        return day;
    }
}
