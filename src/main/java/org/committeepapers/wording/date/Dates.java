package org.committeepapers.wording.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.DateDoubt.Kind;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.Due.Role;

/** Reads a By When cell. No year is ever guessed, and day and month are never swapped. */
public final class Dates {

    private Dates() {}

    /** When the words say that the action is due, and what a person should look at again in them. */
    public static ByWhen read(RichText words) {
        if (isPlaceholder(words)) {
            return ByWhen.undated(words, ByWhen.Kind.MISSING);
        }
        DateCell cell = DateCell.of(words);
        ByWhen read = cell.read();
        return read.with(DateDoubts.of(cell, read));
    }

    /** The one day that the words name; empty where they name none, or a longer time, or leave a doubt. */
    public static Optional<LocalDate> day(RichText words) {
        ByWhen read = read(words);
        return read.kind() == ByWhen.Kind.DAY && read.doubts().isEmpty() ? read.latest() : Optional.empty();
    }

    /** Whether there are no other words than those of a date: "by March 2026", but not "Grounds, March 2026". */
    public static boolean isAlone(String words) {
        Tokens tokens = Tokens.of(words);
        return DateItem.of(tokens).stream().noneMatch(item -> item.is(Cue.OTHER) && tokens.isWord(item.from()));
    }

    /** Whether they are a date and nothing else. */
    public static boolean isDate(String words) {
        return isAlone(words) && read(RichText.of(words)).latest().isPresent();
    }

    /** Whether the words put off a date, as "TBC" and "Awaiting funding" do, but "Ongoing" and "By the next meeting" don't. */
    public static boolean putOff(RichText words) {
        DateCell cell = DateCell.of(words);
        ByWhen read = cell.read();
        return read.kind() == ByWhen.Kind.OPEN
                && cell.first(Cue.ONGOING).isEmpty()
                && read.with(DateDoubts.of(cell, read))
                        .doubts(Kind.NEXT_MEETING)
                        .findAny()
                        .isEmpty();
    }

    /** The index of the token behind the date that begins at a token; that of the token where none does. */
    public static int end(Tokens tokens, int from) {
        return DateItem.end(tokens, from);
    }

    /** Whether there is nothing but space, or a dash that fills the cell. */
    private static boolean isPlaceholder(RichText words) {
        return words.isBlank() || Tokens.plain(words.plain()).chars().allMatch(sign -> sign == '-' || sign == ' ');
    }

    /** Finds what a person should look at again in a By When cell. */
    private static final class DateDoubts {

        /** Day 0 of the numbers in which spreadsheets keep dates. */
        private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

        private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
        private static final Pattern FIGURES = Pattern.compile("(\\d\\d?)[/. -]+(\\d+)[/. -]+((?:20)?\\d\\d)");

        private static final List<Pattern> NEXT_MEETING = DateForm.FORMS_FILE.expressions("NEXT_MEETING").stream()
                .map(Pattern::compile)
                .toList();
        /** At most "the" or a sign. */
        private static final Pattern NOTHING = Pattern.compile("[^\\p{L}]{0,2}(?:the)?");

        private static final Pattern CLOSE = Pattern.compile("[.;:,\\s]+$");

        /** Longer words say more than when the next meeting is. */
        private static final int LONGEST_MEETING = 120;

        private final DateCell cell;
        private final Tokens tokens;
        private final List<DateDoubt> doubts = new ArrayList<>();

        private DateDoubts(DateCell cell) {
            this.cell = cell;
            this.tokens = cell.tokens();
        }

        /** @param read what the cell was read as */
        static List<DateDoubt> of(DateCell cell, ByWhen read) {
            DateDoubts found = new DateDoubts(cell);
            found.lookAtDates();
            found.lookForSeveral();
            found.lookForSerial();
            // A length of time that doesn't say from when.
            if (read.fault() == Fault.NOT_A_DATE && cell.first(Cue.DURATION).isPresent()) {
                found.add(Kind.LENGTH_OF_TIME, cell.words().plain().strip(), "");
            }
            found.lookForMeeting();
            return found.doubts;
        }

        private void add(Kind kind, String written, String meant) {
            doubts.add(new DateDoubt(kind, written, meant));
        }

