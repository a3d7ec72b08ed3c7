package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** A Response cell that says two things, so that the count would be false either way. */
final class ResponseContradictsItself implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.response().doubt() == Response.Doubt.CONTRADICTS_ITSELF)
                .map(ResponseContradictsItself::finding);
    }

    private static Found finding(Recommendation recommendation) {
        return Found.at(
                recommendation.cells().of(Field.RESPONSE),
                recommendation.response().categoryWords().strip(),
                "The response gives two different decisions, so it can't be counted.",
                "Enter one of Agreed, Agreed in part, Not agreed or Noted.");
    }
}
