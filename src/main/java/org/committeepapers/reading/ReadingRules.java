package org.committeepapers.reading;

import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.wording.Vocabulary;

/**
 * How to read a tracker.
 *
 * @param layout where things stand
 * @param words the council's own words for statuses and responses
 */
public record ReadingRules(Layout layout, Vocabulary words) {

    /** The standard layout, without words of the council's own. */
    public static ReadingRules standard() {
        return new ReadingRules(StandardLayout.with(Additions.NONE), Vocabulary.NONE);
    }
}
