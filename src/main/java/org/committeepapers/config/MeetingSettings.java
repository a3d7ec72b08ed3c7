package org.committeepapers.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.calendar.ClearDays;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.calendar.Nation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Tracker;

/**
 * When committees meet, and how long before their papers are published: {@code meetings}, {@code nation} and
 * {@code clearDays}.
 *
 * @param sittings each committee once
 */
public record MeetingSettings(List<CommitteeMeetings> sittings, ClearDays clearDays) {

    static final MeetingSettings DEFAULT = new MeetingSettings(List.of(), ClearDays.of(Nation.ENGLAND.clearDays()));

    static final Map<String, Nation> NATIONS = nations();

    private static final int MOST_DIGITS = 4;

    public MeetingSettings {
        sittings = List.copyOf(sittings);
    }

    /** In the order in which messages name them. */
    private static Map<String, Nation> nations() {
        Map<String, Nation> nations = new LinkedHashMap<>();
        nations.put("england", Nation.ENGLAND);
        nations.put("wales", Nation.WALES);
        return nations;
    }

    static MeetingSettings of(Setting root) throws Refusal {
        Setting nation = root.at("nation");
        Nation where = nation.isNothing() ? Nation.ENGLAND : nation.oneOf(NATIONS);
        return new MeetingSettings(sittings(root.at("meetings")), clearDays(root.at("clearDays"), where));
    }

    private static List<CommitteeMeetings> sittings(Setting group) throws Refusal {
        List<CommitteeMeetings> sittings = new ArrayList<>();
        for (Setting committee : group.group()) {
            if (sittings.stream().anyMatch(before -> Meetings.isSame(before.committee(), committee.name()))) {
                throw committee.refused(
                        "Another key names the same committee", "Write all of its meetings under one of them.");
            }
            List<Meeting> meetings = new ArrayList<>();
            for (String day : committee.list()) {
                meetings.add(Meeting.on(day(day, committee)));
            }
            sittings.add(new CommitteeMeetings(committee.name(), meetings));
        }
        return sittings;
    }

    private static LocalDate day(String words, Setting committee) throws Refusal {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeParseException e) {
            throw committee.refused(
                    "\"" + words + "\" is no day", "Write each meeting as year, month and day, such as 2026-12-03.");
        }
    }

    private static ClearDays clearDays(Setting setting, Nation where) throws Refusal {
        if (setting.isNothing()) {
            return ClearDays.of(where.clearDays());
        }
        boolean number = setting.kind() == Setting.Kind.WHOLE_NUMBER
                && setting.words().length() <= MOST_DIGITS
                && setting.words().chars().allMatch(Character::isDigit);
        int days = number ? Integer.parseInt(setting.words()) : 0;
        if (days < 1 || days > ClearDays.MOST) {
            throw setting.refused(
                    "The clear days before a meeting are a whole number from 1 to " + ClearDays.MOST,
                    "Enter such a number, or leave it out: it is 5 in England and 3 in Wales.");
        }
        return ClearDays.of(days);
    }

    /** The meetings known to a tracker: what its workbook lists of a committee goes before what is set. */
    public Meetings of(Tracker tracker) {
        String own = tracker.about().committee();
        List<CommitteeMeetings> all = listed(tracker.meetings(), own);
        sittings.stream()
                .filter(set -> all.stream().noneMatch(one -> Meetings.isSame(one.committee(), set.committee())))
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

    /** By committee, in the order in which each is first listed, however it is written. */
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
