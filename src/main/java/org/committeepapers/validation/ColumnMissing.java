package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;

/** A table without a column for owners, dates or progress: one finding at its headings, instead of one in each row. */
final class ColumnMissing implements Rule {

    private static final List<Field> NEEDED = List.of(Field.OWNER, Field.BY_WHEN, Field.PROGRESS);

    private record Column(int sheet, Field field) {}

    /** Of tables one below the other that all lack the column, as in blocks, only the first is reported. */
    @Override
    public Stream<Found> check(Inspection inspection) {
        Map<Location.Cell, List<Action>> tables = inspection
                .actions()
                .collect(Collectors.groupingBy(
                        action -> action.cells().headings(), LinkedHashMap::new, Collectors.toList()));
        Set<Column> said = new HashSet<>();
        List<Found> findings = new ArrayList<>();
        tables.forEach((headings, actions) -> NEEDED.forEach(field -> {
            Column column = new Column(headings.sheetIndex(), field);
            if (actions.stream().anyMatch(action -> action.cells().has(field))) {
                said.remove(column);
            } else if (said.add(column)) {
                findings.add(finding(headings, field).mildIf(isAsItShouldBe(field, actions)));
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
                                .anyMatch(action -> action.cells().has(Field.STATUS)
                                        || action.standing().doubt() == Standing.Doubt.NONE);
            default -> allEnded(actions);
        };
    }

    private static boolean allEnded(List<Action> actions) {
        return actions.stream().allMatch(action -> action.status().isEnded());
    }

    private static Found finding(Location.Cell headings, Field field) {
        return switch (field) {
            case OWNER -> finding(headings, "owners", "Owner");
            case BY_WHEN -> finding(headings, "dates", "By when");
            default -> finding(headings, "progress", "Progress");
        };
    }

    private static Found finding(Location.Cell headings, String what, String heading) {
        return Found.at(
                headings,
                "",
                "The table has no column for %s, so the papers can't give any.".formatted(what),
                "Add the column. If there is one under another name, give it the heading %s.".formatted(heading));
    }
}
