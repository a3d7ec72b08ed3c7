package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** A percentage and a status that can't both be right. */
final class PercentAgainstStatus implements Rule {

    private static final int ALL = 100;

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.actions().filter(PercentAgainstStatus::isContradicted).map(PercentAgainstStatus::finding);
    }

    private static boolean isContradicted(Action action) {
        if (action.measures().percent().isEmpty()) {
            return false;
        }
        int percent = action.measures().percent().getAsInt();
        if (percent < 0 || percent > ALL) {
            return false;
        }
        return switch (action.status()) {
            case COMPLETED -> percent < ALL;
            case IN_PROGRESS, DELAYED -> percent == ALL;
            case NOT_STARTED -> percent > 0;
            case CLOSED, UNKNOWN, WITHHELD -> false;
        };
    }

    private static Found finding(Action action) {
        return Found.at(
                action.cells().of(Field.PERCENT),
                PlainText.oneLine(action.measures().percentWords()),
                "%s%% of the work is done, but the action is %s. The papers show the status."
                        .formatted(action.measures().percent().orElse(0), ActionStatus.inWords(action.status())),
                "Correct the percentage, the status or the update.");
    }
}
