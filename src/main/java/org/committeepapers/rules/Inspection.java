package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponseClock;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Tracker;

/**
 * What the rules look at.
 *
 * @param asAt the date of the papers
 * @param drawable whether every format can draw a code point as itself
 * @param periods how long each addressee has to answer
 * @param inWales whether the council is in Wales, where other paragraphs of Schedule 12A apply
 * @param layout the name of the tracker's layout file; empty for the standard layout
 * @param earlier what editions say
 * @param required the parts of the front matter that the house style asks for
 * @param texts of the tracker, which several rules look through
 * @param decided what people have decided
 * @param ownNumbers by which the tracker may itself be known as an appendix
 * @param domains of the council's own e-mail addresses
 * @param lost what the last edition withheld and nothing withholds now
 * @param proposed whether a response without a day on which the executive agreed it is only proposed
 */
public record Inspection(
        Tracker tracker,
        String layout,
        Register register,
        LocalDate asAt,
        IntPredicate drawable,
        ResponsePeriods periods,
        boolean inWales,
        Earlier earlier,
        Set<FrontPart> required,
        TrackerTexts texts,
        Decisions decided,
        Set<String> ownNumbers,
        EmailDomains domains,
        Lost lost,
        boolean proposed) {

    /**
     * What earlier editions say of what is in the tracker.
     *
     * @param answers the response to each recommendation that an edition lists, as last printed
     * @param completed the actions that were last reported as completed
     * @param proposed those whose closure was proposed to a meeting that has been held
     */
    public record Earlier(Map<ItemKey, Answer> answers, Set<ItemKey> completed, Set<ItemKey> proposed) {

        public static final Earlier NONE = new Earlier(Map.of(), Set.of(), Set.of());
    }

    /**
     * A response in an earlier edition.
     *
     * @param asAt the day of the papers that printed it
     * @param text blank if there was none
     * @param agreed what it was when the executive had agreed it, as far as the edition records that
     */
    public record Answer(LocalDate asAt, String text, Optional<Response.Agreed> agreed) {}

    /** @param standing what the words were under each decision in the last edition */
    public static Inspection of(
            Tracker tracker,
            String layout,
            LocalDate asAt,
            IntPredicate drawable,
            ResponsePeriods periods,
            boolean inWales,
            Earlier earlier,
            Set<FrontPart> required,
            Map<Decisions.Key, Set<String>> standing,
            EmailDomains domains,
            Lost lost) {
        TrackerTexts texts = TrackerTexts.of(tracker);
        return new Inspection(
                tracker,
                layout,
                new Register(tracker.register()),
                asAt,
                drawable,
                periods,
                inWales,
                earlier,
                required,
                texts,
                new Decisions(tracker, texts, standing, asAt),
                texts.ownNumbers(tracker),
                domains,
                lost,
                tracker.isProposed() || tracker.isAgreedOnEach());
    }

    /** The time that is running for an answer; empty where none is, or nobody can tell from when. */
    Optional<ResponseClock> clock(Recommendation recommendation) {
        return ResponseClock.of(recommendation, tracker.about(), periods);
    }

    /** Whether officers only propose the response: it is given, and the executive, which owes it, hasn't agreed it. */
    boolean isProposal(Recommendation recommendation) {
        return proposed
                && recommendation.isAnswered()
                && recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE
                && recommendation
                        .agreedOn(tracker.about())
                        .filter(day -> !day.isAfter(asAt))
                        .isEmpty();
    }

    /** Advice how to add a column that the tracker lacks: to the sheet and, where there is one, to its layout file. */
    String toAdd(Field field, String heading) {
        return FindingText.findings()
                .sentence(layout.isEmpty() ? "add-column" : "add-column-to-layout", heading, field.key(), layout);
    }

    /** A further sentence of advice, to explain words in the tracker's layout file; empty where it has none. */
    String inLayout(String sentence) {
        return layout.isEmpty() ? "" : " " + FindingText.findings().sentence(sentence, layout);
    }

    /** The tracker's file; there is none for a tracker without recommendations. */
    Location.File file() {
        return new Location.File(tracker.recommendations().getFirst().place().file());
    }

    /** Whether the sheet of a cell has a column that says what may be published, as its first item shows. */
    boolean hasExemptionColumn(Location place) {
        return place instanceof Location.Cell cell
                && tracker.items()
                        .filter(item -> item.place().sheetIndex() == cell.sheetIndex())
                        .findFirst()
                        .filter(item -> item.has(Field.EXEMPTION))
                        .isPresent();
    }

    /** The cell of the row in which it says what may be published, or "its row" where that has none. */
    String exemptCell(Location place) {
        return tracker.items()
                .filter(item -> item.has(Field.EXEMPTION))
                .filter(item -> place instanceof Location.Cell cell
                        && item.place().wholeRow().equals(cell.wholeRow()))
                .map(item -> item.cell(Field.EXEMPTION).address())
                .findFirst()
                .orElseGet(() -> FindingText.findings().sentence("its-row"));
    }
}
