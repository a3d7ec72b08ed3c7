package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** No action: a warning where the answer promises one, a note where it needn't. */
final class ActionMissing implements Rule {

    private static final RuleId ID = new RuleId("action-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.actions().isEmpty())
                .filter(recommendation -> recommendation.response().category() != Response.Category.AWAITED)
                .map(ActionMissing::finding);
    }

    private static Finding finding(Recommendation recommendation) {
        boolean promised = switch (recommendation.response().category()) {
            case AGREED, AGREED_IN_PART, NOT_STATED -> true;
            case NOT_AGREED, NOTED, AWAITED -> false;
        };
        return new Finding(
                ID,
                promised ? Severity.WARNING : Severity.NOTE,
                recommendation.cells().of(Field.ACTION),
                "",
                promised
                        ? "Recommendation %s is answered, but no action says what will be done."
                                .formatted(recommendation.reference())
                        : "Recommendation %s has no action, as none was promised."
                                .formatted(recommendation.reference()),
                promised ? "Enter what will be done, who does it and by when." : "Nothing needs to change.");
    }
}
