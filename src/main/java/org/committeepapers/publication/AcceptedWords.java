package org.committeepapers.publication;

import java.time.LocalDate;
import java.util.List;

/**
 * What stood in the cells of a finding that a person let stand, from one edition to the next.
 *
 * @param reference as the sheet Accepted says it
 * @param when it was accepted
 */
public record AcceptedWords(String rule, String reference, LocalDate when, List<String> words) {

    public AcceptedWords {
        words = List.copyOf(words);
    }
}
