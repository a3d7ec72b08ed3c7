package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What earlier editions said, as far as rules hold a tracker against it.
 *
 * @param responses to each recommendation of the tracker, in its order, as the last edition that lists it printed them, even
 *     under another reference; empty where none does
 */
public record EarlierEdition(List<Optional<Answer>> responses) {

    /**
     * A response.
     *
     * @param asAt the day of the papers that printed it
     * @param text blank where there was none
     */
    public record Answer(LocalDate asAt, String text) {}

    public EarlierEdition {
        responses = List.copyOf(responses);
    }
}
