package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** Two recommendations with one reference and different texts: the papers would mix them up. */
final class ReferenceTwice implements Rule {

    private static final RuleId ID = new RuleId("reference-twice");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        Map<String, Location.Cell> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            if (!recommendation.reference().isBlank()) {
                Location.Cell cell = recommendation.cells().of(Field.REFERENCE);
                Location.Cell other = first.putIfAbsent(recommendation.reference(), cell);
                if (other != null) {
                    findings.add(finding(recommendation, other));
                }
            }
        }
        return findings.stream();
    }

    private static Finding finding(Recommendation recommendation, Location.Cell other) {
        return new Finding(
                ID,
                Severity.ERROR,
                recommendation.cells().of(Field.REFERENCE),
                recommendation.reference(),
                "The reference \"%s\" stands on two recommendations with different texts: here and at %s!%s."
                        .formatted(recommendation.reference(), other.sheet(), other.address()),
                "Give one of them its own reference. If both are the same recommendation, make the texts equal or leave"
                        + " the second blank.");
    }
}
