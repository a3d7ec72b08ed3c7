package org.committeepapers.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/**
 * Two recommendations of a review with the same reference and different texts, which the papers would mix up. The same
 * recommendation on two sheets is found on reading.
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
                "Two different recommendations have the reference \"%s\": at %s and at %s!%s."
                        .formatted(recommendation.reference(), cell.address(), other.sheet(), other.address()),
                "Give one of them its own reference. If they are the same recommendation, make the texts the same or"
                        + " leave the second blank.");
    }
}
