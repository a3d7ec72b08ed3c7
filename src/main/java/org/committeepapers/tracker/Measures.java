package org.committeepapers.tracker;

import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.text.RichText;

/**
 * What some trackers say of an action beside its status. Papers don't print these; rules hold the status and the date
 * against them.
 *
 * @param percent done, from 0 to 100 where it can be; empty where the cell is blank or no number
 * @param percentWords as written
 * @param rating the colour in the RAG column, by its words or else its fill; empty where the status itself is rated
 * @param ratingWords as written
 * @param completedOn the day on which the action was completed
 * @param firstDate the column of original dates
 * @param revisedDate the column of revised dates, the one in force where there are several
 * @param overtaken the column By when, where a revised date counts instead of it
 */
public record Measures(
        OptionalInt percent,
        RichText percentWords,
        Optional<Rating> rating,
        RichText ratingWords,
        ByWhen completedOn,
        ByWhen firstDate,
        ByWhen revisedDate,
        ByWhen overtaken) {

    /** A traffic light. */
    public enum Rating {
        RED,
        AMBER,
        GREEN,
        BLUE,
        GREY
    }

    public static final Measures NONE = new Measures(
            OptionalInt.empty(),
            RichText.EMPTY,
            Optional.empty(),
            RichText.EMPTY,
            ByWhen.MISSING,
            ByWhen.MISSING,
            ByWhen.MISSING,
            ByWhen.MISSING);
}
