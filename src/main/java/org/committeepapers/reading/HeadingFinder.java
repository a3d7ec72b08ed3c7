package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/**
 * Finds the headings of a table, and the columns that its layout names. Headings come before letters, and names before
 * patterns, so that no pattern reads a column that is ignored by name.
 */
final class HeadingFinder {

    /** A row of data may hold a word or two that are headings too. */
    private static final int FEWEST_KNOWN = 2;

    /** Longer cells are no headings; every row is checked. */
    private static final int MOST_LETTERS = 300;

    /** Enough to find headings that were changed. */
    private static final int MOST_CELLS = 500;

    /** Fields of which every column counts, not only the first that is there. */
    private static final Set<Field> ALL_COUNT = EnumSet.of(Field.PROGRESS, Field.STATUS, Field.EXEMPTION);

    private final Sheet sheet;
    private final TableLayout table;
    private final int lastColumn;

    /** Whether the layout names far more headings than a table has: of a field several, of which one may be there. */
    private final boolean isStandard;

    /** Fields by their headings, folded. */
    private final Map<String, Set<Field>> byName = new HashMap<>();

    private final Map<ColumnName, Field> byPattern = new LinkedHashMap<>();

    /**
     * A row of headings on the sheet.
     *
     * @param missing what the layout names and the row lacks
     * @param twice the columns of each name, or field of the standard layout, that has several
     */
    record Found(Columns columns, List<Missing> missing, Map<ColumnName, List<Integer>> twice) {}

    /**
     * A column that isn't there.
     *
     * @param what the field, or another purpose of the column
     * @param names by which the layout knows it
     */
    record Missing(String what, List<ColumnName> names) {}

    HeadingFinder(Sheet sheet, TableLayout table) {
        this.sheet = sheet;
        this.table = table;
        this.isStandard = table.headings() instanceof HeadingRows.Known;
        this.lastColumn = sheet.inOrder().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(SheetCell::column)
                .max()
                .orElse(0);
        table.columns().forEach((field, names) -> {
            for (ColumnName name : names) {
                byName.computeIfAbsent(name.folded(), key -> EnumSet.noneOf(Field.class))
                        .add(field);
                if (name.isPattern()) {
                    byPattern.put(name, field);
                }
            }
        });
    }

    boolean isWithoutHeadings() {
        return table.headings() instanceof HeadingRows.None;
    }

    Found withoutHeadings(int firstRow) {
        return found(firstRow - 1, firstRow - 1, Headings.NONE);
    }

    /** The headings that begin in the row; empty where there are none. */
    Optional<Found> at(SheetRow row, Optional<Columns> above) {
        if (above.filter(columns -> isRepeated(row, columns)).isPresent()) {
            return Optional.of(found(row.index(), row.index()));
        }
        return switch (table.headings()) {
            case HeadingRows.None none -> Optional.empty();
            case HeadingRows.Rows rows ->
                row.index() >= rows.first() && row.index() <= rows.last()
                        ? Optional.of(found(rows.first(), rows.last()))
                        : Optional.empty();
            case HeadingRows.Auto auto -> withMost(row, above.isPresent() ? FEWEST_KNOWN : 1);
            case HeadingRows.Known some -> {
                Set<Field> fields = fields(row.own());
                boolean item = fields.contains(Field.RECOMMENDATION) || fields.contains(Field.ACTION);
                yield fields.size() >= FEWEST_KNOWN && item
                        ? Optional.of(found(row.index(), row.index()))
                        : Optional.empty();
            }
        };
    }

    /** A row with most of the headings, but not all, is one whose headings were changed. */
    private Optional<Found> withMost(SheetRow row, int fewest) {
        int there = fields(row.own()).size();
        return there < fewest
                ? Optional.empty()
                : Optional.of(found(row.index(), row.index()))
                        .filter(found -> found.missing().isEmpty()
                                || there >= FEWEST_KNOWN
                                        && there > found.missing().size());
    }

    /** Whether the row repeats the headings above, or the lower line of them, as at the top of a printed page. */
    private static boolean isRepeated(SheetRow row, Columns above) {
        List<SheetCell> own = row.own();
        return own.size() >= Math.min(FEWEST_KNOWN, above.headings().size())
                && own.stream().allMatch(cell -> {
                    String folded = ColumnName.folded(cell.value().words());
                    return !folded.isEmpty()
                            && ColumnName.folded(above.heading(cell.column())).endsWith(folded);
                });
    }

    /** The row with the most of the named headings; empty where none has any. */
    Optional<Found> nearest() {
        return sheet.inOrder().stream()
                .map(row -> found(row.index(), row.index()))
                .filter(found -> found.missing().size()
                        < table.columns().size() + table.of().size())
                .min(Comparator.comparingInt(found -> found.missing().size()));
    }

