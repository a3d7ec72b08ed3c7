package org.committeepapers.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** Two recommendations of a review with one reference and different texts: the papers would mix them up. */
final class ReferenceTwice implements Rule {

    private record Named(String review, String reference) {}

    @Override
    public Stream<Found> check(Inspection inspection) {
        Map<Named, Location.Cell> first = new HashMap<>();
        return inspection
                .recommendations()
                .filter(recommendation -> !recommendation.reference().isBlank())
                .flatMap(recommendation -> {
                    Named named = new Named(recommendation.review(), recommendation.reference());
                    Location.Cell cell = recommendation.cells().of(Field.REFERENCE);
                    return Optional.ofNullable(first.putIfAbsent(named, cell)).stream()
                            .map(other -> finding(recommendation, other));
                });
    }

    private static Found finding(Recommendation recommendation, Location.Cell other) {
        return Found.at(
                recommendation.cells().of(Field.REFERENCE),
                recommendation.reference(),
                "The reference \"%s\" stands on two recommendations with different texts: here and at %s!%s."
                        .formatted(recommendation.reference(), other.sheet(), other.address()),
                "Give one of them its own reference. If both are the same recommendation, make the texts equal or leave"
                        + " the second blank.");
    }
}
