package org.committeepapers.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list is held to the rules of the Banking and Financial Dealings Act 1971 and the days appointed each year. */
class BankHolidaysTest {

    /** What was appointed besides or instead, by the day that the rules would give; that day itself where none moved. */
    private static final Map<LocalDate, LocalDate> MOVED = Map.of(
            LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8),
            LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2));

    private static final Set<LocalDate> ADDED =
            Set.of(LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8));

    static IntStream years() {
        return IntStream.rangeClosed(
                BankHolidays.first().getValue(), BankHolidays.last().getValue());
    }

    @ParameterizedTest
    @MethodSource("years")
    void eachYearHasTheDaysOfTheActAndThoseAppointed(int year) {
        TreeSet<LocalDate> expected = regular(year).stream()
                .map(day -> MOVED.getOrDefault(day, day))
                .collect(Collectors.toCollection(TreeSet::new));
        ADDED.stream().filter(day -> day.getYear() == year).forEach(expected::add);
        assertEquals(
                expected,
                BankHolidays.DAYS.stream()
                        .filter(day -> day.getYear() == year)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noDayLiesOutsideTheYearsThatTheListCovers() {
        assertTrue(BankHolidays.DAYS.stream().allMatch(BankHolidays::cover));
        assertEquals(Year.of(2019), BankHolidays.first());
        assertFalse(BankHolidays.cover(BankHolidays.last().atDay(1).plusYears(1)));
        assertTrue(BankHolidays.DAYS.stream().noneMatch(BankHolidays::isWorkingDay));
    }

    private static Set<LocalDate> regular(int year) {
        LocalDate easter = easter(year);
        LocalDate newYear = LocalDate.of(year, 1, 1);
        return Set.of(
                isWeekend(newYear) ? newYear.with(next(MONDAY)) : newYear,
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)),
                isWeekend(LocalDate.of(year, 12, 25)) ? LocalDate.of(year, 12, 27) : LocalDate.of(year, 12, 25),
                isWeekend(LocalDate.of(year, 12, 26)) ? LocalDate.of(year, 12, 28) : LocalDate.of(year, 12, 26));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** By the rule of the Western churches, in the form of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
