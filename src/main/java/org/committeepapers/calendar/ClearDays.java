package org.committeepapers.calendar;

import java.time.LocalDate;

/**
 * The number of clear days that the Local Government Act 1972, s.100B, requires between the publication of papers and
 * their meeting. Neither of these two days counts, nor do weekends and bank holidays.
 *
 * @param number of days, from 1
 */
public record ClearDays(int number, BankHolidays bankHolidays) {

    /** More would be over six weeks, which no council needs. */
    public static final int MOST = 30;

    public ClearDays {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("Not a number of clear days: " + number);
        }
    }

    /** With the bank holidays that come with the program. */
    public static ClearDays of(int number) {
        return new ClearDays(number, BankHolidays.known());
    }

    /** The last working day on which papers for a meeting can be published. Offices are closed on other days. */
    public LocalDate lastDayBefore(LocalDate meeting) {
        LocalDate day = meeting;
        for (int clear = 0; clear <= number; clear++) {
            day = workingDayBefore(day);
        }
        return day;
    }

    private LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!bankHolidays.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Whether all bank holidays that affect this meeting are known. */
    public boolean areCertain(LocalDate meeting) {
        return bankHolidays.cover(meeting) && bankHolidays.cover(lastDayBefore(meeting));
    }
}
