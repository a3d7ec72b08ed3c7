package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;

/**
 * Finds the action that a tracker lists twice, in two tables or sheets, such as among those outstanding and among
 * those to be extended, and leaves one of the rows: the newer where the headings are dated, the one that isn't ended
 * where one says so, else the first.
 */
final class Twins {

    private static final List<Field> FACTS =
            List.of(Field.OWNER, Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE, Field.PROGRESS, Field.STATUS);

    /** The newer is the greater; equal where the headings and sheets don't say which that is. */
    private static final Comparator<TableRow> TIMES = Comparator.comparing(Twins::names, ColumnAge.OF_NAMES);

    private final StatusReader statuses;
    private final Remarks remarks;
    private final List<Aside> asides;

    /**
     * @param asides to which the words of the rows left out go, since they may bear a marking too
     */
    Twins(StatusReader statuses, Remarks remarks, List<Aside> asides) {
        this.statuses = statuses;
        this.remarks = remarks;
        this.asides = asides;
    }

    /** Leaves one row of each action in the draft. */
    void part(RecommendationDraft draft) {
        if (draft.rows().stream().map(TableRow::table).distinct().count() < 2) {
            return;
        }
        Map<String, List<TableRow>> byAction = new LinkedHashMap<>();
        for (TableRow row : draft.rows()) {
            String action = Drafts.spaced(row.text(Field.ACTION));
            byAction.computeIfAbsent(action, key -> new ArrayList<>()).add(row);
        }
        Set<TableRow> left = new HashSet<>();
        byAction.values().forEach(rows -> leaveOne(rows, left));
        draft.rows().removeAll(left);
    }

    private void leaveOne(List<TableRow> rows, Set<TableRow> left) {
        TableRow kept = rows.get(0);
        for (TableRow row : rows.subList(1, rows.size())) {
            if (row.table().equals(kept.table()) || isMarked(row) || isMarked(kept)) {
                continue;
            }
            boolean later = isToBeKept(row, kept);
            TableRow other = later ? kept : row;
            kept = later ? row : kept;
            left.add(other);
            keepWords(other);
            report(other, kept);
        }
    }

    /** What one of two rows marks as exempt may stand in the other. */
    private static boolean isMarked(TableRow row) {
        return !RowMarking.of(row).words().isBlank();
    }

    private void keepWords(TableRow left) {
        Sheet sheet = left.table().sheet();
        left.row()
                .filled()
                .forEach(cell -> asides.add(new Aside(cell.value().text(), sheet.cell(left.row(), cell.column()))));
    }

    private boolean isToBeKept(TableRow row, TableRow instead) {
        int newer = TIMES.compare(row, instead);
        return newer == 0 ? isEnded(instead) && !isEnded(row) : newer > 0;
    }

    private boolean isEnded(TableRow row) {
        Status status = statuses.read(row, OptionalInt.empty()).status();
        return status.isEnded();
    }

    private static List<String> names(TableRow row) {
        return List.of(row.table().section(), row.table().sheet().name());
    }

    private void report(TableRow left, TableRow kept) {
        Location.Cell cell = left.firstCell();
        List<String> differing = FACTS.stream()
                .filter(field -> !left.isBlank(field))
                .filter(field ->
                        !left.value(field).words().equals(kept.value(field).words()))
                .map(Field::inWords)
                .toList();
        String where = kept.firstCell().sheet() + "!" + kept.firstCell().address();
        if (TIMES.compare(kept, left) > 0) {
            remarks.note(
                    "item-twice",
                    cell,
                    left.reference(),
                    "The same item stands at %s, which is newer and counts.".formatted(where),
                    "Nothing needs to change.");
        } else if (differing.isEmpty()) {
            remarks.note(
                    "item-twice",
                    cell,
                    left.reference(),
                    "The same item stands at %s; the papers list it once.".formatted(where),
                    "Nothing needs to change.");
        } else {
            remarks.warn(
                    "item-twice",
                    cell,
                    left.reference(),
                    "The same item stands at %s, which counts; this row says something else of: %s."
                            .formatted(where, String.join(", ", differing)),
                    "Keep the row that is right, and delete the other or make them agree.");
        }
    }
}
