package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
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
 * @param decided where a person has decided what may be published
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
        PublicationDecisions decided,
        Set<String> ownNumbers,
        EmailDomains domains) {

    /** @param standing what the texts said, in the last edition, that a person accepted or found to be open */
    public static Inspection of(
            Tracker tracker,
            LocalDate asAt,
            IntPredicate drawable,
            ResponsePeriods periods,
            Optional<EarlierEdition> earlier,
            Set<FrontPart> required,
            Map<Acceptances.Key, Set<String>> standing) {
        TrackerTexts texts = TrackerTexts.of(tracker);
        return new Inspection(
                tracker,
                asAt,
                drawable,
                periods,
                earlier,
                required,
                texts,
                PublicationDecisions.of(tracker, standing),
                texts.ownNumbers(tracker),
                EmailDomains.NONE);
    }

    /** With the council's own e-mail domains. */
    public Inspection with(EmailDomains own) {
        return new Inspection(tracker, asAt, drawable, periods, earlier, required, texts, decided, ownNumbers, own);
    }

    /** What is wrong with the decisions about single texts. */
    public List<Finding> onDecisions() {
        return decided.findings();
    }

    /** What the texts say that people found to be open, to keep for the next edition. */
    public Map<Acceptances.Key, Set<String>> standing() {
        return decided.standing(texts);
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
