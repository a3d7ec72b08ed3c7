package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.Names;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;

/**
 * A sheet that lists something: a row of headings, and an entry in each row below.
 *
 * @param columns where each known heading stands
 * @param <C> what a heading may name
 */
record SheetList<C extends Enum<C>>(Sheet sheet, SheetRow headings, Map<C, Integer> columns) {

    /** The known names of headings, from a file of words beside this class. */
    static <C extends Enum<C>> Map<String, C> names(Class<C> type, String file) {
        Map<String, C> names = new HashMap<>();
        WordFile words = new WordFile("/org/committeepapers/reading/" + file);
        for (String column : words.names()) {
            words.phrases(column).forEach(name -> names.put(name, Enum.valueOf(type, column)));
        }
        return names;
    }

    /**
     * The list below the row with the most known headings; of several such rows, the first.
     *
     * @param needed headings of which the row has to have one
     */
    static <C extends Enum<C>> Optional<SheetList<C>> find(Sheet sheet, Map<String, C> names, Set<C> needed) {
        return sheet.inOrder().stream()
                .map(row -> new SheetList<>(sheet, row, columns(row, names)))
                .filter(list -> list.columns.keySet().stream().anyMatch(needed::contains))
                .max(Comparator.comparingInt((SheetList<C> list) -> list.columns.size())
                        .thenComparingInt(list -> -list.headings.index()));
    }

    private static <C extends Enum<C>> Map<C, Integer> columns(SheetRow row, Map<String, C> names) {
        Map<C, Integer> columns = new TreeMap<>();
        for (SheetCell cell : row.filled()) {
            String name = Names.plainWithoutBrackets(cell.value().words());
            Optional.ofNullable(names.get(name)).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
        }
        return columns;
    }

    /** Reports what is wrong with the cells of the entries. */
    void remark(Remarks remarks) {
        new CellRemarks(sheet, remarks).on(headings.index(), new TreeSet<>(columns.values()));
    }

    Collection<SheetRow> rows() {
        return sheet.rows().tailMap(headings.index(), false).values();
    }

    /** What each row says that isn't blank under all headings, in sheet order. */
    <T> List<T> entries(Function<SheetRow, T> entry) {
        return rows().stream()
                .filter(row -> columns.values().stream()
                        .anyMatch(column -> !row.value(column).isBlank()))
                .map(entry)
                .toList();
    }

    CellValue value(SheetRow row, C column) {
        return row.value(columns.getOrDefault(column, -1));
    }

    String words(SheetRow row, C column) {
        return value(row, column).words();
    }

    Location.Cell cell(SheetRow row, C column) {
        return sheet.cell(row, columns.getOrDefault(column, 0));
    }

    /** The one day that the cell names; empty where it names none, or leaves a doubt. */
    static Optional<LocalDate> day(CellValue value) {
        return value.date().or(() -> Dates.day(value.text()));
    }
}
