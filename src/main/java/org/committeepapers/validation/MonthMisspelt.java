package org.committeepapers.validation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.ByWhen;

/** A month with a slip of the pen, which was read all the same. */
final class MonthMisspelt implements Rule {

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final List<String> WELSH = List.of(
            "ionawr",
            "chwefror",
            "mawrth",
            "ebrill",
            "mai",
            "mehefin",
            "gorffennaf",
            "awst",
            "medi",
            "hydref",
            "tachwedd",
            "rhagfyr");

    /** Words of dates that are near to the name of a month and right. */
    private static final Set<String> RIGHT = Set.of(
            "much",
            "march",
            "sept",
            "fawrth",
            "fehefin",
            "orffennaf",
            "fedi",
            "dachwedd",
            "ragfyr",
            "chwarter",
            "autumn",
            "match",
            "marsh",
            "number");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final int SHORT = 6;

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.actions().flatMap(DateCells::of).flatMap(cell -> finding(cell).stream());
    }

    private static Optional<Found> finding(DateCells.DateCell cell) {
        return month(cell.date())
                .flatMap(month -> slip(cell.date(), month)
                        .map(word -> Found.at(
                                cell.place(),
                                Words.of(cell.date().words()),
                                "\"%s\" is read as %s.".formatted(word, name(month)),
                                "Correct the spelling; or the month, if another is meant.")));
    }

    /** The month that the words come to; empty for what isn't a day or a month. */
    private static Optional<Month> month(ByWhen date) {
        return switch (date.kind()) {
            case DAY, MONTH -> date.latest().map(latest -> latest.getMonth());
            case PERIOD, RECURRING, OPEN, INVALID, MISSING -> Optional.empty();
        };
    }

    /** The word that was read as the month; empty where the words name it rightly, or by its number. */
    private static Optional<String> slip(ByWhen date, Month month) {
        List<String> words = NOT_LETTER.splitAsStream(date.words().plain()).toList();
        return words.stream().anyMatch(word -> isRight(word, month))
                ? Optional.empty()
                : words.stream().filter(word -> isSlip(word, month)).findFirst();
    }

    private static boolean isRight(String word, Month month) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.length() >= 3 && name(month).toLowerCase(Locale.ROOT).startsWith(small);
    }

    private static boolean isSlip(String word, Month month) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.length() >= SHORTEST
                && small.length() <= LONGEST
                && !RIGHT.contains(small)
                && Stream.of(name(month).toLowerCase(Locale.ROOT), WELSH.get(month.getValue() - 1))
                        .filter(name -> name.length() >= SHORTEST && !WELSH.contains(small))
                        .anyMatch(name -> Spelling.distance(small, name) <= (small.length() < SHORT ? 1 : 2));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
