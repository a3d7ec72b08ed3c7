package org.committeepapers.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/** Finds quarters of the financial year, seasons and years: Q3 2024/25, third quarter of 2024/25, Autumn 2025, 2025/26. */
final class PeriodSpans {

    private static final Set<String> QUARTER = Set.of("q", "qtr", "quarter", "chwarter", "qu");
    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "final", 4, "last", 4);
    private static final Map<String, Integer> NUMBERS = Map.of("one", 1, "two", 2, "three", 3, "four", 4);
    private static final Set<String> BETWEEN = Set.of(
            "of", "in", "the", ",", "(", "-", ":", "financial", "fy", "year", "fiscal", "for", "blwyddyn", "ariannol");
    private static final Set<String> TO = Set.of("-", "/", "to", "and", "&", "or");
    private static final Map<String, Integer> SEASONS = Map.ofEntries(
            Map.entry("spring", 3),
            Map.entry("gwanwyn", 3),
            Map.entry("summer", 6),
            Map.entry("haf", 6),
            Map.entry("autumn", 9),
            Map.entry("winter", 12),
            Map.entry("gaeaf", 12));
    private static final Set<String> ANNOUNCING = Set.of("fy", "year", "ariannol");
    private static final int QUARTERS = 4;

    private PeriodSpans() {}

    /** The quarter, season or year that begins at the token; null where none does. */
    static @Nullable Span at(Tokens tokens, int index) {
        Span part = half(tokens, index);
        part = part != null ? part : quarter(tokens, index);
        if (part != null) {
            return part;
        }
        Span season = season(tokens, index);
        return season != null ? season : year(tokens, index);
    }

    /** A half of a year; "H1 2025" could be of either kind of year, "first half of 2025" is the calendar's. */
    private static @Nullable Span half(Tokens tokens, int index) {
        boolean digit = tokens.is(index, "h") && tokens.length(index + 1) == 1;
        boolean word = tokens.is(index + 1, "half") && ORDINALS.containsKey(tokens.text(index));
        int half = digit ? tokens.number(index + 1) : ORDINALS.getOrDefault(tokens.text(index), -1);
        if (!digit && !word || half < 1 || half > 2) {
            return null;
        }
        int at = index + 2;
        while (BETWEEN.contains(tokens.text(at))) {
            at++;
        }
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

    /** Whether the words before promise a year, so that 11/12 is no day. */
    static boolean isAnnounced(Tokens tokens, int index) {
        return ANNOUNCING.contains(tokens.text(index - 1));
    }

    private static @Nullable Span quarter(Tokens tokens, int index) {
        int number = quarterNumber(tokens, index);
        if (number < 0) {
            return yearThenQuarter(tokens, index);
        }
        int end = quarterEnd(tokens, index);
        int last = number;
        int next = TO.contains(tokens.text(end)) ? end + 1 : end;
        if (next > end && quarterNumber(tokens, next) > number) {
            last = quarterNumber(tokens, next);
            end = quarterEnd(tokens, next);
        }
        return quarters(tokens, number, last, end);
    }

    private static int quarterNumber(Tokens tokens, int index) {
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

    private static int quarterEnd(Tokens tokens, int index) {
        boolean digit = tokens.isNumber(index);
        boolean dot = tokens.is(index + 1, ".");
        return index + (digit || dot ? 3 : 2);
    }

    private static Span quarters(Tokens tokens, int first, int last, int end) {
        int at = end;
        while (BETWEEN.contains(tokens.text(at))) {
            at++;
        }
        Years.Year pair = Years.pair(tokens, at, true);
        Years.Year single = pair == null ? Years.full(tokens, at) : null;
        int to = pair != null ? pair.end() : single != null ? single.end() : end;
        if (first < 1 || last > QUARTERS) {
            return Span.faulty(Fault.IMPOSSIBLE, to);
        }
        if (pair == null) {
            return single != null ? Span.faulty(Fault.AMBIGUOUS_YEAR, to) : quarterOf(Span.NO_YEAR, first, last, to);
        }
        return pair.isFaulty() ? Span.faulty(pair.fault(), to) : quarterOf(pair.value(), first, last, to);
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
        while (tokens.is(at, ",") || tokens.is(at, "-") || tokens.is(at, ":")) {
            at++;
        }
        int number = quarterNumber(tokens, at);
        if (number < 0) {
            return null;
        }
        int end = quarterEnd(tokens, at);
        boolean real = number >= 1 && number <= QUARTERS;
        return real && !pair.isFaulty()
                ? quarterOf(pair.value(), number, number, end)
                : Span.faulty(Fault.IMPOSSIBLE, end);
    }

    private static @Nullable Span season(Tokens tokens, int index) {
        Integer month = SEASONS.get(tokens.text(index));
        if (month == null) {
            return null;
        }
        int end = index + 1;
        int first = month;
        int last = month;
        Integer second = TO.contains(tokens.text(end)) ? SEASONS.get(tokens.text(end + 1)) : null;
        if (second != null) {
            last = second;
            end += 2;
        }
        int at = end;
        while (BETWEEN.contains(tokens.text(at))) {
            at++;
        }
        Years.Year pair = Years.pair(tokens, at, true);
        if (pair != null) {
            return seasonOfPair(first, last, pair);
        }
        Years.Year year = Years.after(tokens, at);
        return year == null ? Span.faulty(Fault.NO_YEAR, end) : seasonOfYear(first, last, year);
    }

    /** Autumn and winter of 2024/25 are clear; its spring and summer differ between financial and school years. */
    private static Span seasonOfPair(int first, int last, Years.Year pair) {
        if (pair.isFaulty() || last < 9) {
            return Span.faulty(pair.isFaulty() ? pair.fault() : Fault.AMBIGUOUS_YEAR, pair.end());
        }
        LocalDate start = LocalDate.of(pair.value(), first, 1);
        return Span.period(start, seasonEnd(pair.value(), last), pair.end());
    }

    private static Span seasonOfYear(int first, int last, Years.Year year) {
        if (year.isFaulty() || last == 12 || first > last) {
            return Span.faulty(year.isFaulty() ? year.fault() : Fault.AMBIGUOUS_YEAR, year.end());
        }
        return Span.period(LocalDate.of(year.value(), first, 1), seasonEnd(year.value(), last), year.end());
    }

    private static LocalDate seasonEnd(int year, int month) {
        return YearMonth.of(year, month).plusMonths(2).atEndOfMonth();
    }

    private static @Nullable Span year(Tokens tokens, int index) {
        Years.Year pair = Years.pair(tokens, index, isAnnounced(tokens, index));
        if (pair != null) {
            return Years.financial(pair).asBare();
        }
        Years.Year year = Years.full(tokens, index);
        if (year == null || year.isFaulty() && year.fault() != Fault.UNLIKELY_YEAR) {
            return null;
        }
        boolean financial = isFinancial(tokens, index);
        Years.Year second = Years.full(tokens, index + 2);
        if (second != null && second.value() > year.value() && TO.contains(tokens.text(index + 1))) {
            boolean oneYear = financial && second.value() == year.value() + 1 && !year.isFaulty();
            Years.Year begin = new Years.Year(year.value(), year.fault(), second.end());
            return oneYear ? Years.financial(begin).asBare() : Span.faulty(Fault.AMBIGUOUS_YEAR, second.end());
        }
        return financial || tokens.is(index - 1, "fy")
                ? Span.faulty(Fault.AMBIGUOUS_YEAR, year.end())
                : Years.calendar(year).asBare();
    }

    /** Whether "financial year" or "year end" stands before, which in a single year could be either of two. */
    private static boolean isFinancial(Tokens tokens, int index) {
        int at = tokens.is(index - 1, "end") ? index - 2 : index - 1;
        return tokens.is(at, "year")
                && (at < index - 1 || tokens.is(at - 1, "financial") || tokens.is(at - 1, "fiscal"));
    }
}
