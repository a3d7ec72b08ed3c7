package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A recommendation without an action: a warning if the answer promises one, otherwise a note. */
final class ActionMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        boolean onlyResponses = inspection.actions().findAny().isEmpty();
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.actions().isEmpty())
                .filter(recommendation -> !onlyResponses || hasPlace(recommendation))
                .filter(recommendation -> recommendation.response().isRecorded())
                .map(ActionMissing::finding);
    }

    /** Whether its table has a column for actions; a list of responses alone needs none. */
    private static boolean hasPlace(Recommendation recommendation) {
        return Stream.of(Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.PROGRESS, Field.STATUS)
                        .anyMatch(recommendation.cells()::has)
                || !recommendation.cells().has(Field.RESPONSE)
                        && !recommendation.cells().has(Field.EXECUTIVE_RESPONSE);
    }

    private static Found finding(Recommendation recommendation) {
        boolean promised = switch (recommendation.response().category()) {
            case AGREED, AGREED_IN_PART, NOT_STATED -> true;
            case NOT_AGREED, NOTED, AWAITED, WITHHELD -> false;
        };
        return Found.at(
                        recommendation.cells().of(Field.ACTION),
                        "",
                        promised
                                ? "The recommendation has a response, but no action says what will be done."
                                : "The recommendation has no action, because none was promised.",
                        promised ? "Enter what will be done, who will do it and by when." : "Nothing needs to change.")
                .mildIf(!promised);
    }
}
