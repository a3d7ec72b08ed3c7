package org.committeepapers.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponseClock;

/**
 * No answer while there may still be time for it, or a category without its text. {@link ResponseOverdue} finds late
 * answers.
 */
final class ResponseMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.cells().has(Field.RESPONSE)
                        || recommendation.cells().has(Field.EXECUTIVE_RESPONSE))
                .filter(recommendation ->
                        inspection.periods().of(recommendation.directedTo()).isPresent())
                .flatMap(recommendation -> findings(recommendation, inspection));
    }

    private static Stream<Found> findings(Recommendation recommendation, Inspection inspection) {
        Response response = recommendation.response();
        boolean textMissing =
                response.text().isBlank() && recommendation.cells().has(Field.EXECUTIVE_RESPONSE);
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
                recommendation.cells().of(Field.EXECUTIVE_RESPONSE),
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
}
