package org.committeepapers.run;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.committeepapers.calendar.BankHolidays;
import org.committeepapers.calendar.ClearDays;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;

/**
 * The meeting that papers are published for, and whether they are in time for it. Local Government Act 1972, s.100B.
 */
public record Occasion(Optional<LocalDate> meeting, LocalDate asAt, ClearDays rule) {

    /** The findings by the day of the papers, so that a repeated run gives the same. */
    List<Finding> findings(Meetings meetings, String file) {
        List<Finding> findings = new ArrayList<>();
        meeting.ifPresent(day -> check(day, meetings.own(), file, findings));
        next(meetings.own()).ifPresent(next -> {
            late(next, meetings.own(), file).ifPresent(findings::add);
            if (next.papersBy().isEmpty() && !rule.areCertain(next.day())) {
                findings.add(uncertain(next.day(), file));
            }
        });
        return findings;
    }

    private Optional<Meeting> next(CommitteeMeetings sittings) {
        return meeting.isPresent()
                ? meeting.filter(day -> !day.isBefore(asAt))
                        .map(day -> sittings.on(day).orElseGet(() -> Meeting.on(day)))
                : sittings.from(asAt);
    }

    private void check(LocalDate day, CommitteeMeetings sittings, String file, List<Finding> findings) {
        if (day.isBefore(asAt)) {
            findings.add(finding("meeting-before-as-at", file, day, DayWords.of(asAt)));
        }
        if (!sittings.isEmpty() && sittings.on(day).isEmpty()) {
            findings.add(sittings.nearestTo(day)
                    .map(nearest ->
                            finding("meeting-not-known/nearest", file, day, name(sittings), withWeekday(nearest.day())))
                    .orElseGet(() -> finding("meeting-not-known", file, day, name(sittings))));
        }
    }

    private Optional<Finding> late(Meeting next, CommitteeMeetings sittings, String file) {
        LocalDate last = next.papersBy(rule);
        if (!asAt.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(finding(
                next.papersBy().isPresent() ? "publishing-day-gone/by-sheet" : "publishing-day-gone/by-law",
                file,
                asAt,
                name(sittings),
                withWeekday(next.day()),
                withWeekday(last),
                DayWords.of(asAt),
                sittings.after(next.day())
                        .map(later -> "the meeting on " + DayWords.of(later.day()))
                        .orElse("a later meeting"),
                rule.number() + (rule.number() == 1 ? " clear day" : " clear days")));
    }

    private static Finding uncertain(LocalDate day, String file) {
        return finding("bank-holidays-unknown", file, day, BankHolidays.first(), BankHolidays.last());
    }

    /** As in "Monday 1 June 2026". */
    private static String withWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " " + DayWords.of(day);
    }

    private static String name(CommitteeMeetings sittings) {
        return sittings.committee().isBlank() ? "the committee" : sittings.committee();
    }

    private static Finding finding(String key, String file, LocalDate day, Object... words) {
        return Finding.of(key, new Location.File(file), DayWords.of(day), words);
    }
}
