package org.committeepapers.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Finds seasons and school terms of a year: Autumn 2025, Spring/Summer 2025, winter 2024/25, summer term 2025. Terms end
 * on other days in each council; a term is in time until the last day of its season, the autumn term until that of the
 * year, so that none is called late too early.
 */
final class SeasonSpans {

    private static final Map<String, Integer> FIRST_MONTHS = Map.ofEntries(
            Map.entry("spring", 3),
            Map.entry("gwanwyn", 3),
            Map.entry("wanwyn", 3),
            Map.entry("summer", 6),
            Map.entry("haf", 6),
            Map.entry("autumn", 9),
            Map.entry("winter", 12),
            Map.entry("gaeaf", 12),
            Map.entry("aeaf", 12));
    private static final Set<String> TO = Set.of("-", "/", "to", "and", "&", "or");
    private static final Set<String> TERM = Set.of("term", "terms");
    private static final Set<String> PART = Set.of("early", "mid", "late");
    private static final int AUTUMN = 9;
    private static final int WINTER = 12;

    /** Seasons as their first months. */
    private record Seasons(int first, int last, boolean term) {

        Span of(int year, int to) {
            YearMonth end = YearMonth.of(year, last).plusMonths(term && last == AUTUMN ? 3 : 2);
            return Span.period(LocalDate.of(year, first, 1), end.atEndOfMonth(), to);
        }
    }

    private SeasonSpans() {}

    /** The season or term that begins at the token; null where none does. */
    static @Nullable Span at(Tokens tokens, int index) {
        Integer first = isWelshAutumn(tokens, index) ? Integer.valueOf(AUTUMN) : FIRST_MONTHS.get(tokens.text(index));
        if (first == null) {
            return null;
        }
        int end = index + 1;
        int second = PART.contains(tokens.text(end + 1)) ? end + 2 : end + 1;
        Integer last = TO.contains(tokens.text(end)) ? FIRST_MONTHS.get(tokens.text(second)) : null;
        end = last == null ? end : second + 1;
        boolean term = TERM.contains(tokens.text(end));
        end = term ? end + 1 : end;
        return ofYear(new Seasons(first, last == null ? first : last, term), tokens, end);
    }

    /** "Yr hydref" is the season; without the article, or with "mis", hydref is the month October. */
    private static boolean isWelshAutumn(Tokens tokens, int index) {
        return tokens.is(index, "hydref") && (tokens.is(index - 1, "yr") || tokens.is(index - 1, "r"));
    }

    private static Span ofYear(Seasons seasons, Tokens tokens, int end) {
        int at = YearSpans.afterLink(tokens, end);
        Years.Year pair = Years.pair(tokens, at, true);
        if (pair != null) {
            return ofPair(seasons, pair);
        }
        Years.Year year = Years.after(tokens, at);
        if (year == null) {
            return Span.faulty(Fault.NO_YEAR, end);
        }
        boolean unclear = seasons.last == WINTER || seasons.first > seasons.last;
        return year.isFaulty() || unclear
                ? Span.faulty(year.isFaulty() ? year.fault() : Fault.AMBIGUOUS_YEAR, year.end())
                : seasons.of(year.value(), year.end());
    }

    /**
     * Autumn and winter of 2024/25 are clear, and so are terms, which are of a school year; other springs and summers
     * differ between financial and school years.
     */
    private static Span ofPair(Seasons seasons, Years.Year pair) {
        if (pair.isFaulty() || seasons.last < AUTUMN && !seasons.term) {
            return Span.faulty(pair.isFaulty() ? pair.fault() : Fault.AMBIGUOUS_YEAR, pair.end());
        }
        return seasons.of(seasons.last < AUTUMN ? pair.value() + 1 : pair.value(), pair.end());
    }
}
