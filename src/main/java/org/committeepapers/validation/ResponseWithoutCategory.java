package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** An answer that doesn't say whether the recommendation is agreed; the papers say so. */
final class ResponseWithoutCategory implements Rule {

    private static final RuleId ID = new RuleId("response-without-category");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.response().category() == Response.Category.NOT_STATED)
                .filter(recommendation -> recommendation.response().doubt() != Response.Doubt.CONTRADICTS_ITSELF)
                .map(ResponseWithoutCategory::finding);
    }

    private static Finding finding(Recommendation recommendation) {
        boolean unreadable = recommendation.response().doubt() == Response.Doubt.UNREADABLE;
        return new Finding(
                ID,
                Severity.WARNING,
                recommendation.cells().of(Field.RESPONSE),
                recommendation.response().categoryWords().strip(),
                unreadable
                        ? "These words are no response category; the papers say \"No category stated\"."
                        : "Recommendation %s is answered, but not with a category; the papers say \"No category stated\"."
                                .formatted(recommendation.reference()),
                "Enter Agreed, Agreed in part, Not agreed or Noted, if the executive said so.");
    }
}