        private void lookAtDates() {
            Optional<DateItem> weekday = Optional.empty();
            Optional<DateItem> date = Optional.empty();
            for (DateItem item : cell.items()) {
                if (item.isOf(Cue.WEEKDAYS)) {
                    // Behind a date only brackets tie a weekday to it, as in "24/06/2024 (Monday)".
                    date = date.filter(before -> before.to() == item.from() - 1 && tokens.is(item.from() - 1, "("));
                    date.ifPresent(before -> compare(item, before, before.to(), item.from()));
                    weekday = date.isPresent() ? Optional.empty() : Optional.of(item);
                } else if (item.is(Cue.DATE)) {
                    weekday.ifPresent(before -> compare(before, item, before.to(), item.from()));
                    lookForMisspeltMonth(item);
                    lookForMonthFirst(item);
                    weekday = Optional.empty();
                    date = Optional.of(item);
                }
            }
        }

        private void compare(DateItem weekday, DateItem date, int from, int to) {
            DayOfWeek written = DayOfWeek.valueOf(weekday.cue().name());
            boolean close = NOTHING.matcher(tokens.piece(from, to)).matches();
            date.span()
                    .filter(span -> close && span.isOneDay())
                    .map(span -> span.last().getDayOfWeek())
                    .filter(right -> right != written)
                    .ifPresent(right -> add(
                            Kind.WEEKDAY_MISMATCH,
                            tokens.piece(weekday.from(), weekday.to()),
                            right.getDisplayName(TextStyle.FULL, Locale.UK)));
        }

        private void lookForMisspeltMonth(DateItem date) {
            for (int at = date.from(); at < date.to(); at++) {
                OptionalInt month = MonthNames.nearly(tokens.text(at));
                if (month.isPresent() && MonthNames.exactly(tokens.text(at)).isEmpty()) {
                    String name = Month.of(month.getAsInt()).getDisplayName(TextStyle.FULL, Locale.UK);
                    add(Kind.MISSPELT_MONTH, tokens.text(at), name);
                }
            }
        }

        private void lookForMonthFirst(DateItem date) {
            String written = tokens.piece(date.from(), date.to());
            Matcher figures = FIGURES.matcher(written);
            if (!figures.matches()
                    || date.span()
                            .filter(span -> span.fault() == Fault.IMPOSSIBLE)
                            .isEmpty()) {
                return;
            }
            int day = Integer.parseInt(figures.group(2));
            Span swapped = Span.days(
                    Integer.parseInt(figures.group(3)) % 100 + 2000, Integer.parseInt(figures.group(1)), day, day);
            if (!swapped.isFaulty()) {
                add(Kind.MONTH_FIRST, written, DayWords.of(swapped.last()));
            }
        }

        private void lookForSeveral() {
            List<Due> plain = cell.dues().stream()
                    .filter(due -> due.isFull() && !due.bracketed() && due.role() != Role.BEGINNING)
                    .toList();
            if (plain.isEmpty() || plain.stream().anyMatch(due -> due.role() != Role.PLAIN)) {
                return;
            }
            Span latest = DateCell.latest(plain).span();
            if (plain.stream().anyMatch(due -> !due.span().includes(latest))) {
                add(Kind.SEVERAL_DATES, cell.words().plain().strip(), DayWords.of(latest.last()));
            }
        }

        private void lookForSerial() {
            Matcher serial = SERIAL.matcher(tokens.whole());
            if (serial.matches()) {
                LocalDate day = SERIAL_ORIGIN.plusDays(Integer.parseInt(serial.group(1)));
                if (Span.isLikely(day.getYear())) {
                    add(Kind.SERIAL_NUMBER, serial.group(1), DayWords.of(day));
                }
            }
        }

        /** "By the next Cabinet meeting" and nothing else. */
        private void lookForMeeting() {
            if (tokens.whole().length() > LONGEST_MEETING) {
                return;
            }
            String line = PlainText.oneLine(Tokens.plain(cell.words().plain()));
            String plain = CLOSE.matcher(line).replaceFirst("");
            NEXT_MEETING.stream()
                    .map(form -> form.matcher(plain))
                    .filter(Matcher::matches)
                    .findFirst()
                    .ifPresent(this::addMeeting);
        }

        private void addMeeting(Matcher form) {
            String before = form.group("before").strip();
            String behind = Objects.requireNonNullElse(form.group("behind"), "").strip();
            // Two names would be of two committees.
            if (before.isEmpty() || behind.isEmpty()) {
                add(Kind.NEXT_MEETING, "next meeting", before + behind);
            }
        }
    }
}
