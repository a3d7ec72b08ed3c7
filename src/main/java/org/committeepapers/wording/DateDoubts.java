package org.committeepapers.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.wording.DateItems.Item;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** Finds what a person should look at again in a By When cell. */
final class DateDoubts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Day 0 of the numbers in which spreadsheets keep dates. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final int SERIAL_DIGITS = 5;

    private final DateCell cell;
    private final Tokens tokens;
    private final List<DateDoubt> doubts = new ArrayList<>();

    private DateDoubts(DateCell cell) {
        this.cell = cell;
        this.tokens = cell.tokens();
    }

    static List<DateDoubt> of(DateCell cell) {
        DateDoubts found = new DateDoubts(cell);
        found.look();
        return List.copyOf(found.doubts);
    }

    private void look() {
        Optional<Item> weekday = Optional.empty();
        Optional<Item> day = Optional.empty();
        for (Item item : cell.items().all()) {
            if (item.weekday().isPresent()) {
                weekday = Optional.of(item);
                // Behind a date only brackets tie a weekday to it, as in "24/06/2024 (Monday)".
                if (day.isPresent() && day.get().to() == item.from() - 1 && tokens.is(item.from() - 1, "(")) {
                    compare(item, day.get());
                    weekday = Optional.empty();
                }
            } else if (item.span() != null) {
                if (weekday.isPresent() && isClose(weekday.get(), item)) {
                    compare(weekday.get(), item);
                }
                misspelt(item.from(), item.to());
                monthFirst(item);
                weekday = Optional.empty();
                day = Optional.of(item);
            }
        }
        several();
        serial();
        length();
        MeetingWords.next(cell.words().plain())
                .ifPresent(committee -> add(DateDoubt.Kind.NEXT_MEETING, "next meeting", committee));
    }

    /** Whether at most "the" or a sign stands between. */
    private boolean isClose(Item weekday, Item date) {
        for (int at = weekday.to(); at < date.from(); at++) {
            if (tokens.isWord(at) && !tokens.is(at, "the")) {
                return false;
            }
        }
        return date.from() - weekday.to() <= 2;
    }

    private void compare(Item weekday, Item date) {
        Span span = date.span();
        if (span == null || span.isFaulty() || !span.first().equals(span.last())) {
            return;
        }
        DayOfWeek right = span.last().getDayOfWeek();
        if (weekday.weekday().filter(said -> said != right).isPresent()) {
            add(
                    DateDoubt.Kind.WEEKDAY_MISMATCH,
                    text(weekday.from(), weekday.to()),
                    right.getDisplayName(TextStyle.FULL, Locale.UK));
        }
    }

    private void misspelt(int from, int to) {
        for (int at = from; at < to; at++) {
            OptionalInt month = MonthNames.nearly(tokens.text(at));
            if (month.isPresent() && MonthNames.exactly(tokens.text(at)).isEmpty()) {
                String name = Month.of(month.getAsInt()).getDisplayName(TextStyle.FULL, Locale.UK);
                add(DateDoubt.Kind.MISSPELT_MONTH, tokens.text(at), name);
            }
        }
    }

    private void monthFirst(Item item) {
        Span span = item.span();
        boolean figures =
                item.to() - item.from() == 5 && tokens.isNumber(item.from()) && tokens.isNumber(item.from() + 2);
        if (span == null || span.fault() != Fault.IMPOSSIBLE || !figures || tokens.length(item.from()) > 2) {
            return;
        }
        Span swapped = DaySpans.of(tokens.number(item.from() + 2), tokens.number(item.from()), tokens, item.from() + 4);
        if (!swapped.isFaulty()) {
            add(DateDoubt.Kind.MONTH_FIRST, text(item.from(), item.to()), DAY.format(swapped.last()));
        }
    }

    private void several() {
        List<Due> plain = cell.dues().stream()
                .filter(due -> !due.span().isFaulty() && !due.bracketed() && due.role() != Role.BEGINNING)
                .toList();
        if (plain.isEmpty() || plain.stream().anyMatch(due -> due.role() != Role.PLAIN)) {
            return;
        }
        Due latest = DatedReading.latest(plain);
        if (plain.stream().anyMatch(due -> !due.span().includes(latest.span()))) {
            add(
                    DateDoubt.Kind.SEVERAL_DATES,
                    cell.words().plain().strip(),
                    DAY.format(latest.span().last()));
        }
    }

    private void serial() {
        boolean fraction = tokens.size() == 3 && tokens.is(1, ".") && tokens.isNumber(2);
        if ((tokens.size() == 1 || fraction) && tokens.length(0) == SERIAL_DIGITS && tokens.isNumber(0)) {
            LocalDate day = SERIAL_ORIGIN.plusDays(tokens.number(0));
            if (Years.isLikely(day.getYear())) {
                add(DateDoubt.Kind.SERIAL_NUMBER, tokens.text(0), DAY.format(day));
            }
        }
    }

    private void length() {
        Optional<Item> length = cell.items().first(Cue.DURATION);
        if (length.isPresent()
                && UndatedReading.of(cell)
                        .filter(read -> read.fault() == Fault.NOT_A_DATE)
                        .isPresent()) {
            add(DateDoubt.Kind.LENGTH_OF_TIME, cell.words().plain().strip(), "");
        }
    }

    private void add(DateDoubt.Kind kind, String written, String meant) {
        doubts.add(new DateDoubt(kind, written, meant));
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(at > from && tokens.isSpaced(at) ? " " : "").append(tokens.text(at));
        }
        return text.toString();
    }
}
