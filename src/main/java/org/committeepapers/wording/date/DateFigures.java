package org.committeepapers.wording.date;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.DayWords;

/** Dates that are written in figures, of which day and month may be taken for each other. */
public final class DateFigures {

    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d\\d?)([/.-])(\\d\\d?)\\2(\\d{4}|\\d\\d)(?![\\d/-]|\\.\\d)");

    private DateFigures() {}

    /** The text with its dates, which have the month first, in words; one that isn't in the calendar stays as it is. */
    public static String inWords(String text) {
        return FIGURES.matcher(text).replaceAll(found -> {
            Optional<String> day = day(found, 3, 1);
            return Matcher.quoteReplacement(day.orElse(found.group()));
        });
    }

    /** The first date that only makes sense with the month first, as in 4/30/2026. */
    public static Optional<String> monthFirst(String text) {
        return FIGURES.matcher(text)
                .results()
                .filter(found -> day(found, 1, 3).isEmpty() && day(found, 3, 1).isPresent())
                .map(MatchResult::group)
                .findFirst();
    }

    /** What the first date that could have day or month first could mean, as in "3 June 2026 or 6 March 2026". */
    public static Optional<String> eitherWay(String text) {
        return FIGURES.matcher(text)
                .results()
                .filter(found -> number(found, 1) != number(found, 3))
                .flatMap(found ->
                        day(found, 1, 3).flatMap(day -> day(found, 3, 1).map(other -> day + " or " + other)).stream())
                .findFirst();
    }

    private static Optional<String> day(MatchResult figures, int day, int month) {
        Span span = Span.days(
                2000 + number(figures, 4) % 100, number(figures, month), number(figures, day), number(figures, day));
        boolean likely = figures.group(4).length() == 2 || Span.isLikely(number(figures, 4));
        return span.isFaulty() || !likely ? Optional.empty() : Optional.of(DayWords.of(span.last()));
    }

    private static int number(MatchResult figures, int group) {
        return Integer.parseInt(figures.group(group));
    }
}
