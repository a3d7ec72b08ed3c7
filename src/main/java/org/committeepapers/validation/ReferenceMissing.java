package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/** A recommendation without a reference: nobody can refer to it. */
final class ReferenceMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.reference().isBlank())
                .map(recommendation -> Found.at(
                        recommendation.cells().of(Field.REFERENCE),
                        "",
                        "This recommendation has no reference, so the papers call it \"Recommendation without a reference\".",
                        "Enter the number under which the committee made it."));
    }
}
