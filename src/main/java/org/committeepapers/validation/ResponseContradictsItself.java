package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** A Response cell that says two things: the tally would be false either way. */
final class ResponseContradictsItself implements Rule {

    private static final RuleId ID = new RuleId("response-contradicts-itself");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.response().doubt() == Response.Doubt.CONTRADICTS_ITSELF)
                .map(ResponseContradictsItself::finding);
    }

    private static Finding finding(Recommendation recommendation) {
        return new Finding(
                ID,
                Severity.ERROR,
                recommendation.cells().of(Field.RESPONSE),
                recommendation.response().categoryWords().strip(),
                "The response says two things at once, so it can't be counted.",
                "Enter one of Agreed, Agreed in part, Not agreed or Noted.");
    }
}
