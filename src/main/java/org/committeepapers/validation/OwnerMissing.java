package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** An action that nobody owns. */
final class OwnerMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.cells().has(Field.OWNER))
                .filter(action -> action.owners().list().isEmpty())
                .map(OwnerMissing::finding);
    }

    private static Found finding(Action action) {
        String words = action.owners().words().plain().strip();
        return Found.at(
                        action.cells().of(Field.OWNER),
                        words,
                        words.isEmpty()
                                ? "This action has no owner; the papers say \"Not stated\"."
                                : "\"" + words + "\" names no owner; the papers say \"Not stated\".",
                        "Enter the post that is responsible for the action.")
                .mildIf(action.status() == Status.CLOSED);
    }
}
