package org.committeepapers.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.calendar.BankHolidays;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;
import org.committeepapers.tracker.Tracker;

/**
 * By when owners have to send their updates: {@code updatesDaysBefore}.
 *
 * @param daysBefore the publishing day of the next meeting, in working days
 */
public record UpdatesDue(int daysBefore) {

    static final UpdatesDue DEFAULT = new UpdatesDue(5);

    private static final int MOST = 30;

    static UpdatesDue of(Setting setting) throws Refusal {
        if (setting.isNothing()) {
            return DEFAULT;
        }
        boolean number = setting.kind() == Setting.Kind.WHOLE_NUMBER
                && setting.words().length() <= 2
                && setting.words().chars().allMatch(Character::isDigit);
        if (!number || Integer.parseInt(setting.words()) > MOST) {
            throw setting.refused(
                    "The working days by which updates come before the publishing day are a whole number from 0 to "
                            + MOST,
                    "Enter such a number, or leave it out: it is " + DEFAULT.daysBefore() + ".");
        }
        return new UpdatesDue(Integer.parseInt(setting.words()));
    }

    /**
     * The day for the first meeting whose papers can still be published; {@code asAt} where it should have been before
     * that. Empty where no such meeting is known.
     */
    public Optional<LocalDate> by(Tracker tracker, MeetingSettings meetings, LocalDate asAt) {
        Stream<LocalDate> publishing = meetings.of(tracker).own().meetings().stream()
                .map((Meeting meeting) -> meeting.papersBy(meetings.clearDays()));
        return publishing
                .filter(day -> !day.isBefore(asAt))
                .min(Comparator.naturalOrder())
                .map(day -> before(day, meetings.clearDays().bankHolidays()))
                .map(day -> day.isBefore(asAt) ? asAt : day);
    }

    private LocalDate before(LocalDate publishing, BankHolidays holidays) {
        LocalDate day = publishing;
        for (int left = daysBefore; left > 0; ) {
            day = day.minusDays(1);
            left -= holidays.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
