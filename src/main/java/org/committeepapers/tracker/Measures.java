package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.text.RichText;

/**
 * Further values that some trackers give for an action. Papers don't print them; rules compare the status and the date
 * with them.
 *
 * @param percent done, usually from 0 to 100; empty if the cell is blank or not a number
 * @param percentWords as written
 * @param rating the colour in the RAG column, from its words or else its fill; without such a column, the fill of a
 *     Status cell whose words aren't a colour
 * @param ratingWords as written
 * @param ratingMeans the status that this rating stands for, as the workbook or the settings explain it
 * @param completedOn the day on which the action was completed
 * @param firstDate the column of original dates
 * @param revisedDate the column of revised dates; the one in force if there are several
 * @param overtaken the By when column, if a revised date replaces it
 * @param closureAgreed the day on which the committee agreed that the action is closed
 */
public record Measures(
        OptionalInt percent,
        RichText percentWords,
        Optional<Rating> rating,
        RichText ratingWords,
        Optional<Status> ratingMeans,
        ByWhen completedOn,
        ByWhen firstDate,
        ByWhen revisedDate,
        ByWhen overtaken,
        ByWhen closureAgreed) {

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
            Optional.empty(),
            ByWhen.MISSING,
            ByWhen.MISSING,
            ByWhen.MISSING,
            ByWhen.MISSING,
            ByWhen.MISSING);

    /** With the committee's agreement to closure on this day. */
    public Measures closedOn(LocalDate day) {
        return new Measures(
                percent,
                percentWords,
                rating,
                ratingWords,
                ratingMeans,
                completedOn,
                firstDate,
                revisedDate,
                overtaken,
                ByWhen.dated(RichText.EMPTY, ByWhen.Kind.DAY, day));
    }

    /** A copy without the meaning of the rating. */
    public Measures unexplained() {
        return new Measures(
                percent,
                percentWords,
                rating,
                ratingWords,
                Optional.empty(),
                completedOn,
                firstDate,
                revisedDate,
                overtaken,
                closureAgreed);
    }
}