    /**
     * Whether so many cells of a row have words of headings that it may be headings of a table that nothing explains. Headings
     * don't repeat each other, and below Exempt stands No.
     */
    boolean mayBe(List<SheetCell> own, Optional<Columns> above) {
        List<Integer> markings =
                above.map(columns -> columns.of(Field.EXEMPTION)).orElse(List.of());
        Set<String> words = new HashSet<>();
        List<SheetCell> named = own.stream()
                .filter(cell -> !cell.value().words().endsWith("?"))
                .filter(cell -> {
                    Set<Field> fields = fields(List.of(cell));
                    boolean answers = markings.contains(cell.column()) && !fields.contains(Field.EXEMPTION);
                    return !fields.isEmpty()
                            && !answers
                            && words.add(ColumnName.folded(cell.value().words()));
                })
                .toList();
        boolean many = named.size() > FEWEST_KNOWN || named.size() * 2 >= own.size();
        return many && own.size() > FEWEST_KNOWN && fields(named).size() >= FEWEST_KNOWN;
    }

    /** Whether the row has several known headings. */
    boolean isLikeHeadings(SheetRow row) {
        return fields(row.own()).size() >= Math.min(FEWEST_KNOWN, byName.size());
    }

    /** The fields that the cells name. */
    private Set<Field> fields(List<SheetCell> cells) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (SheetCell cell : cells) {
            String words = cell.value().words();
            if (words.length() <= MOST_LETTERS) {
                fields.addAll(named(words));
                if (!isStandard) {
                    words.lines().forEach(line -> fields.addAll(named(line)));
                }
                byPattern.forEach((pattern, field) -> {
                    if (pattern.fits(words)) {
                        fields.add(field);
                    }
                });
            }
        }
        return fields;
    }

    /** The fields of which a layout has exactly this name. */
    Set<Field> named(String heading) {
        return byName.getOrDefault(ColumnName.folded(heading), Set.of());
    }

    // COLUMNS

    private Found found(int firstRow, int lastRow) {
        return found(firstRow, lastRow, Headings.of(sheet, firstRow, lastRow));
    }

    Found found(int firstRow, int lastRow, Headings headings) {
        Set<Integer> ignored = ignored(headings);
        Map<Field, List<Integer>> fields = new EnumMap<>(Field.class);
        List<Missing> missing = new ArrayList<>();
        Map<ColumnName, List<Integer>> twice = new LinkedHashMap<>();
        table.columns().forEach((field, names) -> {
            boolean all = isStandard || ALL_COUNT.contains(field);
            Map<ColumnName, List<Integer>> there = there(names, all, ignored, headings);
            List<Integer> columns = distinct(there);
            if (field == Field.EXEMPTION) {
                columns = headings.under(columns);
            } else if (isStandard) {
                columns = columns.stream().sorted().toList();
                twice.put(new ColumnName(field.inWords(), 0), columns);
            } else {
                there.keySet().removeIf(name -> field == Field.PROGRESS && name.isPattern());
                twice.putAll(there);
            }
            if (!columns.isEmpty()) {
                fields.put(field, columns);
            } else if (!isStandard) {
                missing.add(new Missing(field.inWords(), names));
            }
        });
        Map<ColumnName, List<Integer>> of = there(table.of(), true, ignored, headings);
        twice.putAll(of);
        twice.values().removeIf(columns -> columns.size() <= 1);
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
        table.ignore().stream().filter(ColumnName::isPattern).forEach(name -> ignored.addAll(headings.fitting(name)));
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
    private Map<ColumnName, List<Integer>> there(
            List<ColumnName> names, boolean all, Set<Integer> ignored, Headings headings) {
        Map<ColumnName, List<Integer>> there = new LinkedHashMap<>();
        for (ColumnName name : names) {
            List<Integer> columns = new ArrayList<>(named(name, headings));
            if (columns.isEmpty() && name.isPattern()) {
                columns.addAll(headings.fitting(name));
                columns.removeAll(ignored);
            }
            if (!columns.isEmpty() && (all || there.isEmpty())) {
                there.put(name, columns);
            }
        }
        return there;
    }

    private List<Integer> named(ColumnName name, Headings headings) {
        List<Integer> columns = headings.named(name);
        if (!columns.isEmpty() || isStandard) {
            return columns;
        }
        List<Integer> lines = headings.withLine(name);
        OptionalInt letter = name.letter();
        // A letter beyond the last column may be a word, such as Who.
        boolean byLetter = lines.isEmpty() && letter.isPresent() && letter.getAsInt() <= lastColumn;
        return byLetter ? List.of(letter.getAsInt()) : lines;
    }

    // PLACES

    /** Where the heading of the column is, or should be. */
    Location.Cell cell(Columns of, int column) {
        for (int row = of.lastRow(); row > of.firstRow(); row--) {
            SheetRow line = sheet.rows().get(row);
            if (line != null && !line.value(column).isBlank()) {
                return sheet.cell(line, column);
            }
        }
        return sheet.at(Math.max(0, of.firstRow()), column);
    }

    /** The words of the headings, by their cells. */
    Map<Location.Cell, String> words(Columns in) {
        Map<Location.Cell, String> words = new LinkedHashMap<>();
        in.headings().forEach((column, heading) -> words.put(cell(in, column), heading));
        return words;
    }

    /** Words that may be headings, from the beginning of the sheet. */
    Map<Location.Cell, String> firstWords() {
        Map<Location.Cell, String> words = new LinkedHashMap<>();
        for (SheetRow row : sheet.inOrder()) {
            for (SheetCell cell : words.size() < MOST_CELLS ? row.filled() : List.<SheetCell>of()) {
                words.put(sheet.cell(row, cell.column()), cell.value().words());
            }
        }
        return words;
    }
}
