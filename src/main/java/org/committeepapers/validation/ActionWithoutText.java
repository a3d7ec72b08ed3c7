package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/** An owner, a date or progress without an action; a sheet without a column for actions has recommendations that are done as they stand. */
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
                        "The row has other details of an action, but doesn't say what is to be done; the papers say"
                                + " \"Not stated\".",
                        "Enter the action."));
    }
}
