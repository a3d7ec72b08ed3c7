package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;

/** An owner, a date or progress without an action. */
final class ActionWithoutText implements Rule {

    private static final RuleId ID = new RuleId("action-without-text");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.text().isBlank())
                .map(action -> new Finding(
                        ID,
                        Severity.WARNING,
                        action.cells().of(Field.ACTION),
                        "",
                        "This row has other details of an action, but doesn't say what is to be done; the papers say"
                                + " \"Not stated\".",
                        "Enter the action."));
    }
}
