package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;

/** An action of which no progress is reported; "TBC", "No update" and the like report none. */
final class ProgressMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> action.cells().has(Field.PROGRESS))
                        .filter(action -> Words.saysNothing(action.progress()))
                        .map(action -> finding(action, isAsItShouldBe(recommendation, action))));
    }

    /** How an action was completed is worth saying, though nobody is expected to act any more. */
    private static boolean isAsItShouldBe(Recommendation recommendation, Action action) {
        return action.status() == Status.NOT_STARTED
                || action.status() != Status.COMPLETED && Statuses.isExpectedOfNobody(recommendation, action);
    }

    private static Found finding(Action action, boolean asItShouldBe) {
        String words = Words.of(action.progress());
        return Found.at(
                        action.cells().of(Field.PROGRESS),
                        words,
                        words.isEmpty()
                                ? "No progress is reported; the papers say \"Not stated\"."
                                : "\"" + words + "\" reports no progress; the papers print the words as they are.",
                        asItShouldBe
                                ? "Nothing needs to change."
                                : "Enter what has been done so far, beginning with the status if there is no Status column.")
                .mildIf(asItShouldBe);
    }
}
