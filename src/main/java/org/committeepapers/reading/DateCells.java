package org.committeepapers.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.date.DateFigures;

/** Dates in figures: one that only makes sense with the month first puts the others of its table in doubt. */
final class DateCells {

    private DateCells() {}

    /** Tells of the dates that could be either of two days, in tables where one has the month first. */
    static void tellDoubts(List<SheetItem> items, TrackerFindings findings) {
        Map<List<Integer>, Set<Value>> tables = new LinkedHashMap<>();
        List<Field> ofDates = Stream.of(Field.values())
                .filter(field -> field.is(Field.Trait.DATE))
                .toList();
        for (SheetItem item : items) {
            for (Field field : ofDates) {
                Value date = item.value(field);
                if (!date.isBlank()) {
                    List<Integer> table =
                            List.of(date.cell().sheetIndex(), item.table().line());
                    tables.computeIfAbsent(table, first -> new LinkedHashSet<>())
                            .add(date);
                }
            }
        }
        for (Set<Value> dates : tables.values()) {
            dates.stream()
                    .filter(date -> DateFigures.monthFirst(date.words()).isPresent())
                    .findFirst()
                    .ifPresent(other -> tellDoubts(dates, other, findings));
        }
    }

    private static void tellDoubts(Set<Value> dates, Value other, TrackerFindings findings) {
        String monthFirst = DateFigures.monthFirst(other.words()).orElseThrow();
        for (Value date : dates) {
            DateFigures.eitherWay(date.words())
                    .ifPresent(days -> findings.ask(
                            "date-day-or-month",
                            date,
                            days,
                            monthFirst,
                            other.cell().address()));
        }
    }
}
