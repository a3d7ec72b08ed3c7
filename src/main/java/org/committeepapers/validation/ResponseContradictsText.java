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
                                ? "The cell gives one decision, but the executive response at %s begins with the opposite."
                                        .formatted(text)
                                : "The cell and the executive response at %s differ: one agrees, and the other agrees only in part. The papers use the cell."
                                        .formatted(text),
                        "Correct the decision or the text of the response, so that they agree.")
                .mildIf(!opposite);
    }
}
