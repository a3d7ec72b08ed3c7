package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;

/**
 * The words of a row of headings by column, or of two rows, where a merged upper heading belongs to each one below it.
 *
 * @param widths of the headings in the last row that are merged over several columns
 */
public record Headings(Map<Integer, Heading> byColumn, Map<Integer, Integer> widths) {

    public static final Headings NONE = new Headings(Map.of(), Map.of());

    /**
     * The words of a column's heading.
     *
     * @param whole all of them, two lines with a stroke between
     * @param lower those of the lower line
     * @param forms of both, by which they are compared
     */
    public record Heading(String whole, String lower, List<String> forms) {

        public Heading(String whole, String lower) {
            this(whole, lower, List.of(ColumnName.folded(whole), ColumnName.folded(lower)));
        }

        /** Whether one of several lines of its cell has the name. */
        private boolean hasLine(ColumnName name) {
            return lower.indexOf('\n') >= 0 && lower.lines().anyMatch(name::names);
        }
    }

    /** @param lastRow the first one, or the one below it; both from 0 */
    public static Headings of(Sheet sheet, int firstRow, int lastRow) {
        Map<Integer, Heading> headings = new TreeMap<>();
        Map<Integer, Integer> widths = new TreeMap<>();
        for (SheetRow row : sheet.rows().subMap(firstRow, true, lastRow, true).values()) {
            for (SheetCell cell : row.filled()) {
                boolean merged = cell.sourceRow() != row.index() && cell.sourceRow() >= firstRow;
                if (row.index() == lastRow && cell.width() > 1) {
                    widths.put(cell.column(), cell.width());
                }
                int width = row.index() < lastRow ? cell.width() : 1;
                for (int column = cell.column(); column < cell.column() + width && !merged; column++) {
                    String words = cell.value().words();
                    headings.merge(
                            column,
                            new Heading(words, words),
                            (upper, lower) -> new Heading(upper.whole() + " / " + lower.whole(), lower.lower()));
                }
            }
        }
        return new Headings(headings, widths);
    }

    /** These columns and all others over which their headings are merged, without those that have a heading. */
    List<Integer> under(List<Integer> columns) {
        return columns.stream()
                .flatMap(column -> IntStream.range(column, column + widths.getOrDefault(column, 1))
                        .boxed())
                .filter(column -> columns.contains(column) || !byColumn.containsKey(column))
                .distinct()
                .toList();
    }

    /** The columns with this whole heading, else those with this lower line. */
    public List<Integer> named(ColumnName name) {
        List<Integer> whole = where(heading -> heading.forms().getFirst().equals(name.folded()));
        return whole.isEmpty() ? where(heading -> heading.forms().getLast().equals(name.folded())) : whole;
    }

    /** The column of which one line of several has this name, as where a heading is in two languages; none if more have. */
    List<Integer> withLine(ColumnName name) {
        List<Integer> columns = where(heading -> heading.hasLine(name));
        return columns.size() == 1 ? columns : List.of();
    }

    List<Integer> fitting(ColumnName pattern) {
        return where(heading -> pattern.fits(heading.whole()) || pattern.fits(heading.lower()));
    }

    private List<Integer> where(Predicate<Heading> condition) {
        return byColumn.entrySet().stream()
                .filter(heading -> condition.test(heading.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<Integer, String> words() {
        Map<Integer, String> words = new TreeMap<>();
        byColumn.forEach((column, heading) -> words.put(column, heading.whole()));
        return words;
    }
}
