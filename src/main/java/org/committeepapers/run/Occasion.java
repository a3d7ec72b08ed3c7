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
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;

/**
 * The meeting that papers are published for, and whether they are in time for it. Local Government Act 1972, s.100B.
 *
 * @param meeting that the papers are for; empty if none was given
 * @param asAt the day of the papers
 * @param today the day of the run
 */
public record Occasion(Optional<LocalDate> meeting, LocalDate asAt, LocalDate today, ClearDays rule) {

    private static final RuleId BEFORE = new RuleId("meeting-before-as-at");
    private static final RuleId UNKNOWN = new RuleId("meeting-not-known");
    private static final RuleId LATE = new RuleId("publishing-day-gone");
    private static final RuleId UNCERTAIN = new RuleId("bank-holidays-unknown");

    /** The findings; none depends on the day of the run, so that a repeated run gives the same. */
    List<Finding> findings(Meetings meetings, String file) {
        List<Finding> findings = new ArrayList<>();
        meeting.ifPresent(day -> check(day, meetings.own(), file, findings));
        next(meetings.own()).ifPresent(next -> {
            late(next, asAt, meetings.own(), file).ifPresent(findings::add);
            if (next.papersBy().isEmpty() && !rule.areCertain(next.day())) {
                findings.add(uncertain(next.day(), file));
            }
        });
        return findings;
    }

    /** A finding if the papers were in time on their own day but aren't today, and the meeting is still to come. */
    public Optional<Finding> lateToday(Meetings meetings, String file) {
        return next(meetings.own())
                .filter(next -> !today.isAfter(next.day()))
                .filter(next -> !asAt.isAfter(next.papersBy(rule)))
                .flatMap(next -> late(next, today, meetings.own(), file));
    }

    /** The meeting that the papers are for, or else the next known one. */
    private Optional<Meeting> next(CommitteeMeetings sittings) {
        return meeting.isPresent()
                ? meeting.filter(day -> !day.isBefore(asAt))
                        .map(day -> sittings.on(day).orElseGet(() -> Meeting.on(day)))
                : sittings.from(asAt);
    }

    private void check(LocalDate day, CommitteeMeetings sittings, String file, List<Finding> findings) {
        if (day.isBefore(asAt)) {
            findings.add(finding(
                    BEFORE,
                    file,
                    DayWords.of(day),
                    "The --meeting date is before the date of the papers, " + DayWords.of(asAt) + ".",
                    "If that is a mistake, run again with the right date for --meeting or --as-at."));
        }
        if (!sittings.isEmpty() && sittings.on(day).isEmpty()) {
            findings.add(finding(
                    UNKNOWN,
                    file,
                    DayWords.of(day),
                    "The --meeting date is not a known meeting of " + name(sittings)
                            + ", so these papers are made without one.",
                    sittings.nearestTo(day)
                            .map(nearest -> "The nearest is on " + withWeekday(nearest.day())
                                    + ". If you mean that, run again with it. If not, add the meeting to those known.")
                            .orElse("Add the meeting to those known.")));
        }
    }

    private Optional<Finding> late(Meeting next, LocalDate day, CommitteeMeetings sittings, String file) {
        LocalDate last = next.papersBy(rule);
        if (!day.isAfter(last)) {
            return Optional.empty();
        }
        String why = next.papersBy().isPresent()
                ? "by the Meetings sheet"
                : rule.number() + (rule.number() == 1 ? " clear day" : " clear days")
                        + " before it (Local Government Act 1972, s.100B)";
        return Optional.of(finding(
                LATE,
                file,
                DayWords.of(day),
                "Papers for the meeting of %s on %s had to be published by %s, %s, but it is %s."
                        .formatted(name(sittings), withWeekday(next.day()), withWeekday(last), why, DayWords.of(day)),
                "A late item may be taken only if the chair is of the opinion that it is urgent by reason of special"
                        + " circumstances, which the minutes have to state (s.100B(4)(b)). Otherwise take the"
                        + " papers to "
                        + sittings.after(next.day())
                                .map(later -> "the meeting on " + DayWords.of(later.day()))
                                .orElse("a later meeting")
                        + "."));
    }

    private static Finding uncertain(LocalDate day, String file) {
        return finding(
                UNCERTAIN,
                file,
                DayWords.of(day),
                "The program only knows the bank holidays from %s to %s, so the last day for publishing papers for this meeting was counted without them."
                        .formatted(BankHolidays.first(), BankHolidays.last()),
                "Look up the bank holidays, and write the day under Papers published by on the Meetings sheet. A"
                        + " later version of the program may know them.");
    }

    /** As in "Monday 1 June 2026". */
    private static String withWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " " + DayWords.of(day);
    }

    private static String name(CommitteeMeetings sittings) {
        return sittings.committee().isBlank() ? "the committee" : sittings.committee();
    }

    private static Finding finding(RuleId rule, String file, String value, String message, String fix) {
        return new Finding(rule, Severity.WARNING, new Location.File(file), value, message, fix);
    }
}
