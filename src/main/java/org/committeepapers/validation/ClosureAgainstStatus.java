package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** Closure agreed by the committee for an action that goes on, or whose status nobody can tell. */
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
                "The committee is said to have agreed the closure, but the action is %s; it stays listed as it stands."
                        .formatted(ActionStatus.inWords(action.status())),
                "Set Status to Completed or Closed if it is, or clear the day of the closure.");
    }
}
