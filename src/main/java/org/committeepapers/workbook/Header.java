package org.committeepapers.workbook;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/**
 * One or more rows of headings, and what stands below each.
 *
 * @param firstRow from 0
 * @param lastRow from 0
 * @param columns the column of each field that has one
 * @param words of each heading, by column
 * @param revised the columns of revised dates, from left to right
 * @param earlier the columns of earlier progress, the newest first
 * @param twice columns whose heading names a field that another column has
 * @param unused columns whose heading names no field
 */
record Header(
        int firstRow,
        int lastRow,
        Map<Field, Integer> columns,
        Map<Integer, String> words,
        List<Integer> revised,
        List<Integer> earlier,
        Set<Integer> twice,
        Set<Integer> unused) {

    /** Whether the rows are headings at all: two are known, of which one says what is to be done. */
    boolean isKnown() {
        return (has(Field.RECOMMENDATION) || has(Field.ACTION)) && columns.size() >= 2;
    }

    /** The leftmost column of any field. */
    int firstColumn() {
        int first = Integer.MAX_VALUE;
        for (int column : columns.values()) {
            first = Math.min(first, column);
        }
        return columns.isEmpty() ? 0 : first;
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** Whether something is read below a heading of this column. */
    boolean isRead(int column) {
        return columns.containsValue(column) || revised.contains(column) || earlier.contains(column);
    }

    /** The columns below which something is read. */
    IntStream columnsRead() {
        return Stream.of(columns.values(), revised, earlier)
                .flatMap(Collection::stream)
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted();
    }

    /** The same, the actions being what the committee recommended: no other column says that. */
    Header withActionsAsRecommendations() {
        Map<Field, Integer> others = new EnumMap<>(columns);
        Optional.ofNullable(others.remove(Field.ACTION))
                .ifPresent(column -> others.putIfAbsent(Field.RECOMMENDATION, column));
        return with(others, unused);
    }

    /** The same with other columns. */
    Header with(Map<Field, Integer> otherColumns, Set<Integer> otherUnused) {
        return new Header(firstRow, lastRow, otherColumns, words, revised, earlier, twice, otherUnused);
    }
}
