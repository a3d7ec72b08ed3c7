package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.committeepapers.tracker.Field;

/**
 * A row of headings and what stands below each.
 *
 * @param row from 0
 * @param columns the column of each field that has one
 * @param twice columns whose heading names a field that another column has
 * @param unused columns whose heading names no field
 */
record Header(int row, Map<Field, Integer> columns, Set<Integer> twice, Set<Integer> unused) {

    private static final int LONGEST_HEADING = 80;
    private static final int ROWS_OF_A_HEADER = 3;

    /** The first row of headings of a sheet; of rows close together the one with the most known headings. */
    static Optional<Header> find(Sheet sheet) {
        List<Header> close = new ArrayList<>();
        for (SheetRow row : sheet.inOrder()) {
            if (!close.isEmpty() && row.index() >= close.get(0).row() + ROWS_OF_A_HEADER) {
                break;
            }
            of(row).ifPresent(close::add);
        }
        return close.stream()
                .reduce((best, header) ->
                        header.columns().size() > best.columns().size() ? header : best);
    }

    /** The row as a header; empty unless it has two known headings of which one is Recommendation or Action. */
    static Optional<Header> of(SheetRow row) {
        Map<Integer, String> headings = headings(row);
        Header header = Headings.read(row.index(), headings);
        boolean known = header.columns().containsKey(Field.RECOMMENDATION)
                || header.columns().containsKey(Field.ACTION);
        return known && header.columns().size() >= 2 ? Optional.of(header) : Optional.empty();
    }

    /** Whether the row is a header again and nothing else, as on top of a further table or printed page. */
    static boolean isRepeatedBy(SheetRow row) {
        return of(row).filter(
                        header -> header.columns().size() * 2 > row.filled().size())
                .isPresent();
    }

    private static Map<Integer, String> headings(SheetRow row) {
        Map<Integer, String> headings = new TreeMap<>();
        for (SheetCell cell : row.filled()) {
            String words = cell.value().words();
            if (words.length() <= LONGEST_HEADING) {
                headings.put(cell.column(), words);
            }
        }
        return headings;
    }

    /** Whether the row is a further line of the header: one of its headings is merged down into it. */
    boolean reachesInto(SheetRow other) {
        return other.cells().stream().anyMatch(cell -> cell.sourceRow() == row && columns.containsValue(cell.column()));
    }

    /** The leftmost column of any field. */
    int firstColumn() {
        return columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }
}
