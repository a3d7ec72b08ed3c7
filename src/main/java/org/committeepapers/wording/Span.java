package org.committeepapers.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;

/**
 * A stretch of time that some words name.
 *
 * @param kind DAY, MONTH or PERIOD, or INVALID with a fault
 * @param first its first day; of a span without a year, in {@link #NO_YEAR}
 * @param to the index of the token after it
 * @param bare whether it is only a year, which other words next to it can turn into something else
 */
record Span(Kind kind, LocalDate first, LocalDate last, Fault fault, int to, boolean bare) {

    /** Stands for the year of a span that has none; a leap year, so that it has every day. */
    static final int NO_YEAR = 4;

    private static final int LONGEST_MONTH = 31;

    static Span day(LocalDate day, int to) {
        return new Span(Kind.DAY, day, day, Fault.NONE, to, false);
    }

    static Span month(YearMonth month, int to) {
        return stretch(month.atDay(1), month.atEndOfMonth(), to);
    }

    /** A stretch of days; its kind follows from its length. */
    static Span stretch(LocalDate first, LocalDate last, int to) {
        boolean wholeMonth = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        boolean isLong = first.plusDays(LONGEST_MONTH - 1).isBefore(last);
        Kind kind = isLong ? Kind.PERIOD : wholeMonth && first.getMonth() == last.getMonth() ? Kind.MONTH : Kind.DAY;
        return new Span(kind, first, last, Fault.NONE, to, false);
    }

    /** From the first to the last of named months, which counts as its last month does. */
    static Span months(LocalDate first, LocalDate last, int to) {
        return new Span(Kind.MONTH, first, last, Fault.NONE, to, false);
    }

    /** A year or a part of one. */
    static Span period(LocalDate first, LocalDate last, int to) {
        return new Span(Kind.PERIOD, first, last, Fault.NONE, to, false);
    }

    static Span faulty(Fault fault, int to) {
        return new Span(Kind.INVALID, LocalDate.MIN, LocalDate.MIN, fault, to, false);
    }

    /** A span whose year isn't said. */
    static Span withoutYear(LocalDate first, LocalDate last, int to) {
        return new Span(Kind.INVALID, first, last, Fault.NO_YEAR, to, false);
    }

    /** The same, as a year and nothing else. */
    Span asBare() {
        return new Span(kind, first, last, fault, to, true);
    }

    boolean isFaulty() {
        return fault != Fault.NONE;
    }

    /** Whether day and month, a month, or a quarter are known, but not the year. */
    boolean lacksYear() {
        return fault == Fault.NO_YEAR && first.getYear() == NO_YEAR;
    }

    private boolean isWholeMonth() {
        return kind == Kind.MONTH
                || lacksYear()
                        && first.getDayOfMonth() == 1
                        && last.equals(first.withDayOfMonth(first.lengthOfMonth()));
    }

    /** Whether this one, which may lack its year, begins and ends with the same months as the other. */
    boolean isOfSameMonths(Span other) {
        return first.getMonth() == other.first.getMonth() && last.getMonth() == other.last.getMonth();
    }

    boolean isRange() {
        return first.getMonth() != last.getMonth();
    }

    /** Whether the other lies within this one. */
    boolean includes(Span other) {
        return !first.isAfter(other.first) && !last.isBefore(other.last);
    }

    /** This one without a year, as the last before the other: June of "from June to September 2024". */
    Span before(Span later) {
        LocalDate day = last.withYear(later.last.getYear());
        return day(day.isAfter(later.last) ? day.minusYears(1) : day, to);
    }

    /** From this one's first day to the other's last; a year that only the other has counts for both. */
    Span until(Span end) {
        if (end.isFaulty() || isFaulty() && !lacksYear()) {
            return faulty(end.isFaulty() ? end.fault : fault, end.to);
        }
        LocalDate start = first;
        if (lacksYear()) {
            start = first.withYear(end.last.getYear());
            start = start.isAfter(end.last) ? start.minusYears(1) : start;
        }
        if (start.isAfter(end.last)) {
            return faulty(Fault.IMPOSSIBLE, end.to);
        }
        boolean months = isWholeMonth() && end.kind == Kind.MONTH;
        return months ? months(start, end.last, end.to) : stretch(start, end.last, end.to);
    }
}
