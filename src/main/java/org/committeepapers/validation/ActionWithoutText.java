package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/** An owner, a date or progress without an action. */
final class ActionWithoutText implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.text().isBlank())
                .map(action -> Found.at(
                        action.cells().of(Field.ACTION),
                        "",
                        "This row has other details of an action, but doesn't say what is to be done; the papers say"
                                + " \"Not stated\".",
                        "Enter the action."));
    }
}
