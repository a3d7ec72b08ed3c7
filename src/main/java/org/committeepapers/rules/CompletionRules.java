package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** When an action was completed, and when its closure was agreed. */
final class CompletionRules {

    private CompletionRules() {}

    /** An action that, by its date, was completed after the date of the papers. */
    static Stream<Found> completedInFuture(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status() == Status.COMPLETED)
                .filter(action -> action.date(Field.COMPLETED_ON)
                        .first()
                        .filter(inspection.asAt()::isBefore)
                        .isPresent())
                .map(action -> completedInFuture(action, inspection.asAt()));
    }

    private static Found completedInFuture(Action action, LocalDate asAt) {
        Field field = Stream.of(Field.COMPLETED_ON, Field.PROGRESS)
                .filter(action::has)
                .findFirst()
                .orElse(Field.STATUS);
        return Found.at(
                action.cell(field),
                PlainText.oneLine(action.date(Field.COMPLETED_ON).words()),
                "The action is recorded as completed after the date of the papers, %s.".formatted(DayWords.of(asAt)),
                "Correct the date, especially the year, or the status.");
    }

    /** A completed action without its day of completion, on a sheet that has a column for it. */
    static Stream<Found> completionDateMissing(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status() == Status.COMPLETED)
                .filter(action -> action.has(Field.COMPLETED_ON))
                .filter(action -> action.date(Field.COMPLETED_ON).latest().isEmpty())
                .map(CompletionRules::completionDateMissing);
    }

    private static Found completionDateMissing(Action action) {
        ByWhen completed = action.date(Field.COMPLETED_ON);
        return Found.at(
                action.cell(Field.COMPLETED_ON),
                PlainText.oneLine(completed.words()),
                completed.kind() == ByWhen.Kind.MISSING
                        ? "The action is completed, but there is no completion date."
                        : "The action is completed, but these words don't say on which day or in which month.",
                "Enter the date on which it was completed, or correct the status.");
    }

    /** A day of completion for an action that is open by its status. */
    static Stream<Found> completionAgainstStatus(Inspection inspection) {
        return inspection
                .actions()
                .filter(ActionStatus::isOpen)
                .filter(action -> action.has(Field.COMPLETED_ON))
                .filter(action -> action.date(Field.COMPLETED_ON)
                        .latest()
                        .filter(day -> !day.isAfter(inspection.asAt()))
                        .isPresent())
                .map(CompletionRules::completionAgainstStatus);
    }

    private static Found completionAgainstStatus(Action action) {
        return Found.at(
                action.cell(Field.COMPLETED_ON),
                PlainText.oneLine(action.date(Field.COMPLETED_ON).words()),
                "There is a completion date, but the action is %s. The papers show that status, not Completed."
                        .formatted(ActionStatus.inWords(action.status())),
                "Clear the date, or correct the status or the update.");
    }

    /** An action that has ended and whose closure was agreed, on a day that isn't clear. */
    static Stream<Found> closureDateUnclear(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status().isEnded() && Closures.isSaid(action))
                .filter(action -> Closures.of(action).onlyDay().isEmpty())
                .map(CompletionRules::closureDateUnclear);
    }

    private static Found closureDateUnclear(Action action) {
        return Found.at(
                action.cell(Field.CLOSURE_AGREED_ON),
                PlainText.oneLine(Closures.of(action).words()),
                "These words don't give one date on which the committee agreed to close the action, so the papers "
                        + "still list it.",
                "Enter the date of the meeting, such as 3 September 2026, or leave it blank until the committee has "
                        + "agreed.");
    }

    /** An action that has ended and whose closure, by its date, was agreed after the date of the papers. */
    static Stream<Found> closureInFuture(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.status().isEnded())
                .filter(action -> Closures.of(action)
                        .onlyDay()
                        .filter(inspection.asAt()::isBefore)
                        .isPresent())
                .map(action -> closureInFuture(action, inspection.asAt()));
    }

    private static Found closureInFuture(Action action, LocalDate asAt) {
        return Found.at(
                action.cell(Field.CLOSURE_AGREED_ON),
                PlainText.oneLine(Closures.of(action).words()),
                "The tracker says that the committee agreed to close the action after the date of the papers, %s, so the papers still list it."
                        .formatted(DayWords.of(asAt)),
                "Check the date, especially the year, or leave it blank until the committee has agreed.");
    }

    /** Closure agreed by the committee for an action that is open or whose status is unclear. */
    static Stream<Found> closureAgainstStatus(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> !action.status().isEnded() && Closures.isSaid(action))
                .map(CompletionRules::closureAgainstStatus);
    }

    private static Found closureAgainstStatus(Action action) {
        return Found.at(
                action.cell(Field.CLOSURE_AGREED_ON),
                PlainText.oneLine(Closures.of(action).words()),
                "The tracker says that the committee agreed to close the action, but the action is %s. The papers still list it."
                        .formatted(ActionStatus.inWords(action.status())),
                "If the action has ended, set Status to Completed or Closed. If not, clear the closure date.");
    }
}
