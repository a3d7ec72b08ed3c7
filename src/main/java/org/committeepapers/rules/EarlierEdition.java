package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * What earlier editions said, as far as rules compare a tracker with it.
 *
 * @param responses to recommendations of the tracker, each as printed by the last edition that lists it, even under
 *     another reference
 */
public record EarlierEdition(Map<ItemKey, Answer> responses) {

    /**
     * A response.
     *
     * @param asAt the day of the papers that printed it
     * @param text blank if there was none
     */
    public record Answer(LocalDate asAt, String text) {}

    /** The response to the recommendation; empty if no edition lists it. */
    Optional<Answer> response(Recommendation recommendation) {
        return Optional.ofNullable(responses.get(recommendation.key()));
    }
}
