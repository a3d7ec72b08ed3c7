package org.committeepapers.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.setting.Nearest;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Tracker;

/** A list of meetings that has run out, or that is of other committees. */
final class PastMeetings {

    private static final RuleId RULE = new RuleId("meetings-past");

    private static final RuleId UNMATCHED = new RuleId("meetings-unmatched");

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

    /**
     * Where the settings have meetings, but none of the tracker's committee.
     *
     * @param others the committees that have some
     * @param settings the name of their file
     */
    static Optional<Finding> unmatched(Tracker tracker, List<String> others, String settings) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String own = tracker.about().committee();
        Optional<String> nearest = Nearest.to(own, others);
        return Optional.of(new Finding(
                UNMATCHED,
                nearest.isPresent() ? Severity.WARNING : Severity.NOTE,
                new Location.Setting(
                        settings, "meetings" + nearest.map(name -> "." + name).orElse("")),
                own,
                "The settings have meetings of %s, but none of the tracker's committee."
                        .formatted(String.join("; ", others)),
                nearest.map(name -> "If \"%s\" is the same committee, write its name as on About.".formatted(name))
                        .orElse("Nothing needs to change unless its meetings should be there too.")));
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
