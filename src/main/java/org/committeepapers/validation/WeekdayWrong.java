package org.committeepapers.validation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/** A weekday before a date that fell, or falls, on another: either the day or the date is mistyped. */
final class WeekdayWrong implements Rule {

    /** A weekday with the full date after it, day first. */
    private static final Pattern DATE = Pattern.compile(
            "(?iu)\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s./-]+"
                    + "(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?|(\\d{1,2}))[,\\s./-]+(\\d{4}|\\d{2})\\b(?![./-]\\d)");

    private static final String DAYS = "montuewedthufrisatsun";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LETTERS = 3;
    private static final int CENTURY = 2000;

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.actions().flatMap(DateCells::of).flatMap(cell -> finding(cell).stream());
    }

    private static Optional<Found> finding(DateCells.DateCell cell) {
        String words = Words.of(cell.date().words());
        Matcher matcher = DATE.matcher(words);
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            DayOfWeek said = DayOfWeek.of(number(DAYS, matcher.group(1)));
            if (date.isPresent() && date.get().getDayOfWeek() != said) {
                return Optional.of(finding(cell, words, date.get()));
            }
        }
        return Optional.empty();
    }

    private static Found finding(DateCells.DateCell cell, String words, LocalDate date) {
        return Found.at(
                cell.place(),
                words,
                "%s is a %s.%s"
                        .formatted(
                                Days.inWords(date),
                                date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK),
                                cell.field() == Field.COMPLETED_ON
                                        ? ""
                                        : " The papers print the words and count the date without its weekday."),
                "Correct the weekday or the date.");
    }

    /** Empty for a day that isn't in the calendar, which {@link DateImpossible} finds. */
    private static Optional<LocalDate> date(Matcher matcher) {
        int month = matcher.group(3) == null ? Integer.parseInt(matcher.group(4)) : number(MONTHS, matcher.group(3));
        int year = Integer.parseInt(matcher.group(5));
        int day = Integer.parseInt(matcher.group(2));
        boolean possible = month >= 1 && month <= 12 && day >= 1;
        LocalDate first = LocalDate.of(year < 100 ? CENTURY + year : year, possible ? month : 1, 1);
        return possible && day <= first.lengthOfMonth() ? Optional.of(first.withDayOfMonth(day)) : Optional.empty();
    }

    private static int number(String names, String name) {
        return names.indexOf(name.toLowerCase(Locale.ROOT)) / LETTERS + 1;
    }
}
