package org.committeepapers.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.finding.Finding;
import org.committeepapers.history.History;
import org.committeepapers.history.ListedRecommendation.ListedAction;
import org.committeepapers.history.Matching;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;

/**
 * Gives "by next meeting" its day: the first meeting after the day on which an edition first printed these words. It stays
 * that day once the meeting has passed, so that a promise never moves by itself.
 */
final class NextMeetings {

    private final Meetings meetings;
    private final LocalDate asAt;
    private final List<Finding> findings = new ArrayList<>();

    /** @param asAt the day of the papers */
    NextMeetings(Meetings meetings, LocalDate asAt) {
        this.meetings = meetings;
        this.asAt = asAt;
    }

    /** The findings, once the days are given. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * Gives the tracker these days.
     *
     * @param before the tracker in the last earlier edition
     */
    Tracker in(Tracker tracker, Optional<Matching> before) {
        if (tracker.actions().noneMatch(action -> committee(action.byWhen()).isPresent())) {
            return tracker;
        }
        return tracker.with(tracker.recommendations().stream()
                .map(recommendation ->
                        recommendation.withEach(action -> dated(action, before.flatMap(it -> promise(action, it)))))
                .toList());
    }

    private static Optional<Promise> promise(Action action, Matching before) {
        return before.action(action.key()).map(listed -> new Promise(listed, before.asAt()));
    }

    /** The committee whose next meeting is meant, as the words call it. */
    private static Optional<String> committee(ByWhen byWhen) {
        return byWhen.kind() == ByWhen.Kind.OPEN
                ? byWhen.doubts(DateDoubt.Kind.NEXT_MEETING)
                        .map(DateDoubt::meant)
                        .findFirst()
                : Optional.empty();
    }

    private Action dated(Action action, Optional<Promise> before) {
        return committee(action.byWhen())
                .flatMap(committee -> day(action, committee, before.filter(made -> made.isOf(committee))))
                .map(day -> action.with(action.byWhen().meaning(day)))
                .orElse(action);
    }

    private Optional<LocalDate> day(Action action, String committee, Optional<Promise> before) {
        CommitteeMeetings sittings = meetings.of(committee);
        if (before.isEmpty()) {
            return sittings.from(asAt).map(Meeting::day);
        }
        Optional<LocalDate> kept = before.get().listed().action().byWhen().latest();
        kept.ifPresent(day -> lookAgain(action, day, sittings));
        return kept.or(() -> firstAfter(before.get().since(), sittings));
    }

    /** Empty if a meeting between the two days may be unknown. */
    private Optional<LocalDate> firstAfter(LocalDate since, CommitteeMeetings sittings) {
        return sittings.from(since).map(Meeting::day).filter(day -> day.isBefore(asAt) || sittings.reachBackTo(since));
    }

    private void lookAgain(Action action, LocalDate day, CommitteeMeetings sittings) {
        if (!day.isBefore(asAt) && !sittings.isEmpty() && sittings.on(day).isEmpty()) {
            findings.add(Finding.of(
                    "next-meeting-moved",
                    action.cell(Field.BY_WHEN),
                    action.byWhen().words().plain().strip(),
                    DayWords.of(day)));
        }
    }

    /**
     * An action as an earlier edition shows it.
     *
     * @param edition the day of that edition
     */
    private record Promise(ListedAction listed, LocalDate edition) {

        /** Whether it was due by the next meeting of the same committee. */
        boolean isOf(String committee) {
            return says(listed.action().byWhen().words(), committee);
        }

        private static boolean says(RichText words, String committee) {
            return committee(Dates.read(words))
                    .filter(other -> Meetings.isSame(other, committee))
                    .isPresent();
        }

        /** The day of the first known edition with these words. */
        LocalDate since() {
            return listed.history()
                    .map(History::dates)
                    .filter(dates -> !dates.isEmpty())
                    .map(dates -> dates.get(dates.size() - 1))
                    .filter(date ->
                            committee(Dates.read(RichText.of(date.words()))).isPresent())
                    .map(History.PrintedDate::since)
                    .orElse(edition);
        }
    }
}
