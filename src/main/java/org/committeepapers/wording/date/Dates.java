package org.committeepapers.wording.date;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.DateDoubt.Kind;
import org.committeepapers.wording.LastRead;
import org.committeepapers.wording.Tokens;

/** Reads a By When cell. No year is ever guessed, and day and month are never swapped. */
public final class Dates {

    /** Day 0 of the numbers in which spreadsheets keep dates. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final List<Pattern> NEXT_MEETING = DateForm.FILE.expressions("NEXT_MEETING").stream()
            .map(Pattern::compile)
            .toList();
    private static final Pattern PLAIN_DAY = DateForm.FILE.pattern("PLAIN_DAY");
    private static final Pattern CLOSE = Pattern.compile("[.;:,\\s]+$");

    /** What may stand between a weekday and its date. */
    private static final Set<String> BETWEEN = Set.of(",", "the");

    /** Signs that may stand before the date of an entry: brackets, bullets and dashes. */
    private static final String BEFORE = "([*-\n";

    /** Longer words say more than when the next meeting is. */
    private static final int LONGEST_MEETING = 120;

    /** In characters: longer words are no date, and looking for one at each of them takes its time. */
    private static final int LONGEST = 1_000;

    private static final LastRead<ByWhen> READ = new LastRead<>(Dates::readCell);

    private final DateCell cell;
    private final Tokens tokens;
    private final String written;
    private final List<DateDoubt> doubts = new ArrayList<>();

    private Dates(DateCell cell, RichText words) {
        this.cell = cell;
        this.tokens = cell.tokens();
        this.written = words.plain().strip();
    }

    /** When the words say that the action is due, and what a person should look at again in them. */
    public static ByWhen read(RichText words) {
        if (words.isBlank() || Tokens.plain(words.plain()).chars().allMatch(sign -> sign == '-' || sign == ' ')) {
            return ByWhen.undated(words, ByWhen.Kind.MISSING);
        }
        if (words.plain().length() > LONGEST) {
            return ByWhen.invalid(words, Fault.NOT_A_DATE);
        }
        return READ.of(words.plain()).in(words);
    }

    private static ByWhen readCell(String plain) {
        RichText words = RichText.of(plain);
        DateCell cell = new DateCell(words);
        ByWhen read = cell.read();
        return read.with(new Dates(cell, words).doubts(read));
    }

    /** The one day that the words name; empty where they name none, or a longer time, or leave a doubt. */
    public static Optional<LocalDate> day(RichText words) {
        ByWhen read = read(words);
        return read.kind() == ByWhen.Kind.DAY && read.doubts().isEmpty() ? read.latest() : Optional.empty();
    }

    /** The day that a spreadsheet shows for a number of days. */
    public static LocalDate ofSerial(long days) {
        return SERIAL_ORIGIN.plusDays(days);
    }

    /** Whether there are no other words than those of a date: "by March 2026", but not "Grounds, March 2026". */
    public static boolean isAlone(String words) {
        if (words.length() > LONGEST) {
            return false;
        }
        Tokens tokens = Tokens.of(words);
        return DateItem.of(tokens).stream().noneMatch(item -> item.is("OTHER") && tokens.isWord(item.from()));
    }

    /** Whether they have the form of the date of a day and no other word or sign. */
    public static boolean isPlainDay(String words) {
        return PLAIN_DAY.matcher(words.strip()).matches();
    }

    /** Whether they are a date and nothing else. */
    public static boolean isDate(String words) {
        return isAlone(words) && read(RichText.of(words)).latest().isPresent();
    }

    /** Whether the words put off a date, as "TBC" and "Awaiting funding" do, but "Ongoing" and "By the next meeting" don't. */
    public static boolean putOff(RichText words) {
        ByWhen read = read(words);
        return read.kind() == ByWhen.Kind.OPEN
                && !new DateCell(words).has("ONGOING")
                && read.doubts(Kind.NEXT_MEETING).findAny().isEmpty();
    }

    /** The index of the token behind the date that begins at a token; that of the token where none does. */
    public static int end(Tokens tokens, int from) {
        return DateForm.at(tokens, from).map(date -> tokens.indexAt(date.end())).orElse(from);
    }

