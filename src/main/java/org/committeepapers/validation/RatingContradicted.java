package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures.Rating;
import org.committeepapers.tracker.Status;

/**
 * A traffic light that the date or the status plainly contradicts. Councils' keys differ, so the rule only finds what
 * is wrong by all of them: green or blue for an overdue action, green for a delayed one, red for a completed one.
 */
final class RatingContradicted implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .flatMap(action -> action.measures().rating().stream()
                        .flatMap(rating -> why(action, rating, inspection.asAt()).stream())
                        .map(why -> finding(action, why)));
    }

    private static Optional<String> why(Action action, Rating rating, LocalDate asAt) {
        Optional<Status> meant = action.measures().ratingMeans();
        if (meant.isPresent() && isDenied(meant.get(), action.status(), rating)) {
            return Optional.of("The rating is %s, which means %s in the key, but the action is %s."
                    .formatted(
                            rating.name().toLowerCase(Locale.ROOT),
                            ActionStatus.inWords(meant.get()),
                            ActionStatus.inWords(action.status())));
        }
        return byAnyKey(action, rating, asAt);
    }

    /** Many keys say "achieved or on course" in one line, so green is right for both. */
    private static boolean isDenied(Status meant, Status status, Rating rating) {
        return switch (meant) {
            case COMPLETED ->
                switch (status) {
                    case NOT_STARTED, DELAYED -> true;
                    case IN_PROGRESS -> rating != Rating.GREEN;
                    case COMPLETED, CLOSED, UNKNOWN, WITHHELD -> false;
                };
            case NOT_STARTED, DELAYED -> status == Status.COMPLETED;
            case IN_PROGRESS, CLOSED, UNKNOWN, WITHHELD -> false;
        };
    }

    private static Optional<String> byAnyKey(Action action, Rating rating, LocalDate asAt) {
        return switch (rating) {
            case RED ->
                action.status() == Status.COMPLETED && !meansCompleted(action)
                        ? Optional.of("The rating is red, but the action is completed.")
                        : Optional.empty();
            case GREEN -> overdue(action, "green", asAt).or(() -> delayed(action));
            case BLUE -> overdue(action, "blue", asAt);
            case AMBER, GREY -> Optional.empty();
        };
    }

    private static boolean meansCompleted(Action action) {
        return action.measures().ratingMeans().filter(Status::isEnded).isPresent();
    }

    /** Not for the colour of a Status cell, whose words are compared with the date. */
    private static Optional<String> overdue(Action action, String colour, LocalDate asAt) {
        return action.byWhen()
                .latest()
                .filter(latest -> action.cells().has(Field.RATING))
                .filter(latest -> ActionStatus.isOpen(action) && action.isOverdue(asAt))
                .map(latest -> "The rating is %s, but the action was due by %s and is %s."
                        .formatted(colour, DayWords.of(latest), ActionStatus.inWords(action.status())));
    }

    private static Optional<String> delayed(Action action) {
        return action.status() == Status.DELAYED
                ? Optional.of("The rating is green, but the action is delayed.")
                : Optional.empty();
    }

    private static Found finding(Action action, String why) {
        boolean beside = action.cells().has(Field.RATING);
        return Found.at(
                action.cells().of(beside ? Field.RATING : Field.STATUS),
                PlainText.oneLine(beside ? action.measures().ratingWords() : action.statusWords()),
                why + " The papers go by the status and the date.",
                "Correct the rating, the date or the status.");
    }
}
