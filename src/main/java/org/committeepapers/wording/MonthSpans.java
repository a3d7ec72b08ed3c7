package org.committeepapers.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/** Finds months and ranges of months: Nov 2020, Nov-20, Dec '20, May/June 2025, November 13th 2020. */
final class MonthSpans {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> TO = Set.of("-", "/", "to", "and", "&", "or", "until", "through", "i", "a", "hyd");
    private static final Set<String> VERB_AFTER_MAY =
            Set.of("be", "not", "need", "have", "require", "change", "take", "slip", "also", "vary", "well", "only");
    private static final Set<String> PART_OF_MONTH =
            Set.of("end", "early", "mid", "late", "beginning", "start", "middle", "diwedd", "dechrau", "canol");
    private static final int LONGEST_MONTH = 31;

    private MonthSpans() {}

    /** The month that begins at the token; null where none does. */
    static @Nullable Span at(Tokens tokens, int index) {
        if (!tokens.isWord(index)) {
            return null;
        }
        OptionalInt month = named(tokens, index);
        if (month.isEmpty() || tokens.is(index, "may") && VERB_AFTER_MAY.contains(tokens.text(index + 1))) {
            return null;
        }
        Span range = range(tokens, index, month.getAsInt());
        if (range != null) {
            return range;
        }
        Span day = monthFirstDay(tokens, index, month.getAsInt());
        return day != null ? day : single(tokens, index, month.getAsInt());
    }

    private static OptionalInt named(Tokens tokens, int index) {
        OptionalInt exact = MonthNames.exactly(tokens.text(index));
        boolean day = ORDINALS.contains(tokens.text(index + 2)) && Years.full(tokens, index + 3) != null;
        boolean dated = exact.isPresent() || day || yearBehind(tokens, index) != null;
        return dated ? MonthNames.nearly(tokens.text(index)) : exact;
    }

    private static Years.@Nullable Year yearBehind(Tokens tokens, int index) {
        return Years.after(tokens, DaySpans.afterMonth(tokens, index + 1));
    }

    /** Two or more months that share the year of the last. */
    private static @Nullable Span range(Tokens tokens, int index, int first) {
        int last = index;
        int next = monthBehind(tokens, last);
        boolean joined = false;
        while (next > 0) {
            joined |= !tokens.is(tokens.is(last + 1, ".") ? last + 2 : last + 1, ",");
            last = next;
            next = monthBehind(tokens, last);
        }
        OptionalInt month = named(tokens, last);
        if (!joined || month.isEmpty() || month.getAsInt() == first) {
            return null;
        }
        Years.Year year = yearBehind(tokens, last);
        if (year == null) {
            return months(Span.NO_YEAR, first, month.getAsInt(), last + 1);
        }
        return year.isFaulty()
                ? Span.faulty(year.fault(), year.end())
                : months(year.value(), first, month.getAsInt(), year.end());
    }

    /** The index of the month that follows behind "to", a slash or the like; -1 where none does. */
    private static int monthBehind(Tokens tokens, int index) {
        int sign = tokens.is(index + 1, ".") ? index + 2 : index + 1;
        if (!TO.contains(tokens.text(sign)) && !tokens.is(sign, ",")) {
            return -1;
        }
        int second = tokens.is(sign, "and") && tokens.is(sign + 1, "/") ? sign + 3 : sign + 1;
        second = tokens.is(second, "the") ? second + 1 : second;
        while (PART_OF_MONTH.contains(tokens.text(second)) || tokens.is(second, "of")) {
            second++;
        }
        return named(tokens, second).isPresent() && tokens.isWord(second) ? second : -1;
    }

    private static Span months(int year, int first, int last, int to) {
        YearMonth end = YearMonth.of(year, last);
        LocalDate start = YearMonth.of(first > last ? year - 1 : year, first).atDay(1);
        return year == Span.NO_YEAR
                ? Span.withoutYear(start.withYear(year), end.atEndOfMonth(), to)
                : Span.months(start, end.atEndOfMonth(), to);
    }

    /** The day after the month, which is plain only where a full year follows. */
    private static @Nullable Span monthFirstDay(Tokens tokens, int index, int month) {
        int at = tokens.is(index + 1, ".") ? index + 2 : index + 1;
        if (!tokens.isNumber(at) || tokens.length(at) > 2) {
            return null;
        }
        boolean ordinal = ORDINALS.contains(tokens.text(at + 1));
        int end = ordinal ? at + 2 : at + 1;
        Years.Year year = Years.full(tokens, tokens.is(end, ",") ? end + 1 : end);
        int day = tokens.number(at);
        if (year == null) {
            return ordinal ? Span.faulty(Fault.NO_YEAR, end) : null;
        }
        if (year.isFaulty()) {
            return Span.faulty(year.fault(), year.end());
        }
        YearMonth full = YearMonth.of(year.value(), month);
        return full.isValidDay(day) ? Span.day(full.atDay(day), year.end()) : Span.faulty(Fault.IMPOSSIBLE, year.end());
    }

    private static Span single(Tokens tokens, int index, int month) {
        Years.Year year = yearBehind(tokens, index);
        if (year == null) {
            LocalDate first = LocalDate.of(Span.NO_YEAR, month, 1);
            return Span.withoutYear(first, first.withDayOfMonth(first.lengthOfMonth()), index + 1);
        }
        if (year.isFaulty()) {
            return Span.faulty(year.fault(), year.end());
        }
        return isPerhapsDay(tokens, index, year)
                ? Span.faulty(Fault.AMBIGUOUS_YEAR, year.end())
                : Span.month(YearMonth.of(year.value(), month), year.end());
    }

    /** Whether "Nov 20" could be the 20th as well as the year; "Nov-20", "Nov '20" and "end of Nov 20" can't. */
    private static boolean isPerhapsDay(Tokens tokens, int index, Years.Year year) {
        int number = year.end() - 1;
        int before = number - 1;
        boolean joined = tokens.is(before, "'")
                || tokens.is(before, "-")
                || tokens.is(before, "/")
                || tokens.is(before, "of")
                || !tokens.isSpaced(number) && before == index;
        return tokens.length(number) == 2
                && tokens.number(number) <= LONGEST_MONTH
                && !joined
                && !isPartOfMonth(tokens, index - 1);
    }

    private static boolean isPartOfMonth(Tokens tokens, int index) {
        int at = index;
        while (tokens.is(at, "of") || tokens.is(at, "-") || tokens.is(at, "the")) {
            at--;
        }
        return PART_OF_MONTH.contains(tokens.text(at));
    }
}
