package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/** An action without a date. */
final class DateMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.cells().has(Field.BY_WHEN))
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.MISSING)
                .map(DateMissing::finding);
    }

    private static Found finding(Action action) {
        boolean ended = action.status().isEnded();
        return Found.at(
                        action.cells().of(Field.BY_WHEN),
                        "",
                        "This action has no date; the papers say \"Not stated\" and never count it as overdue.",
                        ended
                                ? "Nothing needs to change, as the action has ended."
                                : "Enter the day or month by which the action will be done, such as 31 December 2026.")
                .mildIf(ended);
    }
}
