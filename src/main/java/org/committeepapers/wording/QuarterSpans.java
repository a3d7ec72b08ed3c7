package org.committeepapers.wording;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/** Finds quarters and halves, which are the financial year's unless it says otherwise: Q3 2024/25, first half of 2025. */
final class QuarterSpans {

    private static final Set<String> QUARTER =
            Set.of("q", "qtr", "qtrs", "quarter", "quarters", "chwarter", "ch", "qu");
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("ail", 2),
            Map.entry("third", 3),
            Map.entry("trydydd", 3),
            Map.entry("pedwerydd", 4),
            Map.entry("fourth", 4),
            Map.entry("final", 4),
            Map.entry("last", 4));
    private static final Map<String, Integer> NUMBERS = Map.of("one", 1, "two", 2, "three", 3, "four", 4);
    private static final Set<String> TO = Set.of("-", "/", "to", "and", "&", "or");
    private static final int QUARTERS = 4;

    private QuarterSpans() {}

    /** The half or quarter that begins at the token; null where none does. */
    static @Nullable Span at(Tokens tokens, int index) {
        Span half = half(tokens, index);
        return half != null ? half : quarter(tokens, index);
    }

    /** A half of a year; "H1 2025" could be of either kind of year, "first half of 2025" is the calendar's. */
    private static @Nullable Span half(Tokens tokens, int index) {
        boolean digit = tokens.is(index, "h") && tokens.length(index + 1) == 1;
        boolean word = tokens.is(index + 1, "half") && ORDINALS.containsKey(tokens.text(index));
        boolean figure = tokens.is(index + 2, "half") && tokens.length(index) == 1;
        int half = digit
                ? tokens.number(index + 1)
                : figure ? tokens.number(index) : ORDINALS.getOrDefault(tokens.text(index), -1);
        if (!digit && !word && !figure || half < 1 || half > 2) {
            return null;
        }
        int at = YearSpans.afterLink(tokens, figure ? index + 3 : index + 2);
        Years.Year pair = Years.pair(tokens, at, true);
        if (pair != null && !pair.isFaulty()) {
            return quarterOf(pair.value(), 2 * half - 1, 2 * half, pair.end());
        }
        Years.Year year = Years.full(tokens, at);
        if (year == null || year.isFaulty()) {
            return null;
        }
        YearMonth end = YearMonth.of(year.value(), 6 * half);
        return digit
                ? Span.faulty(Fault.AMBIGUOUS_YEAR, year.end())
                : Span.period(end.minusMonths(5).atDay(1), end.atEndOfMonth(), year.end());
    }

    private static @Nullable Span quarter(Tokens tokens, int index) {
        int number = number(tokens, index);
        if (number < 0) {
            return yearThenQuarter(tokens, index);
        }
        int end = end(tokens, index);
        int last = number;
        int next = TO.contains(tokens.text(end)) ? end + 1 : end;
        if (next > end && nextNumber(tokens, next) > number) {
            last = nextNumber(tokens, next);
            end = QUARTER.contains(tokens.text(next)) || !tokens.isNumber(next) ? end(tokens, next) : next + 1;
        }
        return quarters(tokens, number, last, end);
    }

    private static int number(Tokens tokens, int index) {
        if (QUARTER.contains(tokens.text(index))) {
            int at = tokens.is(index + 1, ".") ? index + 2 : index + 1;
            int word = NUMBERS.getOrDefault(tokens.text(at), -1);
            return tokens.length(at) == 1 ? tokens.number(at) : word;
        }
        if (QUARTER.contains(tokens.text(index + 1)) && ORDINALS.containsKey(tokens.text(index))) {
            return ORDINALS.getOrDefault(tokens.text(index), -1);
        }
        return tokens.length(index) == 1 && QUARTER.contains(tokens.text(index + 2)) ? tokens.number(index) : -1;
    }

    /** The second of two quarters, which may be a mere number, as in "Q1-2 2024/25". */
    private static int nextNumber(Tokens tokens, int index) {
        int full = number(tokens, index);
        return full < 0 && tokens.length(index) == 1 && !YearSpans.isDivider(tokens, index + 1)
                ? tokens.number(index)
                : full;
    }

    private static int end(Tokens tokens, int index) {
        boolean digit = tokens.isNumber(index);
        boolean dot = tokens.is(index + 1, ".");
        return index + (digit || dot ? 3 : 2);
    }

    private static Span quarters(Tokens tokens, int first, int last, int end) {
        int at = YearSpans.afterLink(tokens, afterMonths(tokens, last, end));
        Years.Year pair = Years.pair(tokens, at, true);
        Years.Year single = pair == null ? Years.full(tokens, at) : null;
        int to = pair != null ? pair.end() : single != null ? single.end() : end;
        if (first < 1 || last > QUARTERS) {
            return Span.faulty(Fault.IMPOSSIBLE, to);
        }
        if (pair == null) {
            return single == null
                    ? quarterOf(Span.NO_YEAR, first, last, to)
                    : quartersOfOne(tokens, single, first, last, at);
        }
        return pair.isFaulty() ? Span.faulty(pair.fault(), to) : quarterOf(pair.value(), first, last, to);
    }

    /** The index behind brackets that name the months of the quarter, as in "Q2 (Jul-Sep) 2025/26". */
    private static int afterMonths(Tokens tokens, int quarter, int end) {
        Span months = tokens.is(end, "(") ? MonthSpans.at(tokens, end + 1) : null;
        boolean same = months != null
                && months.lacksYear()
                && months.last().getMonth()
                        == quarterOf(Span.NO_YEAR, 1, quarter, 0).last().getMonth();
        return months != null && same && tokens.is(months.to(), ")") ? months.to() + 1 : end;
    }

    /** Quarters of a single year are clear only where it is called a calendar year. */
    private static Span quartersOfOne(Tokens tokens, Years.Year year, int first, int last, int at) {
        boolean calendar = tokens.is(at - 1, "year") && tokens.is(at - 2, "calendar");
        if (year.isFaulty() || !calendar) {
            return Span.faulty(year.isFaulty() ? year.fault() : Fault.AMBIGUOUS_YEAR, year.end());
        }
        YearMonth start = YearMonth.of(year.value(), 3 * first - 2);
        return Span.period(start.atDay(1), YearMonth.of(year.value(), 3 * last).atEndOfMonth(), year.end());
    }

    private static Span quarterOf(int year, int first, int last, int to) {
        YearMonth start = YearMonth.of(year, 4).plusMonths(3L * (first - 1));
        YearMonth end = YearMonth.of(year, 6).plusMonths(3L * (last - 1));
        return year == Span.NO_YEAR
                ? Span.withoutYear(
                        start.atDay(1).withYear(year), end.atEndOfMonth().withYear(year), to)
                : Span.period(start.atDay(1), end.atEndOfMonth(), to);
    }

    private static @Nullable Span yearThenQuarter(Tokens tokens, int index) {
        Years.Year pair = Years.pair(tokens, index, false);
        if (pair == null) {
            return null;
        }
        int at = pair.end();
        while (tokens.is(at, ",") || tokens.is(at, "-") || tokens.is(at, ":") || tokens.is(at, "(")) {
            at++;
        }
        int number = number(tokens, at);
        if (number < 0) {
            return null;
        }
        int end = end(tokens, at);
        boolean real = number >= 1 && number <= QUARTERS;
        return real && !pair.isFaulty()
                ? quarterOf(pair.value(), number, number, end)
                : Span.faulty(Fault.IMPOSSIBLE, end);
    }
}
