package org.committeepapers.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearDaysTest {

    @ParameterizedTest(name = "{0}, {1}: {2} ({3})")
    @CsvSource({
        "5, 2026-12-03, 2026-11-25, a Thursday",
        "5, 2026-12-07, 2026-11-27, a Monday: the Friday before the week between",
        "5, 2026-12-08, 2026-11-30, a Tuesday",
        "5, 2026-12-05, 2026-11-27, a Saturday",
        "3, 2026-12-03, 2026-11-27, three days",
        "3, 2026-12-07, 2026-12-01, three days before a Monday",
        "5, 2026-04-09, 2026-03-30, over Easter",
        "3, 2026-04-09, 2026-04-01, over Easter",
        "5, 2024-04-02, 2024-03-21, the day after Easter Monday",
        "5, 2027-01-05, 2026-12-23, over Christmas with Boxing Day on Monday 28 and New Year's Day",
        "3, 2027-01-05, 2026-12-29, over New Year's Day",
        "5, 2022-01-06, 2021-12-24, over two Christmas days and New Year's Day in lieu",
        "5, 2026-05-08, 2026-04-29, over the early May bank holiday",
        "5, 2020-05-12, 2020-05-01, in 2020 when it was on 8 May and not on Monday 4",
        "5, 2023-05-10, 2023-04-28, with that of the coronation",
        "5, 2022-06-07, 2022-05-26, with those of the jubilee and none on 30 May",
        "5, 2022-09-21, 2022-09-12, with the funeral of the Queen",
        "5, 2025-08-27, 2025-08-18, over the summer bank holiday"
    })
    void theLastDayLeavesSoManyDaysBetween(int days, LocalDate meeting, LocalDate last, String why) {
        ClearDays rule = new ClearDays(days);
        assertEquals(last, rule.lastDayBefore(meeting), why);
        assertTrue(rule.areCertain(meeting), why);
    }

    @Test
    void beyondTheBankHolidaysKnownOnlyWeekendsAreLeftOut() {
        ClearDays rule = new ClearDays(5);
        assertEquals(LocalDate.of(2029, 3, 29), rule.lastDayBefore(LocalDate.of(2029, 4, 6)));
        assertFalse(rule.areCertain(LocalDate.of(2029, 4, 6)));
        assertFalse(rule.areCertain(LocalDate.of(2029, 1, 4)), "between them lies a New Year's Day that isn't known");
        assertFalse(rule.areCertain(LocalDate.of(2018, 12, 6)), "before the first year");
    }
}
