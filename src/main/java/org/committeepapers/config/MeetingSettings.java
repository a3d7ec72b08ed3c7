package org.committeepapers.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.committeepapers.calendar.ClearDays;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Tracker;

/**
 * When committees meet, and how long before a meeting its papers are published: {@code meetings}, {@code nation} and
 * {@code clearDays}.
 *
 * @param sittings each committee once
 */
public record MeetingSettings(List<CommitteeMeetings> sittings, ClearDays clearDays) {

    /** Decides when a council's papers have to be published. */
    enum Nation {
        /** Local Government Act 1972, s.100B, as amended for England by SI 2002/715. */
        ENGLAND(5),
        /** Local Government Act 1972, s.100B, as it applies in Wales. */
        WALES(3);

        private final int clearDays;

        Nation(int clearDays) {
            this.clearDays = clearDays;
        }

        int clearDays() {
            return clearDays;
        }
    }

    /**
     * The committees that have meetings here, if there are some and none is that of the tracker, whose own workbook lists none
     * either: one of them may be misspelt.
     */
    public List<String> othersThan(Tracker tracker) {
        String own = tracker.about().committee();
        boolean matched = own.isEmpty()
                || sittings.stream().anyMatch(one -> Meetings.isSame(one.committee(), own))
                || !of(tracker).own().isEmpty();
        return matched
                ? List.of()
                : sittings.stream().map(CommitteeMeetings::committee).toList();
    }

    /** @param days on which each committee meets */
    static MeetingSettings of(Map<String, List<LocalDate>> days, int clearDays) {
        List<CommitteeMeetings> sittings = new ArrayList<>();
        days.forEach((committee, on) -> sittings.add(
                new CommitteeMeetings(committee, on.stream().map(Meeting::on).toList())));
        return new MeetingSettings(sittings, new ClearDays(clearDays));
    }

    /**
     * The meetings that a tracker knows. If its workbook lists meetings of a committee, those in the settings don't
     * count.
     */
    public Meetings of(Tracker tracker) {
        String own = tracker.about().committee();
        List<CommitteeMeetings> listed = listed(tracker.meetings(), own);
        List<CommitteeMeetings> all = new ArrayList<>(listed);
        sittings.stream()
                .filter(set -> listed.stream().noneMatch(one -> Meetings.isSame(one.committee(), set.committee())))
                .forEach(all::add);
        List<Meeting> theirs = all.stream()
                .filter(one -> Meetings.isSame(one.committee(), own))
                .flatMap(one -> one.meetings().stream())
                .toList();
        return new Meetings(
                new CommitteeMeetings(own, theirs),
                all.stream()
                        .filter(one -> !Meetings.isSame(one.committee(), own))
                        .toList());
    }

    /** By committee, in the order in which each is first listed, whatever its spelling. */
    private static List<CommitteeMeetings> listed(List<ListedMeeting> rows, String own) {
        List<CommitteeMeetings> listed = new ArrayList<>();
        for (ListedMeeting row : rows) {
            String committee = row.committee().isEmpty() ? own : row.committee();
            if (listed.stream().noneMatch(before -> Meetings.isSame(before.committee(), committee))) {
                List<Meeting> theirs = rows.stream()
                        .filter(other ->
                                Meetings.isSame(other.committee().isEmpty() ? own : other.committee(), committee))
                        .map(other -> new Meeting(other.day(), other.papersBy()))
                        .toList();
                listed.add(new CommitteeMeetings(committee, theirs));
            }
        }
        return listed;
    }
}
