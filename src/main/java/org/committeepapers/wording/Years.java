package org.committeepapers.wording;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/** Reads years: 2025, '25, and financial years such as 2024/25 or 2024-2025. */
final class Years {

    private static final int CENTURY = 2000;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2060;
    private static final Set<String> CLOCK = Set.of("am", "pm", "noon", "hrs");
    private static final Set<String> DIVIDERS = Set.of("/", "-");

    /**
     * A year found.
     *
     * @param end the index of the token after it
     */
    record Year(int value, Fault fault, int end) {

        boolean isFaulty() {
            return fault != Fault.NONE;
        }
    }

    private Years() {}

    /** The year that follows a day or a month, perhaps in two digits; null where none does. */
    static @Nullable Year after(Tokens tokens, int index) {
        boolean apostrophe = tokens.is(index, "'");
        int at = apostrophe ? index + 1 : index;
        if (!tokens.isNumber(at) || tokens.length(at) == 1 || isClock(tokens, at)) {
            return null;
        }
        int value = tokens.number(at);
        if (tokens.length(at) == 2) {
            if (isDay(tokens, at)) {
                return null;
            }
            value += CENTURY;
        } else if (tokens.length(at) != 4) {
            value = -1;
        }
        if (isPair(tokens, at)) {
            return new Year(value, Fault.AMBIGUOUS_YEAR, at + 3);
        }
        return new Year(value, isLikely(value) ? Fault.NONE : Fault.UNLIKELY_YEAR, at + 1);
    }

    /** Whether the two figures are the day of another month: 31 of "1 May - 31 July 2025". */
    private static boolean isDay(Tokens tokens, int at) {
        int month = DaySpans.afterOrdinal(tokens, at + 1);
        month = tokens.is(month, "of") || tokens.is(month, "o") ? month + 1 : month;
        return month > at + 1 || MonthNames.nearly(tokens.text(month)).isPresent();
    }

    private static boolean isClock(Tokens tokens, int at) {
        boolean minutes = tokens.length(at) == 2
                && (tokens.is(at + 1, ":") || tokens.is(at + 1, "."))
                && tokens.isNumber(at + 2)
                && !tokens.isSpaced(at + 2);
        return minutes || CLOCK.contains(tokens.text(at + 1));
    }

    static boolean isLikely(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** A year in four digits; null where there is none. */
    static @Nullable Year full(Tokens tokens, int index) {
        boolean full = tokens.isNumber(index) && tokens.length(index) == 4;
        return full ? after(tokens, index) : null;
    }

    /** Whether two numbers that follow each other, such as 2024/25, begin here and no date goes on behind them. */
    static boolean isPair(Tokens tokens, int index) {
        int first = tokens.number(index);
        int second = tokens.number(index + 2);
        if (first < 0 || second < 0 || !DIVIDERS.contains(tokens.text(index + 1))) {
            return false;
        }
        boolean fourDigits = tokens.length(index) == 4;
        boolean fits = tokens.length(index + 2) == (fourDigits && second >= CENTURY ? 4 : 2)
                && (tokens.length(index) == 2 || fourDigits);
        return fits && (first + 1) % 100 == second % 100 && isInOrder(first, second) && !goesOn(tokens, index + 3);
    }

    private static boolean isInOrder(int first, int second) {
        return second < 100 || second == first + 1;
    }

    private static boolean goesOn(Tokens tokens, int index) {
        boolean number = DIVIDERS.contains(tokens.text(index)) && tokens.isNumber(index + 1) && !tokens.isSpaced(index);
        return number || MonthNames.exactly(tokens.text(index)).isPresent();
    }

    /**
     * The year in which the financial year that is written here begins; null where none is. Two numbers of two digits
     * count only where they can't be a day and a month, or after words such as "financial year".
     */
    static @Nullable Year pair(Tokens tokens, int index, boolean announced) {
        int at = tokens.is(index, "'") ? index + 1 : index;
        if (!isPair(tokens, at)) {
            return null;
        }
        int value = tokens.number(at);
        if (tokens.length(at) == 2) {
            if (!announced && tokens.number(at + 2) <= Month.values().length) {
                return null;
            }
            value += CENTURY;
        }
        return new Year(value, isLikely(value) ? Fault.NONE : Fault.UNLIKELY_YEAR, at + 3);
    }

    /** 1 April to 31 March. */
    static Span financial(Year begin) {
        return begin.isFaulty()
                ? Span.faulty(begin.fault, begin.end)
                : Span.period(LocalDate.of(begin.value, 4, 1), LocalDate.of(begin.value + 1, 3, 31), begin.end);
    }

    /** 1 January to 31 December. */
    static Span calendar(Year year) {
        return year.isFaulty()
                ? Span.faulty(year.fault, year.end)
                : Span.period(LocalDate.of(year.value, 1, 1), LocalDate.of(year.value, 12, 31), year.end);
    }
}
