package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/** A date that isn't in the calendar: whatever the papers made of it would be false. */
final class DateImpossible implements Rule {

    private static final RuleId ID = new RuleId("date-impossible");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().fault() == ByWhen.Fault.IMPOSSIBLE
                        || action.byWhen().fault() == ByWhen.Fault.UNLIKELY_YEAR)
                .map(DateImpossible::finding);
    }

    private static Finding finding(Action action) {
        String words = action.byWhen().words().plain().strip();
        return new Finding(
                ID,
                Severity.ERROR,
                action.cells().of(Field.BY_WHEN),
                words,
                action.byWhen().fault() == ByWhen.Fault.IMPOSSIBLE
                        ? "There is no such date in the calendar. Dates are read day first, then month."
                        : "The year can't be meant.",
                "Correct the date, for example to the form 31 December 2026.");
    }
}
