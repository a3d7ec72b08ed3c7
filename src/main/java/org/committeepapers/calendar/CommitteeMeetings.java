package org.committeepapers.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The known meetings of one committee.
 *
 * @param committee its name; may be empty for the tracker's own committee
 * @param meetings by day, each day once
 */
public record CommitteeMeetings(String committee, List<Meeting> meetings) {

    /** Meetings may be in any order. If several are on one day, the first counts. */
    public CommitteeMeetings {
        TreeMap<LocalDate, Meeting> byDay = new TreeMap<>();
        meetings.forEach(meeting -> byDay.putIfAbsent(meeting.day(), meeting));
        meetings = List.copyOf(byDay.values());
    }

    public boolean isEmpty() {
        return meetings.isEmpty();
    }

    /** The meeting on this day. */
    public Optional<Meeting> on(LocalDate day) {
        return meetings.stream().filter(meeting -> meeting.day().equals(day)).findFirst();
    }

    /** The first meeting on this day or later. */
    public Optional<Meeting> from(LocalDate day) {
        return meetings.stream().filter(meeting -> !meeting.day().isBefore(day)).findFirst();
    }

    public Optional<Meeting> after(LocalDate day) {
        return from(day.plusDays(1));
    }

    /** The nearest meeting; if two are equally near, the earlier one. */
    public Optional<Meeting> nearestTo(LocalDate day) {
        return meetings.stream()
                .min(Comparator.comparingLong(meeting -> Math.abs(ChronoUnit.DAYS.between(day, meeting.day()))));
    }

    /** Whether the first meeting is on this day or earlier, so that no later one is missing. */
    public boolean reachBackTo(LocalDate day) {
        return !isEmpty() && !meetings.getFirst().day().isAfter(day);
    }
}
