package org.committeepapers.calendar;

import java.time.LocalDate;

/**
 * How many clear days have to lie between the publication of papers and their meeting. The two days themselves,
 * weekends and bank holidays don't count. Local Government Act 1972, s.100B.
 *
 * @param number of days, from 1
 */
public record ClearDays(int number, BankHolidays bankHolidays) {

    /** A week of the calendar holds five working days at most, so that more than these would be months. */
    public static final int MOST = 30;

    public ClearDays {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("Not a number of clear days: " + number);
        }
    }

    /** By the bank holidays that come with the program. */
    public static ClearDays of(int number) {
        return new ClearDays(number, BankHolidays.known());
    }

    /** The last working day on which papers for a meeting can be published: the office is shut on others. */
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

    /** Whether all bank holidays that matter for this meeting are known. */
    public boolean areCertain(LocalDate meeting) {
        return bankHolidays.cover(meeting) && bankHolidays.cover(lastDayBefore(meeting));
    }
}
