package org.committeepapers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.text.Resource;

/**
 * The bank holidays of England and Wales, listed in {@code bank-holidays.txt}, as some are proclaimed and follow no
 * rule.
 */
public final class BankHolidays {

    private static final int DATE_LENGTH = 10;

    /** The list has all days of each year from the first to the last. */
    static final NavigableSet<LocalDate> DAYS =
            Collections.unmodifiableNavigableSet(Resource.text(BankHolidays.class, "bank-holidays.txt")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, DATE_LENGTH)))
                    .collect(Collectors.toCollection(TreeSet::new)));

    private BankHolidays() {}

    /** The first year whose bank holidays are known. */
    public static Year first() {
        return Year.from(DAYS.first());
    }

    /** The last year whose bank holidays are known. */
    public static Year last() {
        return Year.from(DAYS.last());
    }

    /** Whether the bank holidays of the day's year are known. */
    static boolean cover(LocalDate day) {
        return first().getValue() <= day.getYear() && day.getYear() <= last().getValue();
    }

    /** Whether the day is neither at a weekend nor a bank holiday. Beyond the known years, only weekends count. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !DAYS.contains(day);
    }
}
