package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.reading.HeadingFinder.Found;
import org.committeepapers.reading.HeadingFinder.Missing;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/**
 * The headings of a table on the sheet, and the meaning of each column.
 *
 * @param firstRow of the headings, from 0; one above the table where it has none
 * @param lastRow of the headings
 * @param fields the columns of each field, in order of precedence
 * @param of the columns that name the recommendation of an action
 * @param ignored columns that may appear in no paper
 * @param skipBy rows that are no items, by the text in a column
 * @param headings the words of each heading, by column
 */
record Columns(
        int firstRow,
        int lastRow,
        Map<Field, List<Integer>> fields,
        List<Integer> of,
        Set<Integer> ignored,
        Map<Integer, List<TextPattern>> skipBy,
        Map<Integer, String> headings) {

    /** For blocks of labels, which have no columns. */
    static final Columns NONE = at(0);

    /** For a block of labels that begins in the row. */
    static Columns at(int row) {
        return new Columns(row, row, Map.of(), List.of(), Set.of(), Map.of(), Map.of());
    }

    List<Integer> of(Field field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Whether the row's cell of the field is merged with one above it in the table, and so repeats its value. */
    boolean isMerged(SheetRow row, Field field) {
        return of(field).stream()
                .flatMap(column -> row.cell(column).stream())
                .anyMatch(cell -> cell.sourceRow() < row.index()
                        && cell.sourceRow() > lastRow
                        && !cell.value().isBlank());
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    boolean reads(int column) {
        return of.contains(column) || fields.values().stream().anyMatch(columns -> columns.contains(column));
    }

    boolean accountsFor(int column) {
        return ignored.contains(column) || reads(column);
    }

    /** Without cells in ignored columns; a text over several columns stays. */
    List<SheetCell> withoutIgnored(List<SheetCell> cells) {
        return ignored.isEmpty()
                ? cells
                : cells.stream()
                        .filter(cell -> !ignored.contains(cell.column()) || fieldsUnder(cell) > 0)
                        .toList();
    }

    /** How many fields the cell spans. */
    int fieldsUnder(SheetCell cell) {
        return (int) fields.values().stream()
                .filter(columns -> columns.stream()
                        .anyMatch(column -> column >= cell.column() && column < cell.column() + cell.width()))
                .count();
    }

    /** Whether the row is no item, by its text in a column. */
    boolean skips(SheetRow row) {
        return skipBy.entrySet().stream().anyMatch(column -> {
            String words = row.value(column.getKey()).words();
            return column.getValue().stream().anyMatch(pattern -> pattern.fits(words));
        });
    }

    List<Field> fieldsOf(int column) {
        List<Field> found = new ArrayList<>();
        fields.forEach((field, columns) -> {
            if (columns.contains(column)) {
                found.add(field);
            }
        });
        return found;
    }

    int first() {
        return fields.values().stream().mapToInt(Collections::min).min().orElse(0);
    }

    /** The heading on one line; empty where the column has none. */
    String heading(int column) {
        return headings.getOrDefault(column, "").replace('\n', ' ');
    }

    String heading(Field field) {
        return of(field).isEmpty() ? "" : heading(of(field).getFirst());
    }

    /**
     * Finds the columns that a layout names. Headings come before letters, and names before patterns, so that no
     * pattern reads a column that is ignored by name.
     */
    static final class Finder {

        /** Fields of which every column counts, not only the first that is there. */
        private static final Set<Field> ALL_COUNT = EnumSet.of(Field.PROGRESS, Field.STATUS, Field.EXEMPTION);

        private final TableLayout table;
        private final int lastColumn;

        Finder(Sheet sheet, TableLayout table) {
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
                boolean all = ALL_COUNT.contains(field);
                Map<ColumnName, List<Integer>> found = byName(names, all, ignored, headings);
                if (found.isEmpty()) {
                    missing.add(new Missing(field.inWords(), names));
                } else {
                    List<Integer> columns = distinct(found);
                    fields.put(field, field == Field.EXEMPTION ? headings.under(columns) : columns);
                }
                found.keySet()
                        .removeIf(name -> field == Field.EXEMPTION || field == Field.PROGRESS && name.isPattern());
                twice.putAll(found);
            });
            Map<ColumnName, List<Integer>> of = byName(table.of(), true, ignored, headings);
            twice.putAll(of);
            twice.values().removeIf(columns -> columns.size() == 1);
            table.of().stream()
                    .filter(name -> !of.containsKey(name))
                    .forEach(name -> missing.add(new Missing("The recommendation of an action", List.of(name))));
            Map<Integer, List<TextPattern>> skipBy = new HashMap<>();
            table.skipBy().forEach((name, patterns) -> {
                List<Integer> columns = named(name, headings);
                columns.forEach(column -> skipBy.put(column, patterns));
                if (columns.isEmpty()) {
                    missing.add(new Missing("Rows to skip", List.of(name)));
                }
            });
            skipBy.keySet().stream()
                    .filter(column -> fields.values().stream().noneMatch(all -> all.contains(column)))
                    .forEach(ignored::add);
            return new Found(
                    new Columns(firstRow, lastRow, fields, distinct(of), ignored, skipBy, headings.words()),
                    missing,
                    twice);
        }

        private static List<Integer> distinct(Map<ColumnName, List<Integer>> columns) {
            return columns.values().stream().flatMap(List::stream).distinct().toList();
        }

        /** Columns that are ignored by letter, whatever their headings. */
        Set<Integer> ignoredLetters() {
            return ignored(Headings.NONE);
        }

        private Set<Integer> ignored(Headings headings) {
            Set<Integer> ignored = new TreeSet<>();
            table.ignore().stream()
                    .filter(ColumnName::isPattern)
                    .forEach(name -> ignored.addAll(headings.fitting(name)));
            Stream.concat(table.columns().values().stream().flatMap(List::stream), table.of().stream())
                    .forEach(name -> ignored.removeAll(named(name, headings)));
            table.ignore().forEach(name -> ignored.addAll(named(name, headings)));
            return ignored;
        }

        /**
         * The columns of each name that has any.
         *
         * @param all whether every name counts, and not only the first that has columns
         */
        private Map<ColumnName, List<Integer>> byName(
                List<ColumnName> names, boolean all, Set<Integer> ignored, Headings headings) {
            Map<ColumnName, List<Integer>> found = new LinkedHashMap<>();
            for (ColumnName name : names) {
                List<Integer> columns = new ArrayList<>(named(name, headings));
                if (columns.isEmpty() && name.isPattern()) {
                    columns.addAll(headings.fitting(name));
                    columns.removeAll(ignored);
                }
                if (!columns.isEmpty() && (all || found.isEmpty())) {
                    found.put(name, columns);
                }
            }
            return found;
        }

        private List<Integer> named(ColumnName name, Headings headings) {
            List<Integer> columns = headings.named(name);
            OptionalInt letter = name.letter();
            // A letter beyond the last column may be a word, such as Who.
            boolean byLetter = columns.isEmpty() && letter.isPresent() && letter.getAsInt() <= lastColumn;
            return byLetter ? List.of(letter.getAsInt()) : columns;
        }
    }
}
