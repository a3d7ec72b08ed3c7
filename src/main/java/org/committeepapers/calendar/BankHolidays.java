package org.committeepapers.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The bank holidays of England and Wales, listed in {@code bank-holidays.txt}, as some are proclaimed and follow no
 * rule.
 *
 * @param days in the years from {@code first} to {@code last}
 * @param revised the day on which the list was last checked
 */
public record BankHolidays(Set<LocalDate> days, Year first, Year last, LocalDate revised) {

    private static final String FILE = "bank-holidays.txt";
    private static final String REVISED = "revised ";
    private static final String YEARS = "years ";
    private static final String TO = " to ";
    private static final int DATE_LENGTH = 10;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final class Known {
        private static final BankHolidays ALL = of(lines());
    }

    /** The bank holidays that come with the program. */
    public static BankHolidays known() {
        return Known.ALL;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(BankHolidays.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankHolidays of(List<String> lines) {
        Set<LocalDate> days = new HashSet<>();
        String years = "";
        String revised = "";
        for (String line : lines) {
            if (line.startsWith(REVISED)) {
                revised = line.substring(REVISED.length());
            } else if (line.startsWith(YEARS)) {
                years = line.substring(YEARS.length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                days.add(LocalDate.parse(line.substring(0, DATE_LENGTH)));
            }
        }
        int between = years.indexOf(TO);
        return new BankHolidays(
                days,
                Year.parse(years.substring(0, between)),
                Year.parse(years.substring(between + TO.length())),
                LocalDate.parse(revised));
    }

    /** Whether the bank holidays of the day's year are known. */
    public boolean cover(LocalDate day) {
        Year year = Year.from(day);
        return !year.isBefore(first) && !year.isAfter(last);
    }

    /** Whether the day is neither at a weekend nor a bank holiday. Beyond the known years, only weekends count. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !days.contains(day);
    }
}
