package org.committeepapers.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** Two references of a review with the same text, as when a row was copied and its text not yet replaced. */
final class RecommendationTwice implements Rule {

    private record Text(String review, String words) {}

    @Override
    public Stream<Found> check(Inspection inspection) {
        Map<Text, Recommendation> first = new HashMap<>();
        return inspection
                .recommendations()
                .filter(recommendation -> !recommendation.text().isBlank())
                .flatMap(recommendation -> Optional.ofNullable(first.putIfAbsent(text(recommendation), recommendation))
                        .filter(other -> haveTwoReferences(recommendation, other))
                        .map(other -> finding(recommendation, other))
                        .stream());
    }

    private static Text text(Recommendation recommendation) {
        return new Text(
                recommendation.review(),
                PlainText.lettersAndNumbers(recommendation.text().plain()));
    }

    private static boolean haveTwoReferences(Recommendation one, Recommendation other) {
        return !one.reference().isBlank()
                && !other.reference().isBlank()
                && !PlainText.lettersAndNumbers(one.reference()).equals(PlainText.lettersAndNumbers(other.reference()));
    }

    private static Found finding(Recommendation recommendation, Recommendation other) {
        return Found.at(
                recommendation.cells().of(Field.RECOMMENDATION),
                PlainText.oneLine(recommendation.text()),
                "Recommendations %s and %s have the same text. The papers show and count both."
                        .formatted(other.reference(), recommendation.reference()),
                "Correct the text of one, or delete it.");
    }
}
