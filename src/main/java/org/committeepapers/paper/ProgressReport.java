package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Status;

/**
 * What the scrutiny progress report says: how every promised action stands on a day.
 *
 * @param ours those of these names that are given in the language of the paper
 * @param asAt the day
 * @param askedTo what to ask of the committee instead of what follows from the actions; usually empty
 * @param counts of all listed actions by status, in the order of the report; none is 0; they add up to {@code actions}
 * @param charts of them as a bar, by review or committee, and over time
 * @param actions how many actions are listed
 * @param overdueActions how many of these are overdue
 * @param undatedActions how many have not ended and have no date, or none that can be read, so that nobody can tell
 *     whether they are overdue
 * @param untoldActions of how many nobody may tell whether they are overdue, as their status or date is withheld
 * @param ended actions, done or not, whose closure the committee hasn't agreed yet
 * @param reopened actions that the committee had closed at the baseline, and aren't any more
 * @param changedResponses recommendations to which another response had been given at the baseline
 * @param refused recommendations that the executive has refused since the baseline, with how late that was
 * @param redated actions that go on and have another date than they had at the baseline
 * @param unchanged those actions which the changes list as unchanged and which are neither overdue nor unclear, by the day
 *     of their last news
 * @param silent those on which no update has been reported for two reports, by the day of the first of these
 * @param meeting to which the report goes, where that was said
 * @param dueBefore actions that go on and whose last day is still to come, but before that meeting
 * @param nextMeeting of the committee after the one that the report goes to, with what is due by it; empty where none is known
 * @param news how the executive answered since the baseline and what got worse, in the words of the labels
 * @param unclear actions on which something is unclear
 * @param withoutAction recommendations without an action
 * @param agreedWithoutAction those that the executive agreed
 * @param proposed whether the executive has yet to agree any response
 * @param lateResponses whose time is over, the executive's and the longest due first; those too that are only proposed
 * @param otherResponses awaited from other bodies, with time left or without any limit
 * @param changes since the baseline; empty where there is none
 * @param removed what was taken out of the tracker before the committee agreed to close it
 * @param removalsAccepted of which somebody has decided since the last edition
 * @param closed what isn't listed any more
 * @param groups of the recommendations; one without a name where they aren't parted
 * @param slips actions that go on and whose date was put off, in sheet order
 * @param appendix whether each response stands in full in the cabinet appendix of the same edition
 * @param facts of the actions of each recommendation
 */
public record ProgressReport(
        String title,
        String council,
        String committee,
        List<String> ours,
        LocalDate asAt,
        PaperFront front,
        List<RichText> askedTo,
        List<StatusCount> counts,
        StatusCharts charts,
        int actions,
        int overdueActions,
        int undatedActions,
        int untoldActions,
        List<PaperAction> ended,
        List<Reopened> reopened,
        List<Place> changedResponses,
        List<String> refused,
        List<PaperAction> redated,
        List<OldNews> unchanged,
        List<OldNews> silent,
        List<PaperAction> overdue,
        Optional<LocalDate> meeting,
        List<PaperAction> dueBefore,
        Optional<NextMeeting> nextMeeting,
        List<String> news,
        List<PaperAction> unclear,
        List<PaperRecommendation> withoutAction,
        List<Place> agreedWithoutAction,
        boolean proposed,
        List<AwaitedResponse> lateResponses,
        List<AwaitedResponse> otherResponses,
        Optional<ChangeReport> changes,
        List<RemovedItem> removed,
        List<AcceptedRemoval> removalsAccepted,
        ClosedActions closed,
        List<PostponedAction> slips,
        List<PaperRecommendation> recommendations,
        List<ItemGroup> groups,
        Reading reading,
        boolean appendix,
        ActionFacts facts) {

    /** Actions on which nothing new has been reported since a day. */
    public record OldNews(LocalDate since, List<PaperAction> actions) {}

    /**
     * An action that was recorded as closed by the committee's agreement.
     *
     * @param closedOn the day of that
     * @param open whether it is open again; otherwise it has ended or is unclear, and the agreement is no longer recorded
     */
    public record Reopened(Place place, LocalDate closedOn, boolean open) {}

    /**
     * A coming meeting.
     *
     * @param due actions that go on and whose last day is still to come when the committee meets, up to that day
     */
    public record NextMeeting(LocalDate day, List<PaperAction> due) {}

    /**
     * What was taken out of the tracker before the committee agreed to close it.
     *
     * @param ofAction whether it is an action, whose recommendation may still be there
     * @param text blank where its words may not be printed
     * @param lastListed the day of the last edition that lists it
     * @param number of its actions that were not closed, and 1 for a recommendation without any
     * @param overdue how many of these would be overdue
     */
    public record RemovedItem(
            Place place, boolean ofAction, RichText text, LocalDate lastListed, int number, int overdue) {}

    /**
     * The end of a removal.
     *
     * @param on the day of the decision
     * @param why the officer's words; empty where they may not be printed
     */
    public record AcceptedRemoval(RemovedItem item, LocalDate on, String why) {}

    /**
     * Responses that are awaited.
     *
     * @param from who owes them, as the tracker names it; empty for the executive
     * @param over whether that day is over
     * @param due the last day; empty where nobody knows when the recommendations were received, so that it isn't certain, or
     *     where there is none
     * @param received the day on which the recommendations were, where there is no last day
     */
    public record AwaitedResponse(
            String from, boolean over, Optional<LocalDate> due, Optional<LocalDate> received, List<Place> places) {}

    /**
     * The actions of one status.
     *
     * @param overdue how many of them are known to be overdue
     * @param untold of how many nobody may tell whether they are
     */
    public record StatusCount(Status status, int number, int overdue, int untold) {}

    /**
     * How dates and statuses were read: which explanations the report owes its readers.
     *
     * @param statuses whether statuses were read from progress
     * @param statusesDeclared how many are as the tracker's layout says of rows that say nothing
     */
    public record Reading(
            boolean months,
            boolean periods,
            boolean undated,
            boolean invalid,
            boolean statuses,
            int statusesDeclared) {}

    /**
     * The actions whose closure the committee agreed, and which an earlier edition showed with the day of that.
     *
     * @param places of them; empty where there are none
     * @param shown their recommendations with these actions alone; empty where they aren't shown
     */
    public record ClosedActions(List<Place> places, List<PaperRecommendation> shown) {}

    /**
     * An action that goes on and whose last day was put off.
     *
     * @param first the first due date
     * @param times how often it was put off
     * @param more whether it may have been more often, as no edition saw its beginning
     */
    public record PostponedAction(PaperAction action, LocalDate first, int times, boolean more) {}
}
