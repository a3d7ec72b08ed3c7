package org.committeepapers.wording.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;

/**
 * A stretch of time that some words name.
 *
 * @param kind DAY, MONTH or PERIOD, or INVALID with a fault
 * @param first its first day; of a span without a year, in {@link #NO_YEAR}
 * @param bare whether it is only a year, which other words next to it can turn into something else
 */
record Span(Kind kind, LocalDate first, LocalDate last, Fault fault, boolean bare) {

    /** Stands for the year of a span that has none; a leap year, so that it has every day. */
    static final int NO_YEAR = 4;

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2060;
    private static final int LONGEST_MONTH = 31;

    /** Whether an action can be due in the year. */
    static boolean isLikely(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    private static Span of(Kind kind, LocalDate first, LocalDate last) {
        return last.getYear() < EARLIEST
                ? new Span(Kind.INVALID, first.withYear(NO_YEAR), last.withYear(NO_YEAR), Fault.NO_YEAR, false)
                : new Span(kind, first, last, Fault.NONE, false);
    }

    static Span faulty(Fault fault) {
        return new Span(Kind.INVALID, LocalDate.MIN, LocalDate.MIN, fault, false);
    }

    static Span day(LocalDate day) {
        return of(Kind.DAY, day, day);
    }

    /** One day, or the days from one to another of a month. */
    static Span days(int year, int month, int first, int last) {
        boolean possible = isMonth(month)
                && first >= 1
                && first <= last
                && YearMonth.of(year, month).isValidDay(last);
        return possible
                ? of(Kind.DAY, LocalDate.of(year, month, first), LocalDate.of(year, month, last))
                : faulty(Fault.IMPOSSIBLE);
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    /** One month, or those from one to another, of which the year is that of the last. */
    static Span months(int year, int first, int last) {
        return isMonth(first) && isMonth(last)
                ? months(Kind.MONTH, year, first > last ? first - 12 : first, last)
                : faulty(Fault.IMPOSSIBLE);
    }

    /** From one quarter to another of a financial year, which begins with April. */
    static Span quarters(int year, int first, int last) {
        return first >= 1 && first <= last && last <= 4
                ? period(year, 3 * first + 1, 3 * last + 3)
                : faulty(Fault.IMPOSSIBLE);
    }

    /** From a month to another one, which past 12 is of the next year. */
    static Span period(int year, int first, int last) {
        return months(Kind.PERIOD, year, first, last);
    }

    private static Span months(Kind kind, int year, int first, int last) {
        YearMonth before = YearMonth.of(year - 1, 12);
        return of(
                kind, before.plusMonths(first).atDay(1), before.plusMonths(last).atEndOfMonth());
    }

    /** The same, as a year and nothing else. */
    Span asBare() {
        return new Span(kind, first, last, fault, true);
    }

    boolean isFaulty() {
        return fault != Fault.NONE;
    }

    boolean isOneDay() {
        return !isFaulty() && first.equals(last);
    }

    /** Whether day and month, a month, or a quarter are known, but not the year. */
    boolean lacksYear() {
        return fault == Fault.NO_YEAR && first.getYear() == NO_YEAR;
    }

    /** Whether it is the other one without its year: "Q1" of "Q1 (April to June 2024)". */
    boolean isWithoutYear(Span other) {
        return lacksYear() && first.getMonth() == other.first.getMonth() && last.getMonth() == other.last.getMonth();
    }

    /** Whether it begins on the day after the other. */
    boolean follows(Span other) {
        return !isFaulty() && !other.isFaulty() && first.equals(other.last.plusDays(1));
    }

    /** Whether the other lies within this one. */
    boolean includes(Span other) {
        return !first.isAfter(other.first) && !last.isBefore(other.last);
    }

    /** The day before it. */
    Span dayBefore() {
        if (isFaulty()) {
            return this;
        }
        LocalDate day = first.minusDays(1);
        return new Span(Kind.DAY, day, day, Fault.NONE, bare);
    }

    /** From this one's first day to the other's last; a year that only the other has counts for both. */
    Span until(Span end) {
        if (end.isFaulty() || isFaulty() && !lacksYear()) {
            return faulty(end.isFaulty() ? end.fault : fault);
        }
        LocalDate start = lacksYear() ? first.withYear(end.last.getYear()) : first;
        if (lacksYear() && start.isAfter(end.last)) {
            start = start.minusYears(1);
        }
        if (start.isAfter(end.last)) {
            return faulty(Fault.IMPOSSIBLE);
        }
        boolean wholeMonth = kind == Kind.MONTH || lacksYear() && isWholeMonth(first, last);
        return of(wholeMonth && end.kind == Kind.MONTH ? Kind.MONTH : kindOf(start, end.last), start, end.last);
    }

    /** The kind of a stretch, which follows from its length. */
    private static Kind kindOf(LocalDate first, LocalDate last) {
        boolean isLong = first.plusDays(LONGEST_MONTH - 1).isBefore(last);
        return isLong ? Kind.PERIOD : isWholeMonth(first, last) ? Kind.MONTH : Kind.DAY;
    }

    private static boolean isWholeMonth(LocalDate first, LocalDate last) {
        return first.getDayOfMonth() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfMonth()));
    }
}
