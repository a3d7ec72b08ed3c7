package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** An action of which no progress is reported. */
final class ProgressMissing implements Rule {

    private static final RuleId ID = new RuleId("progress-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.progress().isBlank())
                .map(ProgressMissing::finding);
    }

    private static Finding finding(Action action) {
        boolean asItShouldBe = action.status() == Status.NOT_STARTED || action.status() == Status.CLOSED;
        return new Finding(
                ID,
                asItShouldBe ? Severity.NOTE : Severity.WARNING,
                action.cells().of(Field.PROGRESS),
                "",
                "No progress is reported; the papers say \"Not stated\".",
                asItShouldBe
                        ? "Nothing needs to change."
                        : "Enter what has been done so far, beginning with the status if there is no Status column.");
    }
}
