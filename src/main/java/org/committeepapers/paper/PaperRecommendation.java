package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/**
 * A recommendation as a paper shows it; templates see these parts. Where words may not be published, the ground stands
 * in their place.
 *
 * @param place whose anchor is unique in the paper
 * @param reference as written; empty where it has none
 * @param withheld what stands in place of all of it, where it is withheld as a whole
 * @param exempt the ground on which others may not read its text; empty where they may, or where it is withheld here too
 * @param review that it comes from; empty where all are of one
 * @param committee that made it; empty where it is the tracker's own
 * @param group the review or committee under which it stands; empty where nothing is parted
 * @param name by which sentences refer to it: its reference, with the review where there are several
 * @param answer how the executive, or whom else it was made to, stands to it
 * @param standing how it stands by these actions, in a few words for its heading
 * @param changes of itself since the baseline, in the words of the labels
 */
public record PaperRecommendation(
        Recommendation recommendation,
        Place place,
        String reference,
        Optional<String> withheld,
        String exempt,
        String review,
        String committee,
        String group,
        String name,
        RichText text,
        Addressee directedTo,
        RichText response,
        Answer answer,
        String standing,
        List<String> changes,
        List<PaperAction> actions) {

    /**
     * What is known of the answer beside its words.
     *
     * @param proposed whether the executive has yet to agree it, as far as anybody knows
     * @param agreedOn the day on which the executive agreed it
     * @param replaces the day on which it agreed the answer that this one replaced
     * @param awaited whether there is none, though the tracker has a column for it
     * @param due the last day for one that is awaited, or for one that is given if that day is over; empty where the day of
     *     receipt isn't known
     * @param overdue whether it is awaited or only proposed though the time for it is over; of one that is awaited also
     *     whether it would be if the recommendation had been received at once
     * @param daysLate how many days after the last one the executive agreed it; 0 where that isn't known, or where it
     *     replaces another, whose day counts
     */
    public record Answer(
            boolean proposed,
            Optional<LocalDate> agreedOn,
            Optional<LocalDate> replaces,
            boolean awaited,
            Optional<LocalDate> due,
            boolean overdue,
            int daysLate) {}

    /** By which the rest of the program knows it. */
    public ItemKey key() {
        return recommendation.key();
    }

    /** How it was answered. */
    public Response.Category category() {
        return recommendation.response().category();
    }

    /** Whether the executive agreed it, wholly or in part, and nothing says what will be done. */
    public boolean isAgreedWithoutAction() {
        return actions.isEmpty()
                && withheld.isEmpty()
                && (category() == Response.Category.AGREED || category() == Response.Category.AGREED_IN_PART);
    }

    /** Its anchor. */
    public String id() {
        return place.anchor();
    }

    /** The committee that made it, given the tracker's own. */
    String committee(String own) {
        return committee.isEmpty() ? own : committee;
    }

    /** Whether the executive has to answer it. */
    public boolean toExecutive() {
        return directedTo.kind() == Addressee.Kind.EXECUTIVE;
    }
}
