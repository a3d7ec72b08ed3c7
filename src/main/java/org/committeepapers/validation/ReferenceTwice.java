package org.committeepapers.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/**
 * Two recommendations of a review with one reference and different texts: the papers would mix them up. That one and the
 * same stands on two sheets is found in reading.
 */
final class ReferenceTwice implements Rule {

    private record Named(String review, String reference) {}

    @Override
    public Stream<Found> check(Inspection inspection) {
        Map<Named, Recommendation> first = new HashMap<>();
        return inspection
                .recommendations()
                .filter(recommendation -> !recommendation.reference().isBlank())
                .flatMap(recommendation -> {
                    Named named = new Named(recommendation.review(), recommendation.reference());
                    return Optional.ofNullable(first.putIfAbsent(named, recommendation)).stream()
                            .filter(other -> !isSameOnAnotherSheet(recommendation, other))
                            .map(other -> finding(recommendation, other.cells().of(Field.REFERENCE)));
                });
    }

    private static boolean isSameOnAnotherSheet(Recommendation one, Recommendation other) {
        return one.text().plain().strip().equals(other.text().plain().strip())
                && one.cells().of(Field.REFERENCE).sheetIndex()
                        != other.cells().of(Field.REFERENCE).sheetIndex();
    }

    private static Found finding(Recommendation recommendation, Location.Cell other) {
        Location.Cell cell = recommendation.cells().of(Field.REFERENCE);
        return Found.at(
                cell,
                recommendation.reference(),
                "The reference \"%s\" stands on two recommendations with different texts: in %s and in %s!%s."
                        .formatted(recommendation.reference(), cell.address(), other.sheet(), other.address()),
                "Give one of them its own reference. If both are the same recommendation, make the texts equal or leave"
                        + " the second blank.");
    }
}
