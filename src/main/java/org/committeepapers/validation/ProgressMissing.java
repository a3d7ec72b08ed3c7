package org.committeepapers.validation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;

/** An action without any progress reported; "TBC", "No update" and the like report none. */
final class ProgressMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return Stream.concat(missing(inspection), newest(inspection));
    }

    private static Stream<Found> missing(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> action.cells().has(Field.PROGRESS))
                        .filter(action -> Placeholders.saysNothing(action.progress()))
                        .map(action -> finding(action, isAsItShouldBe(recommendation, action))));
    }

    /**
     * If there are several columns of progress: the newest is blank for an open action, while other actions have words
     * there.
     */
    private static Stream<Found> newest(Inspection inspection) {
        Set<Column> inUse = inspection
                .actions()
                .filter(action -> !isOlder(action) && !Placeholders.saysNothing(action.progress()))
                .flatMap(action -> Column.ofProgress(action).stream())
                .collect(Collectors.toSet());
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> isOlder(action) && !Placeholders.saysNothing(action.progress()))
                        .filter(action -> !ActionStatus.isExpectedOfNobody(recommendation, action))
                        .filter(action -> Column.ofProgress(action)
                                .filter(inUse::contains)
                                .isPresent()))
                .flatMap(action ->
                        action.cells().ofColumn(Field.PROGRESS).stream().map(ProgressMissing::older));
    }

    private static boolean isOlder(Action action) {
        return action.cells()
                .ofColumn(Field.PROGRESS)
                .filter(newest -> !newest.equals(action.cells().of(Field.PROGRESS)))
                .isPresent();
    }

    private static Found older(Location.Cell newest) {
        return Found.at(
                newest,
                "",
                "The latest update is blank, so the papers print an earlier one.",
                "Enter what has been done since, or say that nothing has.");
    }

    private record Column(String sheet, int number) {

        static Optional<Column> ofProgress(Action action) {
            return action.cells().ofColumn(Field.PROGRESS).map(cell -> new Column(cell.sheet(), cell.column()));
        }
    }

    /** It is worth saying how an action was completed, though nobody is expected to act any more. */
    private static boolean isAsItShouldBe(Recommendation recommendation, Action action) {
        return action.status() == Status.NOT_STARTED
                || action.status() != Status.COMPLETED && ActionStatus.isExpectedOfNobody(recommendation, action);
    }

    private static Found finding(Action action, boolean asItShouldBe) {
        String words = PlainText.oneLine(action.progress());
        return Found.at(
                        action.cells().of(Field.PROGRESS),
                        words,
                        words.isEmpty()
                                ? "There is no update. The papers say that none is recorded."
                                : "\"" + words + "\" isn't an update. The papers print the words as they are.",
                        asItShouldBe
                                ? "Nothing needs to change."
                                : "Enter what has been done so far, beginning with the status if there is no Status"
                                        + " column.")
                .mildIf(asItShouldBe);
    }
}
