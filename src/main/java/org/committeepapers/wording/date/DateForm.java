package org.committeepapers.wording.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;

/**
 * A date found in a text by one of the forms of {@code date/forms.txt}, which explains their groups.
 *
 * @param named what the form names
 * @param groups the words of each group that has any
 * @param end the place in the text behind it
 */
record DateForm(String named, Map<String, String> groups, int end) {

    static final WordFile FORMS_FILE = new WordFile("date/forms.txt");

    private record Form(String named, Pattern pattern, Map<String, Integer> groups) {

        static Form of(String line) {
            int space = line.indexOf(' ');
            Pattern pattern = Pattern.compile(line.substring(space + 1));
            return new Form(line.substring(0, space), pattern, pattern.namedGroups());
        }
    }

    /** The first one that fits counts. */
    private static final List<Form> FORMS =
            FORMS_FILE.expressions("FORMS").stream().map(Form::of).toList();

    private static final List<Pattern> FIGURES = patterns("ONE", "TWO", "THREE", "FOUR");
    private static final List<Pattern> SEASONS = patterns("SPRING", "SUMMER", "AUTUMN", "WINTER");
    private static final Pattern BEGINNING = FORMS_FILE.pattern("BEGINNING");
    private static final Set<String> NAMES =
            Set.copyOf(List.of(FORMS_FILE.pattern("NAMES").pattern().split("\\P{L}+", -1)));
    private static final int MOST_FIGURES = 6;

    private static List<Pattern> patterns(String... names) {
        return Stream.of(names).map(FORMS_FILE::pattern).toList();
    }

    /** The date that begins at a token. */
    static Optional<DateForm> at(Tokens tokens, int at) {
        String text = tokens.whole();
        int from = tokens.start(at);
        Matcher matcher = BEGINNING.matcher(text).useTransparentBounds(true).region(from, text.length());
        if (!NAMES.contains(tokens.text(at)) && !matcher.lookingAt()) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            if (matcher.usePattern(form.pattern()).region(from, text.length()).lookingAt()) {
                DateForm found = of(form, matcher);
                if (found.fits()) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static DateForm of(Form form, Matcher matcher) {
        Map<String, String> groups = new HashMap<>();
        form.groups().forEach((name, group) -> {
            if (matcher.start(group) >= 0) {
                groups.put(name, matcher.group(group));
            }
        });
        DateForm found = new DateForm(form.named(), groups, matcher.end());
        return found.has("perhaps") && !found.follows("perhaps")
                ? new DateForm(form.named(), groups, matcher.end("year"))
                : found;
    }

    /** Whether its words are months, and its years follow each other. */
    private boolean fits() {
        boolean day =
                text("year").length() == 2 && MonthNames.nearly(text("behind")).isPresent();
        return !day
                && (!has("next") || follows("next"))
                && (!has("month") || month("month").isPresent())
                && (!has("from") || !month("from").equals(month("month")))
                && (!has("end") || endsWithQuarter(month("end")));
    }

    private boolean endsWithQuarter(OptionalInt month) {
        return month.isPresent() && month.getAsInt() == 1 + (3 * last("quarter", FIGURES) + 2) % 12;
    }

    private boolean has(String group) {
        return !text(group).isEmpty();
    }

    private String text(String group) {
        return groups.getOrDefault(group, "");
    }

    private static int number(String figures) {
        return figures.isEmpty() || figures.length() > MOST_FIGURES ? -1 : Integer.parseInt(figures);
    }

    private OptionalInt month(String group) {
        boolean dated = group.equals("month") && (has("year") || has("th"));
        return dated ? MonthNames.nearly(text(group)) : MonthNames.exactly(text(group));
    }

    private int month() {
        return has("number") ? number(text("number")) : month("month").orElseThrow();
    }

    /** The place of a group's word among words, from 1 on; its own value where it is another figure. */
    private int place(String group, List<Pattern> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matcher(text(group)).matches()) {
                return i + 1;
            }
        }
        return number(text(group));
    }

    private int last(String first, List<Pattern> words) {
        return place(has("last") ? "last" : first, words);
    }

    /** Whether the other year is the next one, perhaps in two figures. */
    private boolean follows(String group) {
        int next = number(text(group));
        boolean full = text(group).length() == 4;
        return MonthNames.exactly(text("behindboth")).isEmpty()
                && (full ? text("year").length() == 4 && next == year() + 1 : next == (year() + 1) % 100);
    }

    /** In four figures; {@link Span#NO_YEAR} where none is written, and less where none can be meant. */
    private int year() {
        return switch (text("year").length()) {
            case 0 -> Span.NO_YEAR;
            case 2 -> 2000 + number(text("year"));
            case 4 -> number(text("year"));
            default -> 0;
        };
    }

    /** What it names, which may be faulty. */
    Span span() {
        boolean likely = Span.isLikely(year());
        boolean lastYears = has("later") && month("later").orElseThrow() < month();
        Span span = span(!likely ? Span.NO_YEAR : lastYears ? year() - 1 : year());
        if (!has("year") || span.isFaulty() && !span.lacksYear()) {
            return span;
        }
        if (has("perhaps") && follows("perhaps")) {
            return Span.faulty(Fault.AMBIGUOUS_YEAR);
        }
        return likely ? span : Span.faulty(Fault.UNLIKELY_YEAR);
    }

    private Span span(int year) {
        int half = place("half", FIGURES);
        int quarter = place("quarter", FIGURES);
        return switch (named) {
            case "DAY" -> Span.days(year, month(), number(text(has("first") ? "first" : "day")), number(text("day")));
            case "CHRISTMAS" -> Span.days(year, 12, 25, 25);
            case "MONTH" -> Span.months(year, has("from") ? month("from").orElseThrow() : month(), month());
            case "QUARTER" -> Span.quarters(year, quarter, last("quarter", FIGURES));
            case "QUARTER_OF_CALENDAR_YEAR" -> Span.period(year, 3 * quarter - 2, 3 * last("quarter", FIGURES));
            case "HALF" -> Span.quarters(year, 2 * half - 1, 2 * half);
            case "HALF_OF_CALENDAR_YEAR" -> Span.period(year, 6 * half - 5, 6 * half);
            case "SEASON" -> season(year);
            case "MUNICIPAL_YEAR" -> Span.period(year, 6, 17);
            case "ACADEMIC_YEAR" -> Span.period(year, 9, 20);
            case "FINANCIAL_YEAR" -> Span.quarters(year, 1, 4).asBare();
            case "CALENDAR_YEAR" -> Span.period(year, 1, 12).asBare();
            default -> Span.faulty(Fault.valueOf(named));
        };
    }

    /**
     * Autumn and winter of 2024/25 are clear; other springs and summers differ between financial and school years. Of a single
     * year, a winter could be either. A term is no date.
     */
    private Span season(int year) {
        int first = 3 * place("season", SEASONS);
        int last = 3 * last("season", SEASONS);
        if (has("term")) {
            return Span.faulty(Fault.NOT_A_DATE);
        }
        boolean unclear = has("next") ? last < 9 : last == 12 || first > last;
        return unclear ? Span.faulty(Fault.AMBIGUOUS_YEAR) : Span.period(year, first, last + 2);
    }
}
