package org.committeepapers.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** An answer that doesn't say whether the recommendation is agreed. */
final class ResponseWithoutCategory implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> place(recommendation).isPresent())
                .filter(recommendation ->
                        inspection.periods().of(recommendation.directedTo()).isPresent())
                .filter(recommendation -> isWithoutCategory(recommendation.response()))
                .map(ResponseWithoutCategory::finding);
    }

    /** The cell of the answer; empty on a sheet without a column for it, such as a tracker of progress only. */
    private static Optional<Location.Cell> place(Recommendation recommendation) {
        return Stream.of(Field.RESPONSE, Field.EXECUTIVE_RESPONSE)
                .filter(recommendation.cells()::has)
                .map(recommendation.cells()::of)
                .findFirst();
    }

    private static boolean isWithoutCategory(Response response) {
        return switch (response.doubt()) {
            // What is still awaited is reported by ResponseMissing and ResponseOverdue.
            case UNREADABLE -> response.category() != Response.Category.AWAITED;
            case CONTRADICTS_ITSELF, CONTRADICTS_TEXT -> false;
            case NONE -> response.category() == Response.Category.NOT_STATED;
        };
    }

    private static Found finding(Recommendation recommendation) {
        return Found.at(
                place(recommendation).orElse(recommendation.cells().row()),
                recommendation.response().categoryWords().strip(),
                message(recommendation),
                "If the executive said so, enter Agreed, Agreed in part, Not agreed or Noted.");
    }

    private static String message(Recommendation recommendation) {
        if (recommendation.response().doubt() == Response.Doubt.NONE) {
            return "The recommendation has a response, but no decision. The papers say that the decision is not "
                    + "recorded.";
        }
        return recommendation.response().category() == Response.Category.NOT_STATED
                ? "These words aren't a decision. The papers say that the decision is not recorded."
                : "These words aren't a decision, so the decision is taken from the executive response.";
    }
}
