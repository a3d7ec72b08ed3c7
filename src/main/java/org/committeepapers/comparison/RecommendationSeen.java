package org.committeepapers.comparison;

import java.util.List;
import org.committeepapers.tracker.Response;

/**
 * A recommendation as an edition shows it.
 *
 * @param review empty where the tracker has no groups
 * @param reference as written; may be empty
 * @param response the text of the answer; empty where there is none
 */
public record RecommendationSeen(
        String review,
        String reference,
        String text,
        Response.Category category,
        String response,
        List<ActionSeen> actions) {

    public RecommendationSeen {
        actions = List.copyOf(actions);
    }

    RecommendationSeen with(List<ActionSeen> others) {
        return new RecommendationSeen(review, reference, text, category, response, others);
    }
}
