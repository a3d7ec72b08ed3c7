package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.text.RichText;

/**
 * What some trackers say of an action beside its status. Papers don't print these; rules hold the status and the date
 * against them.
 *
 * @param percent done, from 0 to 100 where it can be; empty where the cell is blank or no number
 * @param percentWords as written
 * @param rating the colour in the RAG column, by its words or else its fill; without such a column, the fill of a
 *     Status cell that says something else than a colour
 * @param ratingWords as written
 * @param ratingMeans how an action with this rating stands, as the workbook or the settings explain it
 * @param completedOn the day on which the action was completed
 * @param firstDate the column of original dates
 * @param revisedDate the column of revised dates, the one in force where there are several
 * @param overtaken the column By when, where a revised date counts instead of it
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

    /** With a rating that nothing explains, and no word of closure. */
    public Measures(
            OptionalInt percent,
            RichText percentWords,
            Optional<Rating> rating,
            RichText ratingWords,
            ByWhen completedOn,
            ByWhen firstDate,
            ByWhen revisedDate,
            ByWhen overtaken) {
        this(
                percent,
                percentWords,
                rating,
                ratingWords,
                Optional.empty(),
                completedOn,
                firstDate,
                revisedDate,
                overtaken,
                ByWhen.MISSING);
    }

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

    /** The same as a workbook without a key would say it. */
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
