package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Rating;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** How an action stands. */
final class StatusRules {

    private static final Pattern ON_TRACK = Pattern.compile(
            "(?:(?:in progress|ongoing|under way|underway|green|gwyrdd|still|currently|now|remains|all|yn) )*+"
                    + "(?:on (?:track|target|schedule|course|time|plan)|ahead of (?:schedule|target|plan|time)"
                    + "|(?:to|within) (?:schedule|timescales?|target)|ar (?:y )?(?:trywydd|amser|darged))\\b.*");

    private static final int ALL_PERCENT = 100;

    private StatusRules() {}

    /** A Status cell that says two things, either of which might be false. */
    static Stream<Found> statusContradictsItself(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.standing().doubt() == Standing.Doubt.CONTRADICTS_ITSELF)
                .map(StatusRules::statusContradictsItself);
    }

    private static Found statusContradictsItself(Action action) {
        boolean stated = ActionStatus.isStated(action);
        return Found.at(
                ActionStatus.cell(action),
                PlainText.oneLine(ActionStatus.words(action)),
                stated ? "The status says two different things." : "The update begins with two statuses.",
                stated
                        ? "Enter one of " + ActionStatus.CHOICES + ". Put the rest into Progress."
                        : "Begin it with one of " + ActionStatus.CHOICES + ".");
    }

    /** A stated status that the words of progress contradict. */
    static Stream<Found> statusContradictsProgress(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.standing().doubt() == Standing.Doubt.CONTRADICTS_PROGRESS)
                .map(action -> Found.at(
                        action.cell(Field.STATUS),
                        action.text(Field.STATUS).plain().strip(),
                        "The status says one thing and the update at %s says another. The papers show the status as \"Unclear\"."
                                .formatted(action.cell(Field.PROGRESS).address()),
                        "Correct the status or the update, so that they agree."));
    }

    /** Words that don't say how an action stands; the papers show the status as unclear. */
    static Stream<Found> statusUnknown(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(StatusRules::isUnknown)
                        .map(action ->
                                statusUnknown(action).mildIf(ActionStatus.isExpectedOfNobody(recommendation, action))));
    }

    private static boolean isUnknown(Action action) {
        return switch (action.standing().doubt()) {
            case UNREADABLE -> hasStatusColumn(action) ? !isSaidOnReading(action) : !isSaidOfProgress(action);
            case SILENT -> hasStatusColumn(action);
            case NONE, CONTRADICTS_ITSELF, CONTRADICTS_PROGRESS -> false;
        };
    }

    /** Whether the cell has no words, only a fill or a mark, which are reported on reading. */
    private static boolean isSaidOnReading(Action action) {
        return ActionStatus.isStated(action) && action.text(Field.STATUS).isBlank();
    }

    private static boolean hasStatusColumn(Action action) {
        return action.has(Field.STATUS);
    }

    /** Whether {@link ProgressRules} reports the same fault in the same cell. */
    private static boolean isSaidOfProgress(Action action) {
        return Placeholders.saysNothing(action.text(Field.PROGRESS)) || ProgressRules.pointsElsewhere(action);
    }

    /** In the Status column if there is one, even if the words are in Progress. */
    private static Found statusUnknown(Action action) {
        return hasStatusColumn(action)
                ? Found.at(
                        action.cell(Field.STATUS),
                        PlainText.oneLine(action.text(Field.STATUS)),
                        whyUnknown(action) + ". The papers show the status as \"Unclear\".",
                        "Enter " + ActionStatus.CHOICES + " in the Status column, or begin the update with one of "
                                + "these.")
                : Found.at(
                        action.cell(Field.PROGRESS),
                        PlainText.oneLine(action.text(Field.PROGRESS)),
                        "These words don't give a status. The papers show the status as \"Unclear\".",
                        "Begin the update with " + ActionStatus.CHOICES + ", or add a Status column.");
    }

    private static String whyUnknown(Action action) {
        if (action.standing().doubt() == Standing.Doubt.SILENT) {
            return Placeholders.saysNothing(action.text(Field.PROGRESS))
                    ? "There is no status and no update"
                    : "There is no status here";
        }
        return action.text(Field.STATUS).isBlank()
                ? "There is no status, and the update doesn't give one"
                : "These words don't give a status";
    }

    /** An action that is said to be on track, though its date is past and was not revised. */
    static Stream<Found> onTrackButOverdue(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status() == Status.IN_PROGRESS && action.isOverdue(inspection.asAt()))
                .filter(action -> ON_TRACK.matcher(PlainText.lettersAndNumbers(
                                ActionStatus.words(action).plain()))
                        .matches())
                .map(StatusRules::onTrackButOverdue);
    }

    private static Found onTrackButOverdue(Action action) {
        return Found.at(
                ActionStatus.cell(action),
                PlainText.oneLine(ActionStatus.words(action)),
                "The words say that the action is on track, but it was due by %s. The papers show it as overdue."
                        .formatted(action.byWhen().latest().map(DayWords::of).orElse("")),
                "Correct the status or the date. If another date was agreed, enter it as the revised date.");
    }

    /** A percentage of the work that isn't a number from 0 to 100. */
    static Stream<Found> percentUnreadable(Inspection inspection) {
        return inspection.actions().filter(StatusRules::isPercentWrong).map(StatusRules::percentUnreadable);
    }

    private static boolean isPercentWrong(Action action) {
        OptionalInt percent = action.done().percent();
        return percent.isPresent()
                ? percent.getAsInt() < 0 || percent.getAsInt() > ALL_PERCENT
                : !Placeholders.saysNothing(action.text(Field.PERCENT));
    }

    private static Found percentUnreadable(Action action) {
        return Found.at(
                action.cell(Field.PERCENT),
                PlainText.oneLine(action.text(Field.PERCENT)),
                action.done().percent().isPresent()
                        ? "Work can't be less than 0% or more than 100% done."
                        : "These words aren't a percentage, so they can't be compared with the status.",
                "Enter a whole number from 0 to 100, or leave it blank.");
    }

    /** A percentage and a status that can't both be right. */
    static Stream<Found> percentAgainstStatus(Inspection inspection) {
        return inspection.actions().filter(StatusRules::isPercentContradicted).map(StatusRules::percentAgainstStatus);
    }

    private static boolean isPercentContradicted(Action action) {
        if (action.done().percent().isEmpty()) {
            return false;
        }
        int percent = action.done().percent().getAsInt();
        if (percent < 0 || percent > ALL_PERCENT) {
            return false;
        }
        return switch (action.status()) {
            case COMPLETED -> percent < ALL_PERCENT;
            case IN_PROGRESS, DELAYED -> percent == ALL_PERCENT;
            case NOT_STARTED -> percent > 0;
            case CLOSED, UNKNOWN, WITHHELD -> false;
        };
    }

    private static Found percentAgainstStatus(Action action) {
        return Found.at(
                action.cell(Field.PERCENT),
                PlainText.oneLine(action.text(Field.PERCENT)),
                "%s%% of the work is done, but the action is %s. The papers show the status."
                        .formatted(action.done().percent().orElse(0), ActionStatus.inWords(action.status())),
                "Correct the percentage, the status or the update.");
    }

    /**
     * A traffic light that the date or the status plainly contradicts. Councils' keys differ, so the rule only finds what
     * is wrong by all of them: green or blue for an overdue action, green for a delayed one, red for a completed one.
     */
    static Stream<Found> ratingContradicted(Inspection inspection) {
        return inspection
                .actions()
                .flatMap(action -> action.done().rating().stream()
                        .flatMap(rating -> whyContradicted(action, rating, inspection.asAt()).stream())
                        .map(why -> ratingContradicted(action, why)));
    }

    private static Optional<String> whyContradicted(Action action, Rating rating, LocalDate asAt) {
        Optional<Status> meant = action.done().ratingMeans();
        if (meant.isPresent() && isDenied(meant.get(), action.status(), rating)) {
            return Optional.of("The rating is %s, which means %s in the key, but the action is %s."
                    .formatted(
                            rating.name().toLowerCase(Locale.ROOT),
                            ActionStatus.inWords(meant.get()),
                            ActionStatus.inWords(action.status())));
        }
        return contradictedByAnyKey(action, rating, asAt);
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

    private static Optional<String> contradictedByAnyKey(Action action, Rating rating, LocalDate asAt) {
        return switch (rating) {
            case RED ->
                action.status() == Status.COMPLETED && !meansCompleted(action)
                        ? Optional.of("The rating is red, but the action is completed.")
                        : Optional.empty();
            case GREEN -> ratedButOverdue(action, "green", asAt).or(() -> ratedButDelayed(action));
            case BLUE -> ratedButOverdue(action, "blue", asAt);
            case AMBER, GREY -> Optional.empty();
        };
    }

    private static boolean meansCompleted(Action action) {
        return action.done().ratingMeans().filter(Status::isEnded).isPresent();
    }

    /** Not for the colour of a Status cell, whose words are compared with the date. */
    private static Optional<String> ratedButOverdue(Action action, String colour, LocalDate asAt) {
        return action.byWhen()
                .latest()
                .filter(latest -> action.has(Field.RATING))
                .filter(latest -> ActionStatus.isOpen(action) && action.isOverdue(asAt))
                .map(latest -> "The rating is %s, but the action was due by %s and is %s."
                        .formatted(colour, DayWords.of(latest), ActionStatus.inWords(action.status())));
    }

    private static Optional<String> ratedButDelayed(Action action) {
        return action.status() == Status.DELAYED
                ? Optional.of("The rating is green, but the action is delayed.")
                : Optional.empty();
    }

    private static Found ratingContradicted(Action action, String why) {
        boolean beside = action.has(Field.RATING);
        return Found.at(
                action.cell(beside ? Field.RATING : Field.STATUS),
                PlainText.oneLine(beside ? action.text(Field.RATING) : action.text(Field.STATUS)),
                why + " The papers go by the status and the date.",
                "Correct the rating, the date or the status.");
    }
}
