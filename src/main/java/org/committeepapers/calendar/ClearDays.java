package org.committeepapers.calendar;

import java.time.LocalDate;

/**
 * The number of clear days that the Local Government Act 1972, s.100B, requires between the publication of papers and
 * their meeting. Neither of these two days counts, nor do weekends and bank holidays.
 *
 * @param number of days, from 1
 */
public record ClearDays(int number) {

    /** More would be over six weeks, which no council needs. */
    public static final int MOST = 30;

    public ClearDays {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("Not a number of clear days: " + number);
        }
    }

    /** The last working day on which papers for a meeting can be published. Offices are closed on other days. */
    public LocalDate lastDayBefore(LocalDate meeting) {
        LocalDate day = meeting;
        for (int left = number + 1; left > 0; ) {
            day = day.minusDays(1);
            left -= BankHolidays.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Whether all bank holidays that affect this meeting are known. */
    public boolean areCertain(LocalDate meeting) {
        return BankHolidays.cover(meeting) && BankHolidays.cover(lastDayBefore(meeting));
    }
}
