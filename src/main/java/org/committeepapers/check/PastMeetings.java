package org.committeepapers.check;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Tracker;

/** A list of meetings that has run out. */
final class PastMeetings {

    private static final RuleId RULE = new RuleId("meetings-past");

    private PastMeetings() {}

    /**
     * Where all meetings of the tracker's committee that are known were before the day of the papers.
     *
     * @param settings the name of the file in which meetings may stand
     */
    static Optional<Finding> finding(Tracker tracker, CommitteeMeetings own, LocalDate asAt, String settings) {
        if (own.isEmpty() || own.from(asAt).isPresent()) {
            return Optional.empty();
        }
        LocalDate last = own.meetings().getLast().day();
        return Optional.of(new Finding(
                RULE,
                Severity.WARNING,
                place(tracker, own, last, settings),
                DayWords.of(last),
                "This is the last known meeting of the committee, and it was before the date of the papers, so they"
                        + " can't say what is due by the next one.",
                "Add the coming meetings."));
    }

    private static Location place(Tracker tracker, CommitteeMeetings own, LocalDate last, String settings) {
        return tracker.meetings().stream()
                .filter(listed -> listed.day().equals(last))
                .filter(listed -> listed.committee().isEmpty() || Meetings.isSame(listed.committee(), own.committee()))
                .findFirst()
                .<Location>map(ListedMeeting::cell)
                .orElseGet(() -> new Location.Setting(settings, "meetings." + own.committee()));
    }
}
