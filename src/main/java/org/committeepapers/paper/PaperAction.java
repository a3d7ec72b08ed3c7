package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.history.History.Reopening;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Status;

/**
 * An action as a paper shows it; templates see these parts. Where words may not be published, the ground stands in
 * their place.
 *
 * @param name by which sentences refer to it: the reference of its recommendation, with the number of the action where
 *     there are several, and the review where there are several
 * @param number its place among the actions of its recommendation, from 1; 0 where it is the only one
 * @param place of its recommendation in the paper, and its own reference
 * @param withheld what stands in place of all of it, where it is withheld as a whole
 * @param text what is to be done; the recommendation's own where the tracker has no column of actions
 * @param asRecommended whether the tracker has no column of actions
 * @param owner the officer's own words; blank where no owner is named
 * @param byWhen the officer's own words
 * @param countedAs the day on which it is counted as due, where the words aren't a full date
 * @param original the first date, by the tracker or by earlier editions, where another one is in force whose words don't
 *     say the first
 * @param progressFrom the heading of the column of progress, where there are several or it says of when it is
 * @param statusWords the officer's own, where they say more than the status or it is unclear
 * @param completedOn the day on which it was completed, where its other words don't say it
 * @param daysLate how late it was completed or, where it is overdue, is by now; 0 in time; empty where that isn't known
 * @param firstMissed by how much it was completed after its first date, where that was put off
 * @param withoutDay that the day on which it was completed isn't recorded, and how often it was put off; empty where a day is
 * @param closedOn the day on which the committee agreed that it is closed
 * @param reopening how it had ended before it was opened again
 * @param deniedCompletion the day on which it was completed by the tracker, though its progress says otherwise
 * @param deniedClosure the day on which the committee agreed its closure by the tracker, though its progress says that it
 *     hasn't ended
 * @param changes since the baseline, in the words of the labels
 * @param doubts what about it is missing or unclear
 */
public record PaperAction(
        Action action,
        String name,
        int number,
        Place place,
        Optional<String> withheld,
        RichText text,
        boolean asRecommended,
        RichText owner,
        RichText byWhen,
        Optional<LocalDate> countedAs,
        Optional<LocalDate> original,
        RichText successCriteria,
        RichText progress,
        String progressFrom,
        String statusWords,
        boolean overdue,
        Optional<LocalDate> completedOn,
        Optional<Integer> daysLate,
        Optional<FirstMissed> firstMissed,
        String withoutDay,
        Optional<LocalDate> closedOn,
        Optional<Reopening> reopening,
        Optional<LocalDate> deniedCompletion,
        Optional<LocalDate> deniedClosure,
        List<String> changes,
        List<Doubt> doubts) {

    /** What the committee may ask about what is missing or unclear. */
    public enum Ask {
        STATUS,
        OWNER,
        DATE,
        /** There are words, but no date. */
        CLEAR_DATE
    }

    /** Why something is unclear, in the words of the labels. */
    public record Doubt(Ask ask, String words) {}

    /** The first date, and how many days after it the action was completed. */
    public record FirstMissed(LocalDate first, int days) {}

    ItemKey key() {
        return action.key();
    }

    /** How it stands. */
    public Status status() {
        return action.status();
    }
}
