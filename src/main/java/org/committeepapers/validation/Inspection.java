package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What the rules look at.
 *
 * @param asAt the day of the papers
 * @param drawable whether every format can draw a code point as itself
 * @param periods how long each addressee has to answer
 * @param earlier the last edition, where there is one
 */
public record Inspection(
        Tracker tracker,
        LocalDate asAt,
        IntPredicate drawable,
        ResponsePeriods periods,
        Optional<EarlierEdition> earlier) {

    /** With the periods of the law and without an earlier edition. */
    public Inspection(Tracker tracker, LocalDate asAt, IntPredicate drawable) {
        this(tracker, asAt, drawable, ResponsePeriods.DEFAULT, Optional.empty());
    }

    Stream<Recommendation> recommendations() {
        return tracker.recommendations().stream();
    }

    Stream<Action> actions() {
        return tracker.actions();
    }
}
