package org.committeepapers.paper;

import java.util.List;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;

/**
 * A recommendation as a paper shows it.
 *
 * @param key of the recommendation in its tracker
 * @param id unique in the paper, for links
 * @param reference as written; empty where it has none
 * @param review that it comes from; empty where all are of one
 * @param committee that made it; empty where it is the tracker's own
 * @param group in which it stands, where it has no actions or stays whole; empty where nothing is parted
 * @param name by which lists refer to it: its reference, with the review where there are several
 * @param standing how it stands by these actions, in a few words for its heading
 * @param changes of itself since the baseline, in the words of the labels
 */
public record RecommendationItem(
        ItemKey key,
        String id,
        String reference,
        String review,
        String committee,
        String group,
        String name,
        RichText text,
        Addressee directedTo,
        Response.Category category,
        RichText response,
        String standing,
        List<String> changes,
        List<ActionItem> actions) {

    public RecommendationItem {
        changes = List.copyOf(changes);
        actions = List.copyOf(actions);
    }

    /** The same with these actions alone, and how they stand. */
    RecommendationItem with(List<ActionItem> others, StandingWords words) {
        return with(id, words.of(category, others), others);
    }

    /** The same with its actions at other anchors. */
    RecommendationItem with(List<ActionItem> moved) {
        return with(id, standing, moved);
    }

    /** The same at another anchor; empty where the paper doesn't show it. */
    RecommendationItem at(String anchor) {
        return with(
                anchor,
                standing,
                actions.stream().map(action -> action.at(anchor)).toList());
    }

    private RecommendationItem with(String anchor, String stand, List<ActionItem> others) {
        return new RecommendationItem(
                key,
                anchor,
                reference,
                review,
                committee,
                group,
                name,
                text,
                directedTo,
                category,
                response,
                stand,
                changes,
                others);
    }

    /** Whether the executive has to answer it. */
    public boolean toExecutive() {
        return directedTo.kind() == Addressee.Kind.EXECUTIVE;
    }
}
