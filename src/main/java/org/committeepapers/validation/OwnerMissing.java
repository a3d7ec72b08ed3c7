package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owners;

/** An action that nobody owns. */
final class OwnerMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> action.cells().has(Field.OWNER))
                        .filter(action -> action.owners().list().isEmpty())
                        .map(action -> finding(action, ActionStatus.isExpectedOfNobody(recommendation, action))));
    }

    private static String message(Owners owners, String words) {
        if (words.isEmpty()) {
            return "The action has no owner. The papers say that none is recorded.";
        }
        return owners.vacant()
                ? "\"" + words + "\" says that the post is vacant, so nobody owns the action. The papers say that no "
                        + "owner is recorded."
                : "\"" + words + "\" names no owner. The papers say that none is recorded.";
    }

    private static Found finding(Action action, boolean asItShouldBe) {
        String words = action.owners().words().plain().strip();
        return Found.at(
                        action.cells().of(Field.OWNER),
                        words,
                        message(action.owners(), words),
                        asItShouldBe
                                ? "Nothing needs to change, because no further action is expected."
                                : "Enter the post that is responsible for the action.")
                .mildIf(asItShouldBe);
    }
}
