package org.committeepapers.chase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.history.History;
import org.committeepapers.history.History.SameProgress;
import org.committeepapers.history.Snapshot;
import org.committeepapers.paper.PaperAction;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;

/**
 * An action on which an update is wanted: one that goes on, or of which something is unclear or the day of completion missing.
 *
 * @param action as the progress report shows it
 * @param recommendation that it belongs to, shortened
 * @param others who else owns it
 * @param daysOverdue 0 where it isn't
 * @param reported the day of the first edition that printed the progress that the tracker gives now; empty if none did
 * @param unchanged how many editions in a row, up to that day, said the same of its progress as the tracker does now; 0
 *     for one alone, since nobody owes news between the papers and their meeting
 * @param faults why its date can't be read, in the words of the labels; what else is missing is asked for
 * @param asks what is asked, the most pressing first
 */
public record UpdateRequest(
        PaperAction action,
        String recommendation,
        List<String> others,
        int daysOverdue,
        Optional<LocalDate> reported,
        int unchanged,
        List<String> faults,
        List<Ask> asks) {

    private static final int SAME_AGAIN = 2;
    private static final int MOST_WORDS = 40;

    /** What may be asked of an owner. */
    public enum Ask {
        /** The same that was answered, since the answer couldn't be used. */
        AGAIN,
        /** Whether it is done and, if not, by when it will be. */
        OVERDUE,
        /** The day of its completion, where the tracker has a column for it. */
        COMPLETED_ON,
        /** A status that says how it stands. */
        STATUS,
        /** A date with its year. */
        DATE,
        /** The same, where the workbook has no cell for it. */
        DATE_BY_REPLY,
        /** Some progress, where there is none. */
        PROGRESS,
        /** What has happened since it was last reported. */
        UNCHANGED,
        /** Whether it will be done in time. */
        DUE,
        /** Nothing but news. */
        UPDATE
    }

    /**
     * Those of a tracker, in sheet order, also where an update has come since the last edition; nobody else is named as an
     * owner yet. Nobody owes news of what the executive refused.
     */
    static List<UpdateRequest> in(ChasedTracker chased) {
        return chased.shown().stream()
                .filter(recommendation -> recommendation.category() != Response.Category.NOT_AGREED)
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action ->
                                !action.status().isEnded() || !action.doubts().isEmpty() || chased.lacksDay(action))
                        .filter(action -> chased.terms().concern(action.action()))
                        .map(action -> of(action, recommendation, chased)))
                .toList();
    }

    private static UpdateRequest of(PaperAction shown, PaperRecommendation recommendation, ChasedTracker chased) {
        Snapshot now = chased.now();
        Optional<LocalDate> due = shown.action().byWhen().latest();
        int overdue = shown.overdue() ? (int) ChronoUnit.DAYS.between(due.orElse(now.asAt()), now.asAt()) : 0;
        SameProgress same = now.history(shown.action().key())
                .map(History::sameProgress)
                .filter(any -> !shown.action().text(Field.PROGRESS).isBlank())
                .orElse(new SameProgress(0, Optional.empty()));
        int before = Math.max(0, same.editions() - 1);
        int unchanged = before < SAME_AGAIN ? 0 : before;
        return new UpdateRequest(
                shown,
                shortened(recommendation.text()),
                List.of(),
                overdue,
                before == 0 ? Optional.empty() : same.since(),
                unchanged,
                shown.action().byWhen().kind() == ByWhen.Kind.INVALID
                        ? List.of(shown.doubts().getLast().words())
                        : List.of(),
                chased.terms().isReminder()
                        ? List.of(Ask.DUE)
                        : asks(shown.action(), overdue > 0, unchanged > 0, chased.lacksDay(shown)));
    }

    private static List<Ask> asks(Action action, boolean overdue, boolean unchanged, boolean lacksDay) {
        ByWhen.Kind date = action.byWhen().kind();
        boolean undated = action.byWhen().isWanting() || date == ByWhen.Kind.INVALID;
        boolean silent = action.text(Field.PROGRESS).isBlank();
        List<Ask> asks = Stream.of(Ask.values())
                .filter(ask -> switch (ask) {
                    case OVERDUE -> overdue;
                    case COMPLETED_ON -> lacksDay;
                    case STATUS -> action.standing().doubt() != Standing.Doubt.NONE;
                    case DATE -> undated && action.has(Field.REVISED_DATE);
                    case DATE_BY_REPLY -> undated && !action.has(Field.REVISED_DATE);
                    case PROGRESS -> silent;
                    case UNCHANGED -> unchanged && !silent;
                    case AGAIN, DUE, UPDATE -> false;
                })
                .toList();
        return asks.isEmpty() ? List.of(Ask.UPDATE) : asks;
    }

    /** Whether the day of its completion is wanted, which no update that completes it makes needless. */
    boolean lacksDay() {
        return asks.contains(Ask.COMPLETED_ON);
    }

    /** @param answered whether this owner has just answered, though it couldn't be used */
    UpdateRequest with(List<String> otherOwners, boolean answered) {
        List<Ask> again = Stream.concat(
                        Stream.of(Ask.AGAIN), asks.stream().filter(ask -> ask != Ask.UNCHANGED && ask != Ask.UPDATE))
                .toList();
        return new UpdateRequest(
                action,
                recommendation,
                otherOwners,
                daysOverdue,
                reported,
                answered ? 0 : unchanged,
                faults,
                answered ? again : asks);
    }

    Owners owners() {
        return action.action().owners();
    }

    boolean isUnclear() {
        return !action.doubts().isEmpty() || lacksDay();
    }

    /** The last day in time; empty where the tracker names none. */
    Optional<LocalDate> due() {
        return action.action().byWhen().latest();
    }

    /** The first words, on one line. */
    static String shortened(RichText words) {
        return PlainText.oneLine(words.first(MOST_WORDS));
    }
}
