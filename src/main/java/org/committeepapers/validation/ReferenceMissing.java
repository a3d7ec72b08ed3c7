package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;

/** A recommendation without a reference: nobody can refer to it. */
final class ReferenceMissing implements Rule {

    private static final RuleId ID = new RuleId("reference-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.reference().isBlank())
                .map(recommendation -> new Finding(
                        ID,
                        Severity.WARNING,
                        recommendation.cells().of(Field.REFERENCE),
                        "",
                        "This recommendation has no reference, so the papers call it \"Recommendation without a reference\".",
                        "Enter the number under which the committee made it."));
    }
}
