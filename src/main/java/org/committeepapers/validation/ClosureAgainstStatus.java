package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** Closure agreed by the committee for an action that is open or whose status is unclear. */
final class ClosureAgainstStatus implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> !action.status().isEnded() && Closures.isSaid(action))
                .map(ClosureAgainstStatus::finding);
    }

    private static Found finding(Action action) {
        return Found.at(
                action.cells().of(Field.CLOSURE_AGREED_ON),
                PlainText.oneLine(Closures.of(action).words()),
                "The tracker says that the committee agreed to close the action, but the action is %s. The papers still list it."
                        .formatted(ActionStatus.inWords(action.status())),
                "If the action has ended, set Status to Completed or Closed. If not, clear the closure date.");
    }
}
