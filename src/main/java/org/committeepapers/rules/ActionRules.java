package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;

/** Actions, and the columns they need. */
final class ActionRules {

    private static final List<Field> NEEDED = List.of(Field.OWNER, Field.BY_WHEN, Field.PROGRESS);

    private ActionRules() {}

    private record Column(int sheet, Field field) {}

    /**
     * A table without a column for owners, dates or progress: one finding at its headings, instead of one in each row. Of
     * tables one below the other that all lack the column, as in blocks, only the first is reported.
     */
    static Stream<Found> columnMissing(Inspection inspection) {
        Map<Location.Cell, List<Action>> tables = inspection
                .actions()
                .collect(Collectors.groupingBy(
                        action -> action.entries().headings(), LinkedHashMap::new, Collectors.toList()));
        Set<Column> said = new HashSet<>();
        List<Found> findings = new ArrayList<>();
        tables.forEach((headings, actions) -> NEEDED.forEach(field -> {
            Column column = new Column(headings.sheetIndex(), field);
            if (actions.stream().anyMatch(action -> action.has(field))) {
                said.remove(column);
            } else if (said.add(column)) {
                findings.add(columnMissing(headings, field).mildIf(isAsItShouldBe(field, actions)));
            }
        }));
        return findings.stream();
    }

    /**
     * Many councils keep no dates, or a status without progress, or write the status where the date should be. A
     * missing owner or progress matters only while an action is open.
     */
    private static boolean isAsItShouldBe(Field field, List<Action> actions) {
        return switch (field) {
            case BY_WHEN -> true;
            case PROGRESS ->
                allEnded(actions)
                        || actions.stream()
                                .anyMatch(action -> action.has(Field.STATUS)
                                        || action.standing().doubt() == Standing.Doubt.NONE);
            default -> allEnded(actions);
        };
    }

    private static boolean allEnded(List<Action> actions) {
        return actions.stream().allMatch(action -> action.status().isEnded());
    }

    private static Found columnMissing(Location.Cell headings, Field field) {
        return switch (field) {
            case OWNER -> columnMissing(headings, "owners", "Owner");
            case BY_WHEN -> columnMissing(headings, "dates", "By when");
            default -> columnMissing(headings, "progress", "Progress");
        };
    }

    private static Found columnMissing(Location.Cell headings, String what, String heading) {
        return Found.at(
                headings,
                "",
                "The table has no column for %s, so the papers can't give any.".formatted(what),
                "Add the column. If there is one under another name, give it the heading %s.".formatted(heading));
    }

    /** A recommendation without an action: a warning if the answer promises one, otherwise a note. */
    static Stream<Found> actionMissing(Inspection inspection) {
        boolean onlyResponses = inspection.actions().findAny().isEmpty();
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.actions().isEmpty())
                .filter(recommendation -> !onlyResponses || hasPlace(recommendation))
                .filter(recommendation -> recommendation.isAnswered())
                .map(ActionRules::actionMissing);
    }

    /** Whether its table has a column for actions; a list of responses alone needs none. */
    private static boolean hasPlace(Recommendation recommendation) {
        return Stream.of(Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.PROGRESS, Field.STATUS)
                        .anyMatch(recommendation::has)
                || !recommendation.hasAnswer();
    }

    private static Found actionMissing(Recommendation recommendation) {
        boolean promised = switch (recommendation.response().category()) {
            case AGREED, AGREED_IN_PART, NOT_STATED -> true;
            case NOT_AGREED, NOTED, AWAITED, WITHHELD -> false;
        };
        return Found.at(
                        recommendation.cell(Field.ACTION),
                        "",
                        promised
                                ? "The recommendation has a response, but no action says what will be done."
                                : "The recommendation has no action, because none was promised.",
                        promised ? "Enter what will be done, who will do it and by when." : "Nothing needs to change.")
                .mildIf(!promised);
    }

    /** A row with an owner, a date or progress, but no action. A sheet without a column for actions needs none. */
    static Stream<Found> actionWithoutText(Inspection inspection) {
        return inspection
                .actions()
                .filter(action ->
                        action.has(Field.ACTION) && action.text(Field.ACTION).isBlank())
                .map(action -> Found.at(
                        action.cell(Field.ACTION),
                        "",
                        "The row has other details of an action, but doesn't say what will be done. The papers say "
                                + "that no description is recorded.",
                        "Enter the action."));
    }

    private record Content(String text, List<String> owners, String byWhen) {

        static Content of(Action action) {
            return new Content(
                    PlainText.lettersAndNumbers(action.text(Field.ACTION).plain()),
                    action.owners().list().stream()
                            .map(owner -> PlainText.lettersAndNumbers(owner.name()))
                            .sorted()
                            .toList(),
                    PlainText.lettersAndNumbers(action.byWhen().words().plain()));
        }
    }

    /** An action that appears twice under a recommendation, so that the papers would count it twice. */
    static Stream<Found> actionTwice(Inspection inspection) {
        return inspection.recommendations().flatMap(ActionRules::actionTwice);
    }

    private static Stream<Found> actionTwice(Recommendation recommendation) {
        if (recommendation.actions().size() < 2) {
            return Stream.empty();
        }
        Map<Content, Location.Cell> first = new HashMap<>();
        return recommendation.actions().stream()
                .filter(action -> !action.text(Field.ACTION).isBlank())
                .flatMap(action -> {
                    Location.Cell cell = action.cell(Field.ACTION);
                    return Optional.ofNullable(first.putIfAbsent(Content.of(action), cell)).stream()
                            .map(other -> actionTwice(action, cell, other));
                });
    }

    private static Found actionTwice(Action action, Location.Cell cell, Location.Cell other) {
        return Found.at(
                cell,
                PlainText.oneLine(action.text(Field.ACTION)),
                "The same action, with the same owner and date, is also at %s!%s. The papers show and count both."
                        .formatted(other.sheet(), other.address()),
                "Keep one of them, with the updates from both, and delete the other.");
    }
}
