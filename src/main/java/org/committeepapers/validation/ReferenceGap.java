package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A number missing between two references: a recommendation may have been left out. */
final class ReferenceGap implements Rule {

    private static final RuleId ID = new RuleId("reference-gap");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        int before = -1;
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            int number = number(recommendation.reference());
            if (number >= 0 && before >= 0 && number > before + 1) {
                findings.add(finding(recommendation, before, number));
            }
            before = number;
        }
        return findings.stream();
    }

    /** The reference as a number; -1 where it isn't one. */
    private static int number(String reference) {
        return reference.matches("\\d{1,6}") ? Integer.parseInt(reference) : -1;
    }

    private static Finding finding(Recommendation recommendation, int before, int number) {
        String missing = number - before == 2 ? "no " + (before + 1) : "no " + (before + 1) + " to " + (number - 1);
        return new Finding(
                ID,
                Severity.WARNING,
                recommendation.cells().of(Field.REFERENCE),
                recommendation.reference(),
                "After recommendation %d comes %d; there is %s.".formatted(before, number, missing),
                "Add what is missing, or correct the numbers. If the numbers are right, nothing needs to change.");
    }
}
