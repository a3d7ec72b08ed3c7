package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What the rules look at.
 *
 * @param asAt the day of the papers
 * @param drawable whether every format can draw a code point as itself
 * @param periods how long each addressee has to answer
 * @param earlier the last edition, where there is one
 * @param required the parts of the front matter that the house style asks for
 */
public record Inspection(
        Tracker tracker,
        LocalDate asAt,
        IntPredicate drawable,
        ResponsePeriods periods,
        Optional<EarlierEdition> earlier,
        Set<FrontPart> required) {

    public Inspection {
        required = required.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(required));
    }

    /** Where the house style asks for no front matter. */
    public Inspection(
            Tracker tracker,
            LocalDate asAt,
            IntPredicate drawable,
            ResponsePeriods periods,
            Optional<EarlierEdition> earlier) {
        this(tracker, asAt, drawable, periods, earlier, Set.of());
    }

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
