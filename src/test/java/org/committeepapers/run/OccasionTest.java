package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.calendar.ClearDays;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said on the day of the run alone. */
class OccasionTest {

    private static final Meetings MEETINGS =
            new Meetings(new CommitteeMeetings("Scrutiny", List.of(Meeting.on(LocalDate.of(2026, 12, 3)))), List.of());

    @ParameterizedTest(name = "as at {0}, run on {1}: said {2}")
    @CsvSource({
        "2026-11-20, 2026-11-20, false",
        "2026-11-20, 2026-11-25, false",
        "2026-11-20, 2026-11-26, true",
        "2026-11-20, 2026-12-03, true",
        "2026-11-20, 2027-05-04, false",
        "2026-11-26, 2026-11-26, false"
    })
    void theDayOfTheRunCountsUntilTheMeetingAndNeverInTheRecord(LocalDate asAt, LocalDate today, boolean said) {
        Occasion occasion = new Occasion(Optional.empty(), asAt, today, new ClearDays(5));
        assertEquals(said, occasion.lateToday(MEETINGS, "t.xlsx").isPresent());
        Occasion onItsDay = new Occasion(Optional.empty(), asAt, asAt, new ClearDays(5));
        assertEquals(onItsDay.findings(MEETINGS, "t.xlsx"), occasion.findings(MEETINGS, "t.xlsx"));
        assertTrue(asAt.isAfter(LocalDate.of(2026, 11, 25))
                != occasion.findings(MEETINGS, "t.xlsx").isEmpty());
    }
}
