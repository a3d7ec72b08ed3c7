package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Recommendation;

/**
 * What the last edition said, as far as rules hold a tracker against it.
 *
 * @param asAt the day of its papers
 * @param responses the texts of its responses
 */
public record EarlierEdition(LocalDate asAt, Map<Key, String> responses) {

    /** A recommendation, by its review (empty where it has none) and its reference. */
    public record Key(String review, String reference) {

        static Key of(Recommendation recommendation) {
            return new Key(recommendation.review(), recommendation.reference());
        }
    }

    public EarlierEdition {
        responses = Map.copyOf(responses);
    }

    Optional<String> responseTo(Recommendation recommendation) {
        return Optional.ofNullable(responses.get(Key.of(recommendation)));
    }
}
