package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;

/**
 * What the cabinet appendix says: the executive's response to each recommendation.
 *
 * @param title of what was considered
 * @param ours those of these names that are given in the language of the paper
 * @param asAt the day of the papers
 * @param consideredOn the day on which the committee made all of the recommendations; empty where it made them at several
 *     meetings
 * @param agreedOn the day on which the executive agreed the response; empty where that isn't known of all of it
 * @param proposed whether the executive has yet to agree the response
 * @param madeOnEach whether each recommendation says on which day it was made
 * @param agreedOnEach whether recommendations say each on which day the executive agreed the response to it
 * @param askedTo what cabinet is asked to do, a line each; usually empty
 * @param awaited the executive's responses that are, those due first in front
 * @param late those that the executive hasn't agreed though the time for them is over, proposed or not
 * @param removed recommendations that were taken out of the tracker before the committee agreed to close them, decided or not
 * @param complete whether all that any edition listed is still in the tracker, so that it is known how many were made
 * @param tally of the responses to recommendations made to the executive, in the order of the categories; none is 0
 * @param toExecutive in sheet order
 * @param groups of those to the executive; one without a name where they aren't parted
 * @param toOthers in sheet order, by addressee in the order in which each first appears
 * @param facts of the actions of each recommendation
 */
public record CabinetAppendix(
        String title,
        String council,
        String committee,
        List<String> ours,
        LocalDate asAt,
        Optional<LocalDate> consideredOn,
        Optional<LocalDate> agreedOn,
        boolean proposed,
        boolean madeOnEach,
        boolean agreedOnEach,
        RichText introduction,
        String appendix,
        PaperFront front,
        List<RichText> askedTo,
        List<ProgressReport.AwaitedResponse> awaited,
        List<ProgressReport.AwaitedResponse> late,
        List<Place> removed,
        boolean complete,
        List<ResponseCount> tally,
        List<PaperRecommendation> toExecutive,
        List<ItemGroup> groups,
        List<ToOthers> toOthers,
        ActionFacts facts) {

    /** How many recommendations have a response of the category. */
    public record ResponseCount(Response.Category category, int number) {}

    /**
     * The recommendations made to one addressee other than the executive.
     *
     * @param withheld whether nobody may tell to whom they were made; then they may be the executive's
     */
    public record ToOthers(String addressee, boolean withheld, List<PaperRecommendation> recommendations) {}
}
