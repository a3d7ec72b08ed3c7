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
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(DateMissing::isMissing)
                        .map(action -> finding(action, ActionStatus.isExpectedOfNobody(recommendation, action))));
    }

    private static boolean isMissing(Action action) {
        return action.cells().has(Field.BY_WHEN) && action.byWhen().kind() == ByWhen.Kind.MISSING;
    }

    private static Found finding(Action action, boolean asItShouldBe) {
        return Found.at(
                        action.cells().of(Field.BY_WHEN),
                        "",
                        "The action has no due date. The papers say that none is recorded, and never count it as "
                                + "overdue.",
                        asItShouldBe
                                ? "Nothing needs to change, because no further action is expected."
                                : "Enter the date or month by which the action will be done, such as 31 December 2026.")
                .mildIf(asItShouldBe);
    }
}
