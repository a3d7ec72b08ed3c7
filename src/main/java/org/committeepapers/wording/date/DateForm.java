package org.committeepapers.wording.date;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;

/**
 * A date found in a text by one of the forms of {@code date/forms.txt}, which explains their groups.
 *
 * @param span what it names, which may be faulty
 * @param end the place in the text behind it
 */
record DateForm(Span span, int end) {

    static final WordFile FILE = new WordFile("date/forms.txt");

    /** The first one that fits counts. */
    private static final List<WordFile.Form> FORMS = FILE.forms("FORMS");

    /** Words for 1, 2 and so on. */
    private static final List<Pattern> MONTHS =
            Stream.of(Month.values()).map(month -> FILE.pattern(month.name())).toList();

    private static final List<Pattern> FIGURES = patterns("ONE", "TWO", "THREE", "FOUR");
    private static final List<Pattern> SEASONS = patterns("SPRING", "SUMMER", "AUTUMN", "WINTER");
    private static final Set<String> BEGINNING = Pattern.compile("[^\\p{L}?]+")
            .splitAsStream(FILE.pattern("BEGINNING").pattern())
            .flatMap(word -> Stream.of(word.replace("?", ""), word.replaceAll(".\\?", "")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern BLANK = Pattern.compile("");
    private static final int MOST_FIGURES = 6;

    private static List<Pattern> patterns(String... names) {
        return Stream.of(names).map(FILE::pattern).toList();
    }

    /** The date that begins at a token. */
    static Optional<DateForm> at(Tokens tokens, int at) {
        if (!tokens.isNumber(at) && !tokens.is(at, "'") && !BEGINNING.contains(tokens.text(at))) {
            return Optional.empty();
        }
        String text = tokens.whole();
        Matcher matcher = BLANK.matcher(text).useTransparentBounds(true);
        for (WordFile.Form form : FORMS) {
            matcher.usePattern(form.pattern()).region(tokens.start(at), text.length());
            if (matcher.lookingAt() && yearsFollow(matcher) && monthsFit(matcher)) {
                return Optional.of(new DateForm(span(form.said(), matcher), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static String group(Matcher matcher, String name) {
        boolean found = matcher.namedGroups().containsKey(name) && matcher.start(name) >= 0;
        return found ? matcher.group(name) : "";
    }

    private static int number(String figures) {
        return figures.isEmpty() || figures.length() > MOST_FIGURES ? -1 : Integer.parseInt(figures);
    }

    /** The place of a group's word among words, from 1 on; its own value where it is another figure. */
    private static int place(Matcher matcher, String group, List<Pattern> words) {
        String written = group(matcher, group);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matcher(written).matches()) {
                return i + 1;
            }
        }
        return number(written);
    }

    /** Whether the second of two years is the one after the first. */
    private static boolean yearsFollow(Matcher matcher) {
        String next = group(matcher, "next");
        int year = year(matcher) + 1;
        return next.isEmpty() || number(next) == (next.length() == 2 ? year % 100 : year);
    }

    /** Whether the last month in brackets behind a quarter is its own. */
    private static boolean monthsFit(Matcher matcher) {
        int end = place(matcher, "end", MONTHS);
        return end < 0 || end == 1 + (3 * place(matcher, "quarter", FIGURES) + 2) % 12;
    }

    /** In four figures; {@link Span#NO_YEAR} where none is written, and less where none can be meant. */
    private static int year(Matcher matcher) {
        String written = group(matcher, "year");
        return switch (written.length()) {
            case 0 -> Span.NO_YEAR;
            case 2 -> 2000 + number(written);
            case 4 -> number(written);
            default -> 0;
        };
    }

    private static Span span(String named, Matcher matcher) {
        int year = year(matcher);
        if (year != Span.NO_YEAR && !Span.isLikely(year)) {
            return Span.faulty(Fault.UNLIKELY_YEAR);
        }
        return switch (named) {
            case "DAY" -> day(year, matcher);
            case "MONTH" -> Span.month(year, month(matcher));
            case "QUARTER" -> quarters(year, matcher);
            case "HALF" -> half(year, matcher);
            case "SEASON" -> season(year, matcher);
            case "MUNICIPAL_YEAR" -> Span.period(year, 6, 17);
            case "ACADEMIC_YEAR" -> Span.period(year, 9, 20);
            case "FINANCIAL_YEAR" -> Span.period(year, 4, 15).asBare();
            case "CALENDAR_YEAR" -> Span.period(year, 1, 12).asBare();
            default -> Span.faulty(Fault.valueOf(named));
        };
    }

    private static int month(Matcher matcher) {
        int figures = number(group(matcher, "number"));
        return figures >= 0 ? figures : place(matcher, "month", MONTHS);
    }

    private static Span day(int year, Matcher matcher) {
        int last = number(group(matcher, "day"));
        int first = number(group(matcher, "first"));
        return Span.days(year, month(matcher), first < 0 ? last : first, last);
    }

    /** Of a financial year where two years are written. */
    private static Span half(int year, Matcher matcher) {
        int last = 6 * place(matcher, "half", FIGURES) + (group(matcher, "next").isEmpty() ? 0 : 3);
        return Span.period(year, last - 5, last);
    }

    private static Span quarters(int year, Matcher matcher) {
        int first = place(matcher, "quarter", FIGURES);
        int last = Math.max(first, number(group(matcher, "last")));
        return first >= 1 && last <= 4 ? Span.period(year, 3 * first + 1, 3 * last + 3) : Span.faulty(Fault.IMPOSSIBLE);
    }

    /**
     * Autumn and winter of 2024/25 are clear; other springs and summers differ between financial and school years. Of a single
     * year, a winter could be either.
     */
    private static Span season(int year, Matcher matcher) {
        int season = place(matcher, "season", SEASONS);
        boolean unclear = group(matcher, "next").isEmpty() ? season == 4 && year != Span.NO_YEAR : season < 3;
        return unclear ? Span.faulty(Fault.AMBIGUOUS_YEAR) : Span.period(year, 3 * season, 3 * season + 2);
    }
}
