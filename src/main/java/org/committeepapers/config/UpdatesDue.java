package org.committeepapers.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.calendar.BankHolidays;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.tracker.Tracker;

/**
 * By when owners have to send their updates: {@code updatesDaysBefore}.
 *
 * @param daysBefore how many working days before the publishing day of the next meeting
 */
public record UpdatesDue(int daysBefore) {

    /**
     * The first meeting whose papers can still be published. Empty if none is known.
     *
     * @param published the meetings for which papers have been published
     */
    public Optional<Meeting> meeting(
            Tracker tracker, MeetingSettings meetings, Set<LocalDate> published, LocalDate asAt) {
        return meetings.of(tracker).own().meetings().stream()
                .filter(meeting -> !published.contains(meeting.day()))
                .filter(meeting -> !meeting.papersBy(meetings.clearDays()).isBefore(asAt))
                .min(Comparator.comparing(meeting -> meeting.papersBy(meetings.clearDays())));
    }

    /** The day for this meeting; empty if it isn't still to come. */
    public Optional<LocalDate> by(Meeting meeting, MeetingSettings meetings, LocalDate asAt) {
        return Optional.of(before(meeting.papersBy(meetings.clearDays()))).filter(asAt::isBefore);
    }

    private LocalDate before(LocalDate publishing) {
        LocalDate day = publishing;
        for (int left = daysBefore; left > 0; ) {
            day = day.minusDays(1);
            left -= BankHolidays.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
