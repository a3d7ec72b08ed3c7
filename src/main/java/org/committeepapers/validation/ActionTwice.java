package org.committeepapers.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** An action that appears twice under a recommendation, so that the papers would count it twice. */
final class ActionTwice implements Rule {

    private record Content(String text, List<String> owners, String byWhen) {

        static Content of(Action action) {
            return new Content(
                    PlainText.lettersAndNumbers(action.text().plain()),
                    action.owners().list().stream()
                            .map(owner -> PlainText.lettersAndNumbers(owner.name()))
                            .sorted()
                            .toList(),
                    PlainText.lettersAndNumbers(action.byWhen().words().plain()));
        }
    }

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.recommendations().flatMap(ActionTwice::findings);
    }

    private static Stream<Found> findings(Recommendation recommendation) {
        if (recommendation.actions().size() < 2) {
            return Stream.empty();
        }
        Map<Content, Location.Cell> first = new HashMap<>();
        return recommendation.actions().stream()
                .filter(action -> !action.text().isBlank())
                .flatMap(action -> {
                    Location.Cell cell = action.cells().of(Field.ACTION);
                    return Optional.ofNullable(first.putIfAbsent(Content.of(action), cell)).stream()
                            .map(other -> finding(action, cell, other));
                });
    }

    private static Found finding(Action action, Location.Cell cell, Location.Cell other) {
        return Found.at(
                cell,
                PlainText.oneLine(action.text()),
                "The same action, with the same owner and date, is also at %s!%s. The papers show and count both."
                        .formatted(other.sheet(), other.address()),
                "Keep one of them, with the updates from both, and delete the other.");
    }
}
