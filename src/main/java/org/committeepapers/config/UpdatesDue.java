package org.committeepapers.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
     * The day for the first meeting whose papers can still be published; {@code asAt} if that day has passed. Empty if
     * no such meeting is known.
     *
     * @param published the meetings for which papers have been published
     */
    public Optional<LocalDate> by(Tracker tracker, MeetingSettings meetings, Set<LocalDate> published, LocalDate asAt) {
        Stream<LocalDate> publishing = meetings.of(tracker).own().meetings().stream()
                .filter(meeting -> !published.contains(meeting.day()))
                .map((Meeting meeting) -> meeting.papersBy(meetings.clearDays()));
        return publishing
                .filter(day -> !day.isBefore(asAt))
                .min(Comparator.naturalOrder())
                .map(this::before)
                .map(day -> day.isBefore(asAt) ? asAt : day);
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
