package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** An action that has ended and whose closure was agreed, on a day that isn't clear. */
final class ClosureDateUnclear implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status().isEnded() && Closures.isSaid(action))
                .filter(action -> Closures.of(action).onlyDay().isEmpty())
                .map(ClosureDateUnclear::finding);
    }

    private static Found finding(Action action) {
        return Found.at(
                action.cells().of(Field.CLOSURE_AGREED_ON),
                PlainText.oneLine(Closures.of(action).words()),
                "These words don't give one date on which the committee agreed to close the action, so the papers "
                        + "still list it.",
                "Enter the date of the meeting, such as 3 September 2026, or leave it blank until the committee has "
                        + "agreed.");
    }
}
