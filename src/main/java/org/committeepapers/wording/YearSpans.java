package org.committeepapers.wording;

import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Finds years: 2025, and 2025/26, which is the financial year unless it is called municipal or academic. A municipal
 * year ends with the annual meeting, which is held by the end of May (Local Government Act 1972, schedule 12), and an
 * academic year with August.
 */
final class YearSpans {

    private static final Set<String> LINKS = Set.of(
            "of",
            "in",
            "the",
            ",",
            "(",
            "-",
            ":",
            "financial",
            "fy",
            "year",
            "fiscal",
            "for",
            "calendar",
            "blwyddyn",
            "flwyddyn",
            "ariannol",
            "y",
            "o",
            "yn",
            "municipal",
            "academic",
            "school");
    private static final Set<String> ANNOUNCING = Set.of("fy", "year", "ariannol", "ddinesig", "academaidd");
    private static final Set<String> TO = Set.of("-", "/", "to", "and", "&", "or");

    /** Kinds of year that lie in two calendar years. */
    private static final Set<String> TWO_YEARED =
            Set.of("financial", "fiscal", "municipal", "civic", "council", "academic", "school");

    private static final Set<String> DIVIDERS = Set.of("/", "-");
    private static final Map<String, Month> LAST_MONTHS = Map.ofEntries(
            Map.entry("municipal", Month.MAY),
            Map.entry("civic", Month.MAY),
            Map.entry("council", Month.MAY),
            Map.entry("ddinesig", Month.MAY),
            Map.entry("academic", Month.AUGUST),
            Map.entry("school", Month.AUGUST),
            Map.entry("academaidd", Month.AUGUST));

    private YearSpans() {}

    /** The index behind the words that may stand between a quarter or season and its year. */
    static int afterLink(Tokens tokens, int index) {
        int at = index;
        while (LINKS.contains(tokens.text(at))) {
            at++;
        }
        return at;
    }

    static boolean isDivider(Tokens tokens, int index) {
        return DIVIDERS.contains(tokens.text(index));
    }

    /** Whether the words before promise a year, so that 11/12 is no day. */
    static boolean isAnnounced(Tokens tokens, int index) {
        return ANNOUNCING.contains(tokens.text(index - 1));
    }

    /** The year that begins at the token; null where none does. */
    static @Nullable Span at(Tokens tokens, int index) {
        Years.Year pair = Years.pair(tokens, index, isAnnounced(tokens, index));
        if (pair != null) {
            return ofPair(tokens, pair, index);
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

    private static Span ofPair(Tokens tokens, Years.Year pair, int index) {
        Month before = lastMonthBefore(tokens, index);
        Month behind = tokens.is(pair.end() + 1, "year") ? LAST_MONTHS.get(tokens.text(pair.end())) : null;
        Month last = before != null ? before : behind;
        if (last == null || pair.isFaulty()) {
            return Years.financial(pair).asBare();
        }
        YearMonth end = YearMonth.of(pair.value() + 1, last);
        return Span.period(
                end.minusMonths(11).atDay(1), end.atEndOfMonth(), before != null ? pair.end() : pair.end() + 2);
    }

    private static @Nullable Month lastMonthBefore(Tokens tokens, int index) {
        int at = tokens.is(index - 1, "end") ? index - 2 : index - 1;
        if (tokens.is(at, "year")) {
            return LAST_MONTHS.get(tokens.text(at - 1));
        }
        return tokens.is(at - 1, "blwyddyn") || tokens.is(at - 1, "flwyddyn") ? LAST_MONTHS.get(tokens.text(at)) : null;
    }

    /** Whether "financial year" or "year end" stands before, which in a single year could be either of two. */
    private static boolean isFinancial(Tokens tokens, int index) {
        int at = tokens.is(index - 1, "end") ? index - 2 : index - 1;
        boolean year = tokens.is(at, "year");
        return year && at < index - 1 || year && TWO_YEARED.contains(tokens.text(at - 1)) || tokens.is(at, "ariannol");
    }
}
