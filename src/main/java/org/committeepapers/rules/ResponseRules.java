package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.EarlierEdition.Answer;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponseClock;

/** The executive's response. */
final class ResponseRules {

    /** If the recommendation asks to note something, "noted" is an answer. */
    private static final Pattern ASKS_TO_NOTE = Pattern.compile("(?i)\\bnote[ds]?\\b");

    private ResponseRules() {}

    /** A recommendation that, by its date, was received after the date of the papers: often the year is wrong. */
    static Stream<Found> receivedInFuture(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.receivedOn().stream()
                        .filter(inspection.asAt()::isBefore)
                        .map(day -> receivedInFuture(recommendation, day, inspection.asAt())));
    }

    private static Found receivedInFuture(Recommendation recommendation, LocalDate day, LocalDate asAt) {
        return Found.at(
                recommendation.cell(Field.RECEIVED_ON),
                DayWords.of(day),
                "The recommendation is recorded as received after the date of the papers, %s. The time for a response is still counted from that date."
                        .formatted(DayWords.of(asAt)),
                "Correct the date, especially the year.");
    }

    /**
     * No answer while there may still be time for it, or a category without its text. {@link #responseOverdue} finds late
     * answers.
     */
    static Stream<Found> responseMissing(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(Recommendation::hasAnswer)
                .filter(recommendation ->
                        inspection.periods().of(recommendation.directedTo()).isPresent())
                .flatMap(recommendation -> responseMissing(recommendation, inspection));
    }

    private static Stream<Found> responseMissing(Recommendation recommendation, Inspection inspection) {
        Response response = recommendation.response();
        boolean textMissing =
                recommendation.text(Field.EXECUTIVE_RESPONSE).isBlank() && recommendation.has(Field.EXECUTIVE_RESPONSE);
        return switch (response.category()) {
            case AWAITED -> awaited(recommendation, inspection);
            case AGREED -> textMissing ? Stream.of(withoutText(recommendation, "Agreed")) : Stream.empty();
            case AGREED_IN_PART ->
                textMissing ? Stream.of(withoutText(recommendation, "Agreed in part")) : Stream.empty();
            case NOT_AGREED -> textMissing ? Stream.of(withoutText(recommendation, "Not agreed")) : Stream.empty();
            case NOTED, NOT_STATED, WITHHELD -> Stream.empty();
        };
    }

    private static Found withoutText(Recommendation recommendation, String category) {
        return Found.at(
                recommendation.cell(Field.EXECUTIVE_RESPONSE),
                "",
                "The decision is %s, but the text of the response is missing, so the papers show only the decision."
                        .formatted(category),
                "Enter what the executive said, if it said more.");
    }

    private static Stream<Found> awaited(Recommendation recommendation, Inspection inspection) {
        Optional<ResponseClock> clock = inspection.clock(recommendation);
        if (clock.isPresent() && clock.get().isOver(inspection.asAt())) {
            return Stream.empty();
        }
        return Stream.of(Found.at(
                        AwaitedResponse.place(recommendation),
                        AwaitedResponse.words(recommendation),
                        "There is no response yet. The papers say \"Response awaited\".",
                        clock.map(running ->
                                        "Nothing needs to change until the response is made. The time allowed (%s) ends on %s, counted from %s."
                                                .formatted(
                                                        running.period().inWords(),
                                                        DayWords.of(running.lastDay()),
                                                        AwaitedResponse.start(running)))
                                .orElse("Enter the response. The tracker doesn't say when the committee made the"
                                        + " recommendation or when it was received, so the program can't tell whether"
                                        + " the response is late."))
                .mildIf(clock.isPresent()));
    }

    /** No answer, and the time for it has passed. */
    static Stream<Found> responseOverdue(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> inspection
                        .clock(recommendation)
                        .filter(clock -> clock.isOver(inspection.asAt()))
                        .map(clock -> responseOverdue(recommendation, clock))
                        .stream());
    }

    private static Found responseOverdue(Recommendation recommendation, ResponseClock clock) {
        boolean received = clock.start() == ResponseClock.Start.RECEIVED;
        return Found.at(
                AwaitedResponse.place(recommendation),
                AwaitedResponse.words(recommendation),
                "There is no response%s. The time allowed (%s) ended on %s, counted from %s. The papers say \"Response awaited\"."
                        .formatted(
                                received ? "" : ", and it seems to be late",
                                clock.period().inWords(),
                                DayWords.of(clock.lastDay()),
                                AwaitedResponse.start(clock)),
                received
                        ? "Enter the response, or ask for it."
                        : "Enter the response, or ask for it. If the recommendation was received later, give the date "
                                + "in a column called Received on.");
    }

    /** "Noted" by the executive, which doesn't say what it proposes to do (Local Government Act 2000, section 9FE). */
    static Stream<Found> responseNoted(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE)
                .filter(recommendation -> recommendation.response().category() == Response.Category.NOTED)
                .filter(recommendation -> !ASKS_TO_NOTE
                        .matcher(recommendation.text(Field.RECOMMENDATION).plain())
                        .find())
                .map(ResponseRules::responseNoted);
    }

    private static Found responseNoted(Recommendation recommendation) {
        boolean acted = !recommendation.actions().isEmpty();
        Response response = recommendation.response();
        boolean inText = response.categoryWords().isBlank();
        return Found.at(
                        recommendation.cell(inText ? Field.EXECUTIVE_RESPONSE : Field.RESPONSE),
                        inText
                                ? PlainText.oneLine(recommendation.text(Field.EXECUTIVE_RESPONSE))
                                : PlainText.oneLine(response.categoryWords()),
                        acted
                                ? "The recommendation is only noted, though actions follow. The papers count it as"
                                        + " noted, not as agreed."
                                : "The recommendation is only noted, which doesn't say whether it is agreed or what"
                                        + " will be done.",
                        "If the executive said so, enter Agreed, Agreed in part or Not agreed. If not, ask what it"
                                + " proposes to do.")
                .mildIf(acted);
    }

    /** A Response cell that says two things, so that the count would be false either way. */
    static Stream<Found> responseContradictsItself(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.response().doubt() == Response.Doubt.CONTRADICTS_ITSELF)
                .map(ResponseRules::responseContradictsItself);
    }

    private static Found responseContradictsItself(Recommendation recommendation) {
        return Found.at(
                recommendation.cell(Field.RESPONSE),
                recommendation.response().categoryWords().strip(),
                "The response gives two different decisions, so it can't be counted.",
                "Enter one of Agreed, Agreed in part, Not agreed or Noted.");
    }

    /** A Response cell that the opening words of the executive response contradict. */
    static Stream<Found> responseContradictsText(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.response().doubt() == Response.Doubt.CONTRADICTS_TEXT)
                .map(ResponseRules::responseContradictsText);
    }

    private static Found responseContradictsText(Recommendation recommendation) {
        boolean opposite = recommendation.response().category() == Response.Category.NOT_STATED;
        String text = recommendation.cell(Field.EXECUTIVE_RESPONSE).address();
        return Found.at(
                        recommendation.cell(Field.RESPONSE),
                        recommendation.response().categoryWords().strip(),
                        opposite
                                ? "The cell gives one decision, but the executive response at %s begins with the opposite."
                                        .formatted(text)
                                : "The cell and the executive response at %s differ: one agrees, and the other agrees only in part. The papers use the cell."
                                        .formatted(text),
                        "Correct the decision or the text of the response, so that they agree.")
                .mildIf(!opposite);
    }

    /** An answer that doesn't say whether the recommendation is agreed. */
    static Stream<Found> responseWithoutCategory(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> placeOfText(recommendation).isPresent())
                .filter(recommendation ->
                        inspection.periods().of(recommendation.directedTo()).isPresent())
                .filter(recommendation -> isWithoutCategory(recommendation.response()))
                .map(ResponseRules::responseWithoutCategory);
    }

    /** The cell of the answer; empty on a sheet without a column for it, such as a tracker of progress only. */
    private static Optional<Location.Cell> placeOfText(Recommendation recommendation) {
        return Stream.of(Field.RESPONSE, Field.EXECUTIVE_RESPONSE)
                .filter(recommendation::has)
                .map(recommendation::cell)
                .findFirst();
    }

    private static boolean isWithoutCategory(Response response) {
        return switch (response.doubt()) {
            // What is still awaited is reported by responseMissing and responseOverdue.
            case UNREADABLE -> response.category() != Response.Category.AWAITED;
            case CONTRADICTS_ITSELF, CONTRADICTS_TEXT -> false;
            case NONE -> response.category() == Response.Category.NOT_STATED;
        };
    }

    private static Found responseWithoutCategory(Recommendation recommendation) {
        return Found.at(
                placeOfText(recommendation).orElse(recommendation.place()),
                recommendation.response().categoryWords().strip(),
                whyWithoutCategory(recommendation),
                "If the executive said so, enter Agreed, Agreed in part, Not agreed or Noted.");
    }

    private static String whyWithoutCategory(Recommendation recommendation) {
        if (recommendation.response().doubt() == Response.Doubt.NONE) {
            return "The recommendation has a response, but no decision. The papers say that the decision is not "
                    + "recorded.";
        }
        return recommendation.response().category() == Response.Category.NOT_STATED
                ? "These words aren't a decision. The papers say that the decision is not recorded."
                : "These words aren't a decision, so the decision is taken from the executive response.";
    }

    /** A response whose text differs from the last edition, though the executive had agreed it before that. */
    static Stream<Found> responseChanged(Inspection inspection) {
        Optional<LocalDate> agreed = inspection.tracker().about().agreedByCabinetOn();
        return agreed.isEmpty() ? Stream.empty() : responseChanged(inspection, agreed.get());
    }

    private static Stream<Found> responseChanged(Inspection inspection, LocalDate agreed) {
        return inspection.tracker().recommendations().stream()
                .filter(recommendation ->
                        recommendation.madeOn().filter(agreed::isBefore).isEmpty())
                .flatMap(recommendation -> inspection.earlier().flatMap(it -> it.response(recommendation)).stream()
                        .filter(answer -> !agreed.isAfter(answer.asAt()))
                        .filter(answer -> isChanged(recommendation, answer))
                        .map(answer -> responseChanged(recommendation, agreed, answer)));
    }

    /** Spaces, marks and capitals make no difference, and a response where there was none isn't a change. */
    private static boolean isChanged(Recommendation recommendation, Answer earlier) {
        String then = PlainText.lettersAndNumbers(earlier.text());
        return !then.isEmpty()
                && !then.equals(PlainText.lettersAndNumbers(
                        recommendation.text(Field.EXECUTIVE_RESPONSE).plain()));
    }

    private static Found responseChanged(Recommendation recommendation, LocalDate agreed, Answer earlier) {
        return Found.at(
                recommendation.cell(Field.EXECUTIVE_RESPONSE),
                PlainText.oneLine(recommendation.text(Field.EXECUTIVE_RESPONSE)),
                "The response differs from the one in the papers of %s, which the executive had agreed on %s."
                        .formatted(DayWords.of(earlier.asAt()), DayWords.of(agreed)),
                "Restore the text that was agreed. If the executive has since agreed a different one, enter the date "
                        + "of that as Agreed by cabinet on.");
    }
}
