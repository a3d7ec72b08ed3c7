package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an answer to a recommendation may take. The period begins on the day of receipt, as in the Local Government
 * Act 2000, section 9FE.
 *
 * @param length at least one
 */
public record ResponsePeriod(int length, Unit unit) {

    /** What a period is counted in. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH
    }

    /** The executive's two months (Local Government Act 2000, section 9FE). */
    public static final ResponsePeriod TWO_MONTHS = new ResponsePeriod(2, Unit.MONTH);

    private static final Pattern WORDS = Pattern.compile("(\\d{1,3}|[a-z]+)\\s*-?\\s*(?:calendar )?(day|week|month)s?");
    private static final List<String> NUMBERS = List.of(
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** @throws IllegalArgumentException unless the length is at least one */
    public ResponsePeriod {
        if (length < 1) {
            throw new IllegalArgumentException("A period of " + length + " " + unit);
        }
    }

    /** Reads a period such as "2 months", "eight weeks" or "28 days"; empty if the words aren't one. */
    public static Optional<ResponsePeriod> parse(String words) {
        Matcher matcher = WORDS.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = number(matcher.group(1));
        return length < 1
                ? Optional.empty()
                : Optional.of(
                        new ResponsePeriod(length, Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))));
    }

    private static int number(String words) {
        return Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : NUMBERS.indexOf(words);
    }

    /**
     * The last day of the period. If a period in months begins on a day that its last month lacks, it is that month's
     * last day.
     */
    public LocalDate lastDay(LocalDate received) {
        LocalDate same = switch (unit) {
            case DAY -> received.plusDays(length);
            case WEEK -> received.plusWeeks(length);
            case MONTH -> received.plusMonths(length);
        };
        boolean cut = unit == Unit.MONTH && same.getDayOfMonth() < received.getDayOfMonth();
        return cut ? same : same.minusDays(1);
    }

    /** Such as "2 months". */
    public String inWords() {
        return length + " " + unit.name().toLowerCase(Locale.ROOT) + (length == 1 ? "" : "s");
    }
}
