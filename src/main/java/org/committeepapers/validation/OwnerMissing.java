package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** An action that nobody owns. */
final class OwnerMissing implements Rule {

    private static final RuleId ID = new RuleId("owner-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.owners().list().isEmpty())
                .map(OwnerMissing::finding);
    }

    private static Finding finding(Action action) {
        String words = action.owners().words().plain().strip();
        return new Finding(
                ID,
                action.status() == Status.CLOSED ? Severity.NOTE : Severity.WARNING,
                action.cells().of(Field.OWNER),
                words,
                words.isEmpty()
                        ? "This action has no owner; the papers say \"Not stated\"."
                        : "\"" + words + "\" names no owner; the papers say \"Not stated\".",
                "Enter the post that is responsible for the action.");
    }
}
