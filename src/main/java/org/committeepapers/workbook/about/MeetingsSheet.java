package org.committeepapers.workbook.about;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.workbook.sheet.CellRemarks;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Reads the sheet that lists the meetings of the tracker's committee, and perhaps of others. */
public final class MeetingsSheet {

    private static final Set<String> NAMES = Set.of(
            "meetings",
            "meeting dates",
            "dates of meetings",
            "committee meetings",
            "committee dates",
            "calendar of meetings",
            "meetings calendar",
            "coming meetings",
            "future meetings",
            "forthcoming meetings",
            "cyfarfodydd");

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("date", Column.DAY),
            Map.entry("day", Column.DAY),
            Map.entry("meeting date", Column.DAY),
            Map.entry("meeting day", Column.DAY),
            Map.entry("date of meeting", Column.DAY),
            Map.entry("date of the meeting", Column.DAY),
            Map.entry("dyddiad", Column.DAY),
            Map.entry("dyddiad y cyfarfod", Column.DAY),
            Map.entry("committee", Column.COMMITTEE),
            Map.entry("committee name", Column.COMMITTEE),
            Map.entry("name of committee", Column.COMMITTEE),
            Map.entry("body", Column.COMMITTEE),
            Map.entry("pwyllgor", Column.COMMITTEE),
            Map.entry("papers published by", Column.PAPERS_BY),
            Map.entry("papers by", Column.PAPERS_BY),
            Map.entry("publish by", Column.PAPERS_BY),
            Map.entry("published by", Column.PAPERS_BY),
            Map.entry("publishing day", Column.PAPERS_BY),
            Map.entry("publication date", Column.PAPERS_BY),
            Map.entry("agenda published by", Column.PAPERS_BY),
            Map.entry("agenda publication", Column.PAPERS_BY),
            Map.entry("note", Column.NOTE),
            Map.entry("notes", Column.NOTE),
            Map.entry("comment", Column.NOTE),
            Map.entry("comments", Column.NOTE),
            Map.entry("nodyn", Column.NOTE));

    /** The column of days where none is called Date, else that of committees. */
    private static final String MEETING = "meeting";

    /** Not "postponed from 3 November", which stands beside the new day. */
    private static final Pattern CANCELLED = Pattern.compile(
            "(?i)(?:(?:this|the|meeting|is|was|has|been|now) )*(?:cancelled|canceled|postponed)\\b(?! from).*",
            Pattern.DOTALL);

    private static final String WRITE_DAY = "Write the day, the month and the year, as in 3 December 2026.";

    private enum Column {
        DAY,
        COMMITTEE,
        PAPERS_BY,
        NOTE
    }

    private final Sheet sheet;
    private final SheetRow header;
    private final Map<Column, Integer> columns;
    private final Remarks remarks;
    private final Set<List<String>> seen = new HashSet<>();

    private MeetingsSheet(Sheet sheet, SheetRow header, Remarks remarks) {
        this.sheet = sheet;
        this.header = header;
        this.columns = columns(header);
        this.remarks = remarks;
    }

    /** Whether a sheet of this name lists meetings, if its headings say so too. */
    public static boolean isCalledSo(String name) {
        return NAMES.contains(Names.plain(name));
    }

    /** The rows below the headings, in sheet order; empty where the sheet has no heading of a day. */
    public static Optional<List<ListedMeeting>> read(Sheet sheet, Remarks remarks) {
        return sheet.inOrder().stream()
                .filter(row -> columns(row).containsKey(Column.DAY))
                .max(Comparator.comparingInt((SheetRow row) -> columns(row).size())
                        .thenComparingInt(row -> -row.index()))
                .map(row -> new MeetingsSheet(sheet, row, remarks).read());
    }

    /** Says that days stand there, but no heading; nothing where none do. */
    public static void unread(Sheet sheet, Remarks remarks) {
        sheet.inOrder().stream()
                .flatMap(row -> row.filled().stream()
                        .filter(cell -> day(cell.value()).isPresent())
                        .map(cell -> sheet.cell(row, cell.column())))
                .findFirst()
                .ifPresent(cell -> remarks.warn(
                        "meetings-unreadable",
                        cell,
                        "",
                        "The sheet has no heading Date, so no meeting is read from it.",
                        "Give it the headings Date and, where it lists several committees, Committee."));
    }

    private static Map<Column, Integer> columns(SheetRow row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        int meeting = -1;
        for (SheetCell cell : row.filled()) {
            String heading = Names.plainWithoutBrackets(cell.value().words());
            Optional.ofNullable(HEADINGS.get(heading)).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
            meeting = heading.equals(MEETING) && meeting < 0 ? cell.column() : meeting;
        }
        if (meeting >= 0) {
            columns.putIfAbsent(columns.containsKey(Column.DAY) ? Column.COMMITTEE : Column.DAY, meeting);
        }
        return columns;
    }

    private List<ListedMeeting> read() {
        headings();
        new CellRemarks(sheet, remarks).on(header.index(), new TreeSet<>(columns.values()));
        List<SheetRow> rows = sheet.rows().tailMap(header.index(), false).values().stream()
                .filter(row -> columns.values().stream()
                        .map(row::value)
                        .anyMatch(value -> !value.isBlank() || isStruckOut(value)))
                .toList();
        boolean named =
                rows.stream().anyMatch(row -> !value(row, Column.COMMITTEE).isBlank());
        List<ListedMeeting> meetings = new ArrayList<>();
        for (SheetRow row : rows) {
            meeting(row, named).ifPresent(meetings::add);
        }
        return meetings;
    }

    private void headings() {
        for (SheetCell cell : header.filled()) {
            if (!columns.containsValue(cell.column())) {
                remarks.note(
                        "meetings-heading-unknown",
                        sheet.cell(header, cell.column()),
                        cell.value().words(),
                        "The sheet of meetings has no such column; it isn't read.",
                        "Nothing, unless it should be; the known headings are Committee, Date, Papers published by and"
                                + " Note.");
            }
        }
    }

    /** @param named whether the sheet names committees */
    private Optional<ListedMeeting> meeting(SheetRow row, boolean named) {
        CellValue value = value(row, Column.DAY);
        Location.Cell cell = cell(row, Column.DAY);
        Optional<LocalDate> day = day(value);
        String committee = value(row, Column.COMMITTEE).words();
        if (isCancelled(row)) {
            remarks.note(
                    "meeting-cancelled",
                    cell,
                    value.isBlank() ? value.struck() : value.words(),
                    "The row says that this meeting isn't held, or is struck out; it isn't counted.",
                    "Nothing, unless it is held; its new day goes into a row of its own.");
            return Optional.empty();
        }
        if (day.isEmpty()) {
            remarks.warn(
                    "meeting-day-unreadable",
                    cell,
                    value.words(),
                    "This isn't the full date of one day, or its weekday is another; the meeting isn't counted.",
                    WRITE_DAY);
            return Optional.empty();
        }
        if (named && committee.isEmpty()) {
            remarks.warn(
                    "meeting-committee-missing",
                    cell(row, Column.COMMITTEE),
                    "",
                    "The sheet names the committee of other meetings and not of this one, so it isn't counted.",
                    "Write the name of the committee in each row.");
            return Optional.empty();
        }
        return once(new ListedMeeting(
                committee,
                day.get(),
                papersBy(row, day.get()),
                value(row, Column.NOTE).words(),
                cell));
    }

    private boolean isCancelled(SheetRow row) {
        return isStruckOut(value(row, Column.DAY))
                || columns.values().stream()
                        .anyMatch(column ->
                                CANCELLED.matcher(row.value(column).words()).matches());
    }

    private static boolean isStruckOut(CellValue value) {
        return value.isBlank() && !value.struck().isEmpty();
    }

    private Optional<ListedMeeting> once(ListedMeeting meeting) {
        if (seen.add(List.of(Names.plain(meeting.committee()), meeting.day().toString()))) {
            return Optional.of(meeting);
        }
        remarks.note(
                "meeting-twice",
                meeting.cell(),
                meeting.day().toString(),
                "This meeting stands in an earlier row too; it is counted once.",
                "Delete one of the rows, or correct the day of the one that is wrong.");
        return Optional.empty();
    }

    /** Empty where nothing is said, or what can't be. */
    private Optional<LocalDate> papersBy(SheetRow row, LocalDate meeting) {
        CellValue value = value(row, Column.PAPERS_BY);
        Optional<LocalDate> day = day(value).filter(meeting::isAfter);
        if (day.isEmpty() && !value.isBlank()) {
            remarks.warn(
                    "meeting-day-unreadable",
                    cell(row, Column.PAPERS_BY),
                    value.words(),
                    "This isn't the full date of a day before the meeting; the day for its papers is counted by the"
                            + " rule of clear days.",
                    WRITE_DAY);
        }
        return day;
    }

    /** Empty for what is no full date, or one with something to look at again. */
    private static Optional<LocalDate> day(CellValue value) {
        if (value.date().isPresent()) {
            return value.date();
        }
        ByWhen read = Dates.read(value.text());
        return read.kind() == ByWhen.Kind.DAY && read.doubts().isEmpty() ? read.latest() : Optional.empty();
    }

    private CellValue value(SheetRow row, Column column) {
        return row.value(columns.getOrDefault(column, -1));
    }

    private Location.Cell cell(SheetRow row, Column column) {
        return sheet.cell(row, columns.getOrDefault(column, 0));
    }
}
