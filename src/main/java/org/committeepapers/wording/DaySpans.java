package org.committeepapers.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/** Finds days, always the day before the month: 13/11/20, 2020-11-13, 22nd of May 2023, 24 to 28 June 2024. */
final class DaySpans {

    private static final Set<String> DIVIDERS = Set.of("/", "-", ".");
    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "af", "ail", "il", "ydd", "ed", "fed", "eg", "ain");
    private static final Set<String> TO = Set.of("-", "/", "to", "and", "&", "or");

    private DaySpans() {}

    /** The day that begins at the token; null where none does. */
    static @Nullable Span at(Tokens tokens, int index) {
        if (!tokens.isNumber(index)) {
            return null;
        }
        Span numeric = numeric(tokens, index);
        return numeric != null ? numeric : worded(tokens, index);
    }

    private static @Nullable Span numeric(Tokens tokens, int index) {
        if (!divides(tokens, index + 1) || !tokens.isNumber(index + 2)) {
            return spacedOut(tokens, index);
        }
        boolean three = divides(tokens, index + 3) && tokens.isNumber(index + 4);
        if (!three) {
            return pair(tokens, index);
        }
        if (tokens.length(index) == 4) {
            return day(tokens.number(index), tokens.number(index + 2), tokens.number(index + 4), index + 5);
        }
        if (tokens.length(index) > 2 || tokens.length(index + 2) > 2) {
            return Span.faulty(Fault.IMPOSSIBLE, index + 5);
        }
        return of(tokens.number(index), tokens.number(index + 2), tokens, index + 4);
    }

    /** The day and month with the year at the index. */
    static Span of(int day, int month, Tokens tokens, int yearIndex) {
        return day(year(tokens, yearIndex), month, day, yearIndex + 1);
    }

    private static int year(Tokens tokens, int index) {
        int year = tokens.number(index);
        return tokens.length(index) == 2 ? year + 2000 : tokens.length(index) == 4 ? year : -1;
    }

    private static boolean divides(Tokens tokens, int index) {
        boolean slash = tokens.is(index, "/");
        return DIVIDERS.contains(tokens.text(index))
                && (slash || !tokens.isSpaced(index))
                && (slash || !tokens.isSpaced(index + 1));
    }

    private static @Nullable Span spacedOut(Tokens tokens, int index) {
        boolean fits = tokens.length(index) <= 2
                && tokens.isNumber(index + 1)
                && tokens.length(index + 1) == 2
                && tokens.isNumber(index + 2)
                && tokens.length(index + 2) == 4;
        return fits ? day(tokens.number(index + 2), tokens.number(index + 1), tokens.number(index), index + 3) : null;
    }

    /** Two numbers: month and year, or a day and a month without a year. */
    private static @Nullable Span pair(Tokens tokens, int index) {
        int first = tokens.number(index);
        int second = tokens.number(index + 2);
        boolean yearFirst = tokens.length(index) == 4;
        if (yearFirst && tokens.length(index + 2) == 2 && !Years.isPair(tokens, index)) {
            return month(first, second, index + 3);
        }
        if (!yearFirst && tokens.length(index) <= 2 && tokens.length(index + 2) == 4) {
            // The rest of a date with a slip of the pen, such as 31/O3/2025, isn't a month and a year.
            return index > 0 && !tokens.isSpaced(index) && !tokens.is(index - 1, "(")
                    ? Span.faulty(Fault.NOT_A_DATE, index + 3)
                    : month(second, first, index + 3);
        }
        if (!tokens.is(index + 1, "/") || tokens.length(index) > 2 || tokens.length(index + 2) > 2) {
            return null;
        }
        boolean sharesMonth = tokens.isSpaced(index + 3)
                && MonthNames.exactly(tokens.text(index + 3)).isPresent();
        if (sharesMonth || Years.pair(tokens, index, false) != null) {
            return null;
        }
        // "09/24" is no day of a month, but may be a month of a year.
        boolean monthOfYear = first >= 1 && first <= 12 && second > 12 && tokens.length(index + 2) == 2;
        return monthOfYear ? Span.faulty(Fault.NO_YEAR, index + 3) : withoutYear(second, first, index + 3);
    }

    private static Span month(int year, int month, int to) {
        if (month < 1 || month > 12) {
            return Span.faulty(Fault.IMPOSSIBLE, to);
        }
        return Years.isLikely(year) ? Span.month(YearMonth.of(year, month), to) : Span.faulty(Fault.UNLIKELY_YEAR, to);
    }

    private static @Nullable Span worded(Tokens tokens, int index) {
        if (tokens.length(index) > 2) {
            return null;
        }
        int end = afterOrdinal(tokens, index + 1);
        if (TO.contains(tokens.text(end)) && tokens.isNumber(end + 1) && tokens.length(end + 1) <= 2) {
            int last = end + 1;
            Span day = dayOfMonth(tokens, last, afterOrdinal(tokens, last + 1));
            return day == null ? null : fromDay(tokens.number(index), day);
        }
        return dayOfMonth(tokens, index, end);
    }

    static int afterOrdinal(Tokens tokens, int index) {
        if (!ORDINALS.contains(tokens.text(index))) {
            return index;
        }
        return tokens.is(index + 1, ".") ? index + 2 : index + 1;
    }

    /** The days from one to another in the same month. */
    private static Span fromDay(int firstDay, Span last) {
        if (last.isFaulty() && !last.lacksYear()) {
            return last;
        }
        int lastDay = last.last().getDayOfMonth();
        if (firstDay < 1 || firstDay >= lastDay) {
            return Span.faulty(Fault.IMPOSSIBLE, last.to());
        }
        LocalDate first = last.last().withDayOfMonth(firstDay);
        return new Span(last.kind(), first, last.last(), last.fault(), last.to(), false);
    }

    private static @Nullable Span dayOfMonth(Tokens tokens, int dayIndex, int afterDay) {
        int at = afterDay;
        if (tokens.is(at, "of") || tokens.is(at, "o")) {
            at++;
        } else if (DIVIDERS.contains(tokens.text(at)) && !tokens.isSpaced(at) && !tokens.isSpaced(at + 1)) {
            at++;
        }
        boolean ordinal = afterDay > dayIndex + 1;
        OptionalInt month = MonthNames.exactly(tokens.text(at));
        Years.Year year = Years.after(tokens, afterMonth(tokens, at + 1));
        if (month.isEmpty() && (year != null || ordinal)) {
            month = MonthNames.nearly(tokens.text(at));
        }
        if (month.isEmpty() || !tokens.isWord(at)) {
            return null;
        }
        int day = tokens.number(dayIndex);
        if (year == null) {
            return withoutYear(month.getAsInt(), day, at + 1);
        }
        return year.fault() == Fault.AMBIGUOUS_YEAR
                ? Span.faulty(Fault.AMBIGUOUS_YEAR, year.end())
                : day(year.value(), month.getAsInt(), day, year.end());
    }

    /** The index behind a full stop, comma, hyphen or slash between a month and its year. */
    static int afterMonth(Tokens tokens, int index) {
        int at = tokens.is(index, ".") ? index + 1 : index;
        boolean sign = tokens.is(at, ",") || tokens.is(at, "/") || tokens.is(at, "-") || tokens.is(at, "of");
        return sign ? at + 1 : at;
    }

    private static Span day(int year, int month, int day, int to) {
        if (!isInCalendar(Years.isLikely(year) ? year : Span.NO_YEAR, month, day)) {
            return Span.faulty(Fault.IMPOSSIBLE, to);
        }
        return Years.isLikely(year)
                ? Span.day(LocalDate.of(year, month, day), to)
                : Span.faulty(Fault.UNLIKELY_YEAR, to);
    }

    private static Span withoutYear(int month, int day, int to) {
        if (!isInCalendar(Span.NO_YEAR, month, day)) {
            return Span.faulty(Fault.IMPOSSIBLE, to);
        }
        LocalDate date = LocalDate.of(Span.NO_YEAR, month, day);
        return Span.withoutYear(date, date, to);
    }

    private static boolean isInCalendar(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
