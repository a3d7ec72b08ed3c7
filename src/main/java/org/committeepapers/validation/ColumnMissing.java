package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** A table without a column for owners, dates or progress: said once, instead of once a row. */
final class ColumnMissing implements Rule {

    private static final List<Field> NEEDED = List.of(Field.OWNER, Field.BY_WHEN, Field.PROGRESS);

    private record Column(int sheet, Field field) {}

    /** Once a table: of the rows of a sheet that follow each other without the column, at the first. */
    @Override
    public Stream<Found> check(Inspection inspection) {
        Set<Column> said = new HashSet<>();
        List<Found> findings = new ArrayList<>();
        inspection
                .actions()
                .forEach(action -> NEEDED.forEach(field -> {
                    if (action.cells().has(field)) {
                        said.remove(column(action, field));
                    } else if (said.add(column(action, field))) {
                        findings.add(finding(action.cells().row(), field));
                    }
                }));
        return findings.stream();
    }

    private static Column column(Action action, Field field) {
        return new Column(action.cells().row().sheetIndex(), field);
    }

    private static Found finding(Location.Cell row, Field field) {
        return switch (field) {
            case OWNER -> finding(row, "who owns an action", "Owner");
            case BY_WHEN -> finding(row, "by when an action is to be done", "By when");
            default -> finding(row, "how far an action has come", "Progress");
        };
    }

    private static Found finding(Location.Cell row, String what, String heading) {
        return Found.at(
                row,
                "",
                "The table has no column that says %s; the papers say \"Not stated\" for each.".formatted(what),
                "Add a column with the heading %s; if there is one under another name, rename it.".formatted(heading));
    }
}
