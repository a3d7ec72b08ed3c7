package org.committeepapers.wording.date;

import java.time.LocalDate;
import java.time.YearMonth;
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

    /** Whether an action can be due in the year. */
    static boolean isLikely(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    private static Span of(Kind kind, LocalDate first, LocalDate last) {
        Fault fault = last.getYear() < EARLIEST ? Fault.NO_YEAR : Fault.NONE;
        return new Span(kind, first, last, fault, false);
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

    static Span month(int year, int month) {
        return isMonth(month) ? months(Kind.MONTH, year, month, month) : faulty(Fault.IMPOSSIBLE);
    }

    /** From a month to another one, which past 12 are of the next year. */
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

    boolean isYear() {
        return !isFaulty() && !first.plusMonths(11).isAfter(last);
    }

    boolean isOneDay() {
        return !isFaulty() && first.equals(last);
    }

    /** Whether day and month, a month, or a quarter are known, but not the year. */
    boolean lacksYear() {
        return fault == Fault.NO_YEAR && kind != Kind.INVALID;
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

    /** The last time of this span, which lacks a year, that ends by the end of the other; itself where it has a year. */
    Span upTo(Span end) {
        if (!lacksYear() || end.kind == Kind.INVALID) {
            return this;
        }
        int years = end.last.getYear() - last.getYear();
        int back = last.plusYears(years).isAfter(end.last) ? years - 1 : years;
        return of(kind, first.plusYears(back), last.plusYears(back));
    }

    /** From this one's first day to the other's last; a year that only the other has counts for both. */
    Span until(Span end) {
        if (kind == Kind.INVALID || end.kind == Kind.INVALID) {
            return kind == Kind.INVALID ? this : end;
        }
        Span start = upTo(end);
        boolean sameKind = kind == end.kind && kind != Kind.DAY;
        boolean isShort = start.first.plusMonths(1).isAfter(end.last);
        return start.first.isAfter(end.last)
                ? faulty(Fault.IMPOSSIBLE)
                : of(sameKind || isShort ? end.kind : Kind.PERIOD, start.first, end.last);
    }
}
