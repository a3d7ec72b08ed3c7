package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** A Response cell that the opening words of the executive response contradict. */
final class ResponseContradictsText implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.response().doubt() == Response.Doubt.CONTRADICTS_TEXT)
                .map(ResponseContradictsText::finding);
    }

    private static Found finding(Recommendation recommendation) {
        boolean opposite = recommendation.response().category() == Response.Category.NOT_STATED;
        String text = recommendation.cells().of(Field.EXECUTIVE_RESPONSE).address();
        return Found.at(
                        recommendation.cells().of(Field.RESPONSE),
                        recommendation.response().categoryWords().strip(),
                        opposite
                                ? "The response says one thing, but the executive response at %s opens with the opposite."
                                        .formatted(text)
                                : "The response and the executive response at %s differ: one agrees, and the other agrees only in part. The papers count the response."
                                        .formatted(text),
                        "Correct the response or its text, so that they agree.")
                .mildIf(!opposite);
    }
}
