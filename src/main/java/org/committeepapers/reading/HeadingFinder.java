package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;

/** Finds the headings of a table. */
final class HeadingFinder {

    /** A row of data may hold a word or two that are headings too. */
    private static final int FEWEST_KNOWN = 2;

    /** Signs and spaces that a heading may have beside its name, such as brackets. */
    private static final int FURTHER_SIGNS = 40;

    /** Enough to find headings that were changed. */
    private static final int MOST_CELLS = 500;

    private final Sheet sheet;
    private final TableLayout table;
    private final Columns.Finder columns;
    /** Fields by their headings, folded. */
    private final Map<String, Set<Field>> known = new HashMap<>();

    /** The same by words as written: folding is slow, and cells recur. */
    private final Map<String, Set<Field>> named = new HashMap<>();

    private final List<Map.Entry<ColumnName, Field>> patterns;

    /** Whether at most one column has a name that isn't a letter, so that any cell might hold it. */
    private final boolean isNamedByLetters;

    /** Longer cells can't be known headings; every row is checked. */
    private final int mostLetters;

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
        this.columns = new Columns.Finder(sheet, table);
        table.columns()
                .forEach((field, names) -> names.forEach(name -> known.computeIfAbsent(
                                ColumnName.folded(name.words()), key -> EnumSet.noneOf(Field.class))
                        .add(field)));
        this.patterns = table.columns().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(ColumnName::isPattern)
                        .map(name -> Map.entry(name, entry.getKey())))
                .toList();
        List<List<ColumnName>> all = Stream.concat(
                        table.columns().values().stream(), table.of().stream().map(List::of))
                .toList();
        long words = all.stream()
                .filter(names -> names.stream().noneMatch(name -> name.letter().isPresent()))
                .count();
        this.isNamedByLetters = table.headings() instanceof HeadingRows.Auto && words <= 1 && all.size() > 1;
        this.mostLetters =
                known.keySet().stream().mapToInt(String::length).max().orElse(0) * 2 + FURTHER_SIGNS;
    }

    boolean isWithoutHeadings() {
        return table.headings() instanceof HeadingRows.None;
    }

    Found withoutHeadings(int firstRow) {
        return columns.find(firstRow - 1, firstRow - 1, Headings.NONE);
    }

    /** The headings that begin in the row; empty where there are none. */
    Optional<Found> at(SheetRow row, Optional<Columns> above) {
        if (above.filter(columns -> isRepeated(row, columns)).isPresent()) {
            return Optional.of(
                    table.headings() instanceof HeadingRows.Known
                            ? ofKnown(row.index())
                            : found(row.index(), row.index()));
        }
        if (above.isPresent() && isNamedByLetters) {
            return Optional.empty();
        }
        return switch (table.headings()) {
            case HeadingRows.None none -> Optional.empty();
            case HeadingRows.Rows rows ->
                row.index() >= rows.first() && row.index() <= rows.last()
                        ? Optional.of(found(rows.first(), rows.last()))
                        : Optional.empty();
            case HeadingRows.Auto auto -> auto(row);
            case HeadingRows.Known some -> known(row);
        };
    }

    /** The row with the most of the named headings; empty where none has any. */
    Optional<Found> nearest() {
        Optional<Found> nearest = Optional.empty();
        int fewest = table.columns().size() + table.of().size();
        for (SheetRow row : sheet.inOrder()) {
            Found found = found(row.index(), row.index());
            if (found.missing().size() < fewest) {
                fewest = found.missing().size();
                nearest = Optional.of(found);
            }
        }
        return nearest;
    }

    /** A row with most of the headings, but not all, is one whose headings were changed. */
    private Optional<Found> auto(SheetRow row) {
        int there = fieldsKnown(row).size();
        return there == 0
                ? Optional.empty()
                : Optional.of(found(row.index(), row.index()))
                        .filter(found -> found.missing().isEmpty()
                                || there >= FEWEST_KNOWN
                                        && there > found.missing().size());
    }

    private Optional<Found> known(SheetRow row) {
        Set<Field> fields = fieldsKnown(row);
        boolean headings = fields.size() >= FEWEST_KNOWN
                && (fields.contains(Field.RECOMMENDATION) || fields.contains(Field.ACTION));
        return headings ? Optional.of(ofKnown(row.index())) : Optional.empty();
    }

    /**
     * The words in a row of data that name columns elsewhere, if there are so many that they may be headings. "Agreed" in a
     * column of responses is a response, and "Owner?" a question.
     */
    List<String> likeHeadings(List<SheetCell> own, Optional<Columns> above) {
        List<SheetCell> known = own.stream()
                .filter(cell -> above.filter(in -> in.of(Field.RESPONSE).contains(cell.column()))
                        .isEmpty())
                .filter(cell -> !fieldsKnown(List.of(cell)).isEmpty()
                        && !cell.value().words().endsWith("?"))
                .toList();
        List<String> words = known.stream().map(cell -> cell.value().words()).toList();
        boolean many = words.size() > FEWEST_KNOWN || words.size() == FEWEST_KNOWN && words.size() * 2 >= own.size();
        return many && own.size() > FEWEST_KNOWN && fieldsKnown(known).size() >= FEWEST_KNOWN ? words : List.of();
    }

    /** Whether the row has several known headings. */
    boolean isLikeHeadings(SheetRow row) {
        return fieldsKnown(row).size() >= Math.min(FEWEST_KNOWN, known.size());
    }

    private Set<Field> fieldsKnown(SheetRow row) {
        return fieldsKnown(row.own());
    }

    private Set<Field> fieldsKnown(List<SheetCell> cells) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (SheetCell cell : cells) {
            String words = cell.value().words();
            if (words.length() <= mostLetters) {
                fields.addAll(named.computeIfAbsent(words, it -> known.getOrDefault(ColumnName.folded(it), Set.of())));
            }
            for (Map.Entry<ColumnName, Field> pattern : patterns) {
                if (pattern.getKey().fits(words)) {
                    fields.add(pattern.getValue());
                }
            }
        }
        return fields;
    }

    private Found ofKnown(int row) {
        Headings found = Headings.of(sheet, row, row);
        Map<Integer, String> headings = found.words();
        Map<Field, List<Integer>> fields = new EnumMap<>(Field.class);
        headings.forEach((column, words) -> {
            for (Field field : known.getOrDefault(ColumnName.folded(words), Set.of())) {
                fields.computeIfAbsent(field, key -> new ArrayList<>()).add(column);
            }
        });
        Map<ColumnName, List<Integer>> twice = new LinkedHashMap<>();
        fields.forEach((field, columns) -> {
            if (columns.size() > 1 && field != Field.EXEMPTION) {
                twice.put(new ColumnName(field.inWords(), 0), List.copyOf(columns));
            }
        });
        fields.computeIfPresent(Field.EXEMPTION, (field, columns) -> found.under(columns));
        return new Found(new Columns(row, row, fields, List.of(), Set.of(), Map.of(), headings), List.of(), twice);
    }

    /** Whether the row repeats the headings above, as at the top of a printed page. */
    private boolean isRepeated(SheetRow row, Columns above) {
        List<SheetCell> own = row.own();
        return own.size() >= FEWEST_KNOWN
                && own.stream().allMatch(cell -> {
                    String folded = ColumnName.folded(cell.value().words());
                    String heading = above.heading(cell.column());
                    String lower = heading.substring(heading.lastIndexOf(" / ") + 1);
                    return !folded.isEmpty()
                            && (ColumnName.folded(heading).equals(folded)
                                    || ColumnName.folded(lower).equals(folded));
                });
    }

    private Found found(int firstRow, int lastRow) {
        return columns.find(firstRow, lastRow, Headings.of(sheet, firstRow, lastRow));
    }

    Set<Integer> ignoredLetters() {
        return columns.ignoredLetters();
    }

    /** Where the heading of the column is, or should be. */
    Location.Cell cell(Columns of, int column) {
        return cell(sheet, of, column);
    }

    /** Where the heading of the column is, or should be. */
    static Location.Cell cell(Sheet sheet, Columns of, int column) {
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
