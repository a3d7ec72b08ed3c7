package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/** An action without a date. */
final class DateMissing implements Rule {

    private static final RuleId ID = new RuleId("date-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.MISSING)
                .map(DateMissing::finding);
    }

    private static Finding finding(Action action) {
        boolean ended = action.status().isEnded();
        return new Finding(
                ID,
                ended ? Severity.NOTE : Severity.WARNING,
                action.cells().of(Field.BY_WHEN),
                "",
                "This action has no date; the papers say \"Not stated\" and never count it as overdue.",
                ended
                        ? "Nothing needs to change, as the action has ended."
                        : "Enter the day or month by which the action will be done, such as 31 December 2026.");
    }
}
