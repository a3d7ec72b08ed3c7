package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/** A row with an owner, a date or progress, but no action. A sheet without a column for actions needs none. */
final class ActionWithoutText implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action ->
                        action.cells().has(Field.ACTION) && action.text().isBlank())
                .map(action -> Found.at(
                        action.cells().of(Field.ACTION),
                        "",
                        "The row has other details of an action, but doesn't say what will be done. The papers say "
                                + "that no description is recorded.",
                        "Enter the action."));
    }
}
