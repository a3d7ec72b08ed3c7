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

/** What the rules look at. */
public final class Inspection {

    private final Tracker tracker;
    private final LocalDate asAt;
    private final IntPredicate drawable;
    private final ResponsePeriods periods;
    private final Optional<EarlierEdition> earlier;
    private final Set<FrontPart> required;
    private final TrackerTexts texts;
    private final PublicationDecisions decided;
    private final Set<TrackerTexts.Text> markedElsewhere;

    /**
     * @param asAt the date of the papers
     * @param drawable whether every format can draw a code point as itself
     * @param periods how long each addressee has to answer
     * @param earlier the last edition, if there is one
     * @param required the parts of the front matter that the house style asks for
     */
    public Inspection(
            Tracker tracker,
            LocalDate asAt,
            IntPredicate drawable,
            ResponsePeriods periods,
            Optional<EarlierEdition> earlier,
            Set<FrontPart> required) {
        this.tracker = tracker;
        this.asAt = asAt;
        this.drawable = drawable;
        this.periods = periods;
        this.earlier = earlier;
        this.required = required.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(required));
        this.texts = TrackerTexts.of(tracker);
        this.decided = new PublicationDecisions(tracker);
        this.markedElsewhere = MarkedElsewhere.in(texts, tracker);
    }

    /** Without any front matter that the house style asks for. */
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

    Tracker tracker() {
        return tracker;
    }

    LocalDate asAt() {
        return asAt;
    }

    IntPredicate drawable() {
        return drawable;
    }

    ResponsePeriods periods() {
        return periods;
    }

    Optional<EarlierEdition> earlier() {
        return earlier;
    }

    Set<FrontPart> required() {
        return required;
    }

    /** The texts of the tracker, which several rules look through. */
    TrackerTexts texts() {
        return texts;
    }

    PublicationDecisions decided() {
        return decided;
    }

    /** Texts that mark something other than the tracker, such as an appendix. */
    Set<TrackerTexts.Text> markedElsewhere() {
        return markedElsewhere;
    }

    Stream<Recommendation> recommendations() {
        return tracker.recommendations().stream();
    }

    Stream<Action> actions() {
        return tracker.actions();
    }
}
