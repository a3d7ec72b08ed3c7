package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.ResponseClock;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Tracker;

/**
 * What the rules look at.
 *
 * @param asAt the date of the papers
 * @param drawable whether every format can draw a code point as itself
 * @param periods how long each addressee has to answer
 * @param earlier the last edition, if there is one
 * @param required the parts of the front matter that the house style asks for
 * @param texts of the tracker, which several rules look through
 * @param decided what people have decided
 * @param ownNumbers by which the tracker may itself be known as an appendix
 * @param domains of the council's own e-mail addresses
 */
public record Inspection(
        Tracker tracker,
        LocalDate asAt,
        IntPredicate drawable,
        ResponsePeriods periods,
        Optional<EarlierEdition> earlier,
        Set<FrontPart> required,
        TrackerTexts texts,
        Decisions decided,
        Set<String> ownNumbers,
        EmailDomains domains) {

    /** @param standing what the words were under each decision in the last edition */
    public static Inspection of(
            Tracker tracker,
            LocalDate asAt,
            IntPredicate drawable,
            ResponsePeriods periods,
            Optional<EarlierEdition> earlier,
            Set<FrontPart> required,
            Map<Decisions.Key, Set<String>> standing) {
        TrackerTexts texts = TrackerTexts.of(tracker);
        return new Inspection(
                tracker,
                asAt,
                drawable,
                periods,
                earlier,
                required,
                texts,
                Decisions.of(tracker, texts, standing),
                texts.ownNumbers(tracker),
                EmailDomains.NONE);
    }

    /** With the council's own e-mail domains. */
    public Inspection with(EmailDomains own) {
        return new Inspection(tracker, asAt, drawable, periods, earlier, required, texts, decided, ownNumbers, own);
    }

    /** The time that is running for an answer; empty where none is, or nobody can tell from when. */
    Optional<ResponseClock> clock(Recommendation recommendation) {
        return ResponseClock.of(recommendation, tracker.about(), periods);
    }

    Stream<Recommendation> recommendations() {
        return tracker.recommendations().stream();
    }

    Stream<Action> actions() {
        return tracker.actions();
    }
}