    /** The date with which words begin, as an entry of a commentary does; blank where there is none. */
    public static String beginning(String words) {
        Tokens tokens = Tokens.of(words);
        int from = 0;
        while (from < tokens.size() && BEFORE.contains(tokens.text(from))) {
            from++;
        }
        return tokens.piece(from, end(tokens, from));
    }

    /** The dates that a text names, in their order. */
    public static List<String> in(String words) {
        Tokens tokens = Tokens.of(words);
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = end(tokens, at);
            if (end > at) {
                found.add(tokens.piece(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    /** What a person should look at again. */
    private List<DateDoubt> doubts(ByWhen read) {
        lookAtWeekdays();
        if (read.fault() == Fault.IMPOSSIBLE) {
            DateFigures.monthFirst(written)
                    .ifPresent(figures -> add(Kind.MONTH_FIRST, figures, DateFigures.inWords(figures)));
        }
        lookForSeveral();
        lookForSerial();
        // A length of time that doesn't say from when.
        if (read.fault() == Fault.NOT_A_DATE
                && cell.has("DURATION")
                && cell.dues().stream().noneMatch(DateCell.Due::isFull)) {
            add(Kind.LENGTH_OF_TIME, written, "");
        }
        if (read.kind() == ByWhen.Kind.OPEN && cell.has("UNSETTLED", "AWAITED") && !cell.has("ONGOING")) {
            add(Kind.NOT_SETTLED, written, "");
        }
        lookForMeeting();
        return doubts;
    }

    private void add(Kind kind, String words, String meant) {
        doubts.add(new DateDoubt(kind, words, meant));
    }

    /** A weekday right before a date, perhaps with "the" or a comma between, or in brackets behind it. */
    private void lookAtWeekdays() {
        List<DateItem> items = cell.items();
        for (int at = 0; at < items.size(); at++) {
            DateItem item = items.get(at);
            int date = at - 2;
            if (!tokens.is(item.from() - 1, "(")) {
                date = at + 1;
                while (date < items.size()
                        && BETWEEN.contains(tokens.text(items.get(date).from()))) {
                    date++;
                }
            }
            Optional<Span> beside = date < 0 || date >= items.size()
                    ? Optional.empty()
                    : items.get(date).span();
            DateCell.weekday(item)
                    .ifPresent(day -> beside.filter(Span::isOneDay)
                            .map(span -> span.last().getDayOfWeek())
                            .filter(right -> right != day)
                            .ifPresent(right -> add(
                                    Kind.WEEKDAY_MISMATCH,
                                    tokens.piece(item.from(), item.to()),
                                    right.getDisplayName(TextStyle.FULL, Locale.UK))));
        }
    }

    private void lookForSeveral() {
        List<DateCell.Due> dates = cell.dues().stream()
                .filter(due -> due.isFull() && !due.bracketed() && due.role() != DateCell.Role.BEGINNING)
                .toList();
        if (dates.isEmpty() || dates.stream().anyMatch(due -> due.role() != DateCell.Role.PLAIN)) {
            return;
        }
        Span latest = DateCell.latest(dates).span();
        if (dates.stream().anyMatch(due -> !due.span().includes(latest))) {
            add(Kind.SEVERAL_DATES, written, DayWords.of(latest.last()));
        }
    }

    private void lookForSerial() {
        Matcher serial = SERIAL.matcher(written);
        if (serial.matches()) {
            LocalDate day = ofSerial(Integer.parseInt(serial.group(1)));
            if (Span.isLikely(day.getYear())) {
                add(Kind.SERIAL_NUMBER, serial.group(1), DayWords.of(day));
            }
        }
    }

    /** "By the next Cabinet meeting" and nothing else. */
    private void lookForMeeting() {
        String line = CLOSE.matcher(PlainText.oneLine(Tokens.plain(written))).replaceFirst("");
        if (line.length() > LONGEST_MEETING) {
            return;
        }
        NEXT_MEETING.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(form -> {
                    String before = form.group("before").strip();
                    String behind =
                            Objects.requireNonNullElse(form.group("behind"), "").strip();
                    // Two names would be of two committees.
                    if (before.isEmpty() || behind.isEmpty()) {
                        add(Kind.NEXT_MEETING, "next meeting", before + behind);
                    }
                });
    }
}
