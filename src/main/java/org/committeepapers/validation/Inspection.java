package org.committeepapers.validation;

import java.time.LocalDate;
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
 */
public record Inspection(Tracker tracker, LocalDate asAt, IntPredicate drawable) {

    Stream<Recommendation> recommendations() {
        return tracker.recommendations().stream();
    }

    Stream<Action> actions() {
        return tracker.actions();
    }
}
