package org.committeepapers.validation;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** A percentage of the work that isn't a number from 0 to 100. */
final class PercentUnreadable implements Rule {

    private static final int ALL = 100;

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection.actions().filter(PercentUnreadable::isWrong).map(PercentUnreadable::finding);
    }

    private static boolean isWrong(Action action) {
        OptionalInt percent = action.measures().percent();
        return percent.isPresent()
                ? percent.getAsInt() < 0 || percent.getAsInt() > ALL
                : !Placeholders.saysNothing(action.measures().percentWords());
    }

    private static Found finding(Action action) {
        return Found.at(
                action.cells().of(Field.PERCENT),
                PlainText.oneLine(action.measures().percentWords()),
                action.measures().percent().isPresent()
                        ? "Work can't be less than 0% or more than 100% done."
                        : "These words aren't a percentage, so they can't be compared with the status.",
                "Enter a whole number from 0 to 100, or leave it blank.");
    }
}
