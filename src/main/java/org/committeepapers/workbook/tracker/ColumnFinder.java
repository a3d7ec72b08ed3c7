package org.committeepapers.workbook.tracker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.layout.TableLayout;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.tracker.HeadingFinder.Found;
import org.committeepapers.workbook.tracker.HeadingFinder.Missing;

/**
 * Finds the columns that a layout names. A heading goes before a letter, and a name before a pattern, so that a column that
 * is ignored by its name isn't read by a pattern.
 */
final class ColumnFinder {

    private final TableLayout table;
    private final int lastColumn;

    ColumnFinder(Sheet sheet, TableLayout table) {
        this.table = table;
        this.lastColumn = sheet.inOrder().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(SheetCell::column)
                .max()
                .orElse(0);
    }

    Found find(int firstRow, int lastRow, Headings headings) {
        Set<Integer> ignored = ignored(headings);
        Map<Field, List<Integer>> fields = new EnumMap<>(Field.class);
        List<Missing> missing = new ArrayList<>();
        Map<ColumnName, List<Integer>> twice = new LinkedHashMap<>();
        table.columns().forEach((field, names) -> {
            boolean all = field == Field.PROGRESS || field == Field.STATUS;
            Map<ColumnName, List<Integer>> several = new LinkedHashMap<>();
            List<Integer> columns = columns(names, all, ignored, headings, several);
            several.keySet().removeIf(name -> field == Field.PROGRESS && name.isPattern());
            twice.putAll(several);
            if (!columns.isEmpty()) {
                fields.put(field, columns);
            } else {
                missing.add(new Missing(field.inWords(), names));
            }
        });
        List<Integer> of = columns(table.of(), true, ignored, headings, twice);
        table.of().stream()
                .filter(name -> columns(List.of(name), true, ignored, headings, new LinkedHashMap<>())
                        .isEmpty())
                .forEach(name -> missing.add(new Missing("The recommendation of an action", List.of(name))));
        return new Found(new Columns(firstRow, lastRow, fields, of, ignored, headings.words()), missing, twice);
    }

    /** Columns that are ignored by letter, whatever their headings. */
    Set<Integer> ignoredLetters() {
        return ignored(Headings.NONE);
    }

    private Set<Integer> ignored(Headings headings) {
        Set<Integer> ignored = new TreeSet<>();
        table.ignore().stream().filter(ColumnName::isPattern).forEach(name -> ignored.addAll(headings.fitting(name)));
        Stream.concat(table.columns().values().stream().flatMap(List::stream), table.of().stream())
                .forEach(name -> ignored.removeAll(named(name, headings)));
        table.ignore().forEach(name -> ignored.addAll(named(name, headings)));
        return ignored;
    }

    /**
     * The columns of several names.
     *
     * @param all whether all that are there are meant, and not whichever is first
     * @param twice takes what is found several times
     */
    private List<Integer> columns(
            List<ColumnName> names,
            boolean all,
            Set<Integer> ignored,
            Headings headings,
            Map<ColumnName, List<Integer>> twice) {
        Set<Integer> found = new LinkedHashSet<>();
        for (ColumnName name : names) {
            List<Integer> columns = new ArrayList<>(named(name, headings));
            if (columns.isEmpty() && name.isPattern()) {
                columns.addAll(headings.fitting(name));
                columns.removeAll(ignored);
            }
            if (columns.size() > 1) {
                twice.put(name, List.copyOf(columns));
            }
            found.addAll(columns);
            if (!found.isEmpty() && !all) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private List<Integer> named(ColumnName name, Headings headings) {
        List<Integer> columns = headings.named(name);
        return columns.isEmpty() ? letter(name).map(List::of).orElse(List.of()) : columns;
    }

    /** A letter beyond the last column may be a word, such as Who. */
    private Optional<Integer> letter(ColumnName name) {
        OptionalInt letter = name.letter();
        boolean within = letter.isPresent() && letter.getAsInt() <= lastColumn;
        return within ? Optional.of(letter.getAsInt()) : Optional.empty();
    }
}
