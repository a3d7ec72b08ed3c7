package org.committeepapers.wording;

import java.util.Collections;
import java.util.Map;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/**
 * The words that an installation adds to those we know. They count for a cell that holds nothing else and for a text that
 * begins with them and goes on with a sign or ends; case, signs and spaces make no difference.
 *
 * @param statusWords "signed away" → COMPLETED
 * @param responseWords "taken forward" → AGREED
 */
public record Vocabulary(Map<String, Status> statusWords, Map<String, Response.Category> responseWords) {

    /** Nothing added. */
    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of());

    public Vocabulary {
        statusWords = Collections.unmodifiableMap(BareWords.keyed(statusWords));
        responseWords = Collections.unmodifiableMap(BareWords.keyed(responseWords));
    }
}
