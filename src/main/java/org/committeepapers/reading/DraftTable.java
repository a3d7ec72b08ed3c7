package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.DraftText.Line;
import org.committeepapers.reading.Headings.Heading;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.MarkedLabel;

/**
 * A table as a draft lists it. Only exact words of the standard layout give a column, a label or a line its meaning; of
 * rows that may be no items a person is asked.
 */
final class DraftTable {

    private static final TableLayout STANDARD =
            StandardLayout.with(Additions.NONE).tables().getFirst();
    private static final Map<String, Field> FIELDS = new HashMap<>();
    private static final Map<TextPattern, Map.Entry<Field, String>> LABELS = new LinkedHashMap<>();
    private static final Map<TextPattern, String> LINES =
            STANDARD.lines().stream().collect(Collectors.toMap(Function.identity(), TextPattern::source));

    private static final Set<Field> TEXTS = EnumSet.of(Field.RECOMMENDATION, Field.ACTION);
    private static final Heading NO_HEADING = new Heading("", "");
    private static final SheetRow NO_ROW = new SheetRow(-1, false);
    private static final int FULL = 3;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_HEADINGS = 5;

    static {
        STANDARD.columns()
                .forEach((field, names) -> names.forEach(name -> FIELDS.put(ColumnName.folded(name.words()), field)));
        STANDARD.labels()
                .forEach((field, patterns) ->
                        patterns.forEach(pattern -> LABELS.put(pattern, Map.entry(field, pattern.source()))));
    }

    /**
     * The rows of a sheet that belong to the table, from 0.
     *
     * @param from the first of the lines above the headings
     * @param last row of the headings; less than the first where there are none
     */
    record Part(Sheet sheet, int from, int first, int last, int end, Headings headings) {

        Part to(int row) {
            return new Part(sheet, from, first, last, row, headings);
        }

        List<SheetRow> below() {
            return last >= end
                    ? List.of()
                    : sheet.rows().subMap(last, false, end, true).values().stream()
                            .filter(row -> !row.own().isEmpty())
                            .toList();
        }

        boolean has(Field field) {
            return !columns(field::equals).isEmpty();
        }

        List<Integer> columns(Predicate<Field> wanted) {
            return headings.byColumn().entrySet().stream()
                    .filter(heading ->
                            exact(heading.getValue().whole()).filter(wanted).isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Whether a recommendation or an action has words; in a summary they have numbers. */
        boolean isOfTexts() {
            List<Integer> texts = columns(TEXTS::contains);
            return below().stream().anyMatch(row -> texts.stream().anyMatch(column -> hasLetters(row.value(column))));
        }
    }

    /**
     * A column.
     *
     * @param name by which a layout finds it: the heading, or the letter where that isn't enough
     * @param field that has exactly this heading
     * @param values of the rows that are taken for items, blank ones included
     * @param all words below the heading, those of items first
     */
    record Column(Heading heading, String name, Optional<Field> field, List<CellValue> values, List<String> all) {

        /** With two values by which a person recognises it; what may be a marking is shown with all of them. */
        Line line() {
            boolean marking = field.isEmpty() && MarkedLabel.isOfMarkings(heading.whole());
            List<String> comments = new ArrayList<>();
            if (!heading.whole().isBlank() && !DraftText.plain(heading.whole()).equals(name)) {
                comments.add("headed " + DraftText.quoted(heading.whole()));
            }
            if (marking) {
                comments.add("may say what is exempt");
            }
            all.stream()
                    .map(DraftText::quoted)
                    .distinct()
                    .limit(marking ? all.size() : 2)
                    .forEach(comments::add);
            return new Line(name, all.isEmpty() ? List.of("blank") : comments);
        }

        List<String> texts() {
            return values.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> DraftText.plain(value.words()))
                    .distinct()
                    .toList();
        }
    }

    final List<Part> parts;
    final List<Column> columns = new ArrayList<>();

    /** Patterns of the standard layout that rows fit exactly. */
    final Set<String> lines = new LinkedHashSet<>();

    /** Rows to explain by their first words, with all their places. */
    final Map<String, List<String>> doubtful = new LinkedHashMap<>();

    /** Those below the last item that begin like one, and the number of this. */
    final List<String> within = new ArrayList<>();

    int lastRow;

    /** Rows with an action that may belong to the recommendation above. */
    final List<String> filledDown = new ArrayList<>();

    /** The labels of blocks by field, the one that begins a block first; and those to explain. */
    final Map<Field, Set<String>> labels = new LinkedHashMap<>();

    final List<Line> askedLabels = new ArrayList<>();

    /** Columns beside blocks whose words may be no text of a label. */
    final List<Line> margins = new ArrayList<>();

    private final List<SheetRow> items = new ArrayList<>();
    private final List<SheetRow> others = new ArrayList<>();
    private final boolean csv;

    private DraftTable(List<Part> parts, boolean csv) {
        this.parts = parts;
        this.csv = csv;
    }

    /** Sheets with the same headings are one table; a sheet with different ones has several. */
    static List<DraftTable> of(List<Sheet> sheets, boolean csv) {
        Map<List<Object>, DraftTable> tables = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<Part> found = parts(sheet);
            Optional<SheetCell> label =
                    found.stream().anyMatch(part -> part.isOfTexts() && part.has(Field.RECOMMENDATION))
                            ? Optional.empty()
                            : firstLabel(sheet);
            if (label.isPresent()) {
                DraftTable blocks = new DraftTable(new ArrayList<>(), csv);
                blocks.readBlocks(sheet, label.get().column(), found);
                tables.put(List.of(sheet), blocks);
                continue;
            }
            boolean several = found.stream().map(Part::headings).distinct().count() > 1;
            for (Part part : found) {
                boolean alone = several || sheet.entry().hidden() || part.last() < 0;
                List<Object> kind = alone
                        ? List.of(sheet.name(), part.first())
                        : List.of(part.headings().words(), part.last() - part.first());
                tables.computeIfAbsent(kind, key -> new DraftTable(new ArrayList<>(), csv))
                        .parts
                        .add(part);
            }
        }
        tables.values().forEach(DraftTable::read);
        return List.copyOf(tables.values());
    }

    private static boolean hasLetters(CellValue value) {
        return value.words().chars().anyMatch(Character::isLetter);
    }

    private static boolean hasFigure(CellValue value) {
        return value.words().chars().anyMatch(Character::isDigit);
    }

    private static Optional<Field> exact(String heading) {
        return Optional.ofNullable(FIELDS.get(ColumnName.folded(heading)));
    }

    /** The headings with exact words of several fields, those of recommendations and actions if there are any, from top to bottom. */
    private static List<Part> parts(Sheet sheet) {
        List<Part> found = new ArrayList<>();
        for (SheetRow row : sheet.inOrder()) {
            int before = found.isEmpty() ? -1 : found.getLast().last();
            Set<Field> fields = EnumSet.noneOf(Field.class);
            if (row.index() > before && areTexts(row)) {
                row.own().forEach(cell -> exact(cell.value().words()).ifPresent(fields::add));
            }
            if (fields.size() >= 2
                    && (found.isEmpty() || fields.size() * 2 > row.own().size())) {
                found.add(at(sheet, row, before));
            }
        }
        List<Part> texts = divided(found).stream().filter(Part::isOfTexts).toList();
        List<Part> parts = new ArrayList<>();
        for (Part part : texts.isEmpty() ? found : texts) {
            int from = parts.isEmpty() ? 0 : part.from();
            parts.add(new Part(
                    sheet, from, part.first(), part.last(), sheet.rows().lastKey(), part.headings()));
        }
        if (parts.isEmpty()) {
            parts.add(new Part(sheet, 0, 0, -1, sheet.rows().lastKey(), Headings.NONE));
        }
        return divided(parts);
    }

    /** Each down to the next. */
    private static List<Part> divided(List<Part> parts) {
        List<Part> divided = new ArrayList<>(parts);
        for (int i = 0; i + 1 < divided.size(); i++) {
            divided.set(i, divided.get(i).to(divided.get(i + 1).from() - 1));
        }
        return divided;
    }

    private static boolean areTexts(SheetRow row) {
        return row.own().size() >= 2
                && row.own().stream()
                        .allMatch(cell -> cell.value().date().isEmpty()
                                && cell.value().number().isEmpty());
    }

    /** Headings take two rows where cells are merged over both, or an upper one over several of the lower ones. */
    private static Part at(Sheet sheet, SheetRow row, int before) {
        SheetRow upper = sheet.rows().getOrDefault(row.index() - 1, NO_ROW);
        SheetRow lower = sheet.rows().getOrDefault(row.index() + 1, NO_ROW);
        int last = lower.filled().stream().anyMatch(cell -> cell.sourceRow() == row.index())
                        && areTexts(new SheetRow(lower.index(), false, lower.byColumn()))
                ? lower.index()
                : row.index();
        boolean divided = upper.index() > before
                && areTexts(upper)
                && upper.own().stream().noneMatch(cell -> label(cell).isPresent())
                && (row.filled().stream().anyMatch(cell -> cell.sourceRow() == upper.index())
                        || upper.own().stream().anyMatch(cell -> cell.width() > 1));
        int first = divided && last == row.index() ? upper.index() : row.index();
        int from = before < 0 ? 0 : first;
        while (from > before + 1
                && sheet.rows().getOrDefault(from - 1, NO_ROW).own().size() == 1) {
            from--;
        }
        return new Part(sheet, from, first, last, sheet.rows().lastKey(), Headings.of(sheet, first, last));
    }

    /** Whether exact words say that it is of recommendations or actions. */
    boolean isKnown() {
        return !labels.isEmpty() || parts.stream().anyMatch(Part::isOfTexts);
    }

    boolean isHidden() {
        return parts.getFirst().sheet().entry().hidden();
    }

    boolean has(Field field) {
        return !with(field).isEmpty();
    }

    List<Column> with(Field field) {
        return columns.stream()
                .filter(column -> column.field().filter(field::equals).isPresent())
                .toList();
    }

    List<Column> asked() {
        return columns.stream().filter(column -> column.field().isEmpty()).toList();
    }

    /** Whether a column, a label or a line gives the field. */
    boolean says(Field field) {
        return has(field)
                || labels.containsKey(field)
                || lines.stream().anyMatch(line -> line.contains("{" + field.key() + "}"));
    }

    /** A question mark in a sheet's name stands for any character, here for one that doesn't print. */
    List<String> sheets() {
        return parts.stream()
                .map(part -> part.sheet().name().replaceAll("\\p{C}", "?"))
                .distinct()
                .toList();
    }

    /** Rows that may be headings where none has exact words. */
    List<String> possibleHeadings() {
        return parts.getFirst().sheet().inOrder().stream()
                .filter(DraftTable::areTexts)
                .limit(MOST_HEADINGS)
                .map(row -> words(parts.getFirst().sheet(), row))
                .toList();
    }

    private void read() {
        for (Part part : parts) {
            if (labels.isEmpty()) {
                part.sheet().rows().subMap(part.from(), part.first()).values().forEach(this::isLine);
            }
            classify(part);
        }
        Headings headings = parts.getFirst().headings();
        List<SheetRow> rows = new ArrayList<>(items);
        rows.addAll(others);
        Set<Integer> all = new TreeSet<>(headings.byColumn().keySet());
        rows.forEach(row -> row.own().forEach(cell -> all.add(cell.column())));
        for (int index : all) {
            Heading heading = headings.byColumn().getOrDefault(index, NO_HEADING);
            Optional<Field> field = exact(heading.whole())
                    .filter(it -> it == Field.EXEMPTION
                            || parts.getFirst().columns(it::equals).size() == 1);
            List<String> words = rows.stream()
                    .map(row -> row.value(index).words())
                    .filter(it -> !it.isBlank())
                    .toList();
            List<CellValue> values = items.stream().map(row -> row.value(index)).toList();
            columns.add(new Column(heading, name(index, heading, headings), field, values, words));
        }
    }

    /** The lower line of the heading if it names this column alone, else the whole heading, else the letter. */
    private static String name(int column, Heading heading, Headings headings) {
        return Stream.of(heading.lower(), heading.whole())
                .map(DraftText::plain)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_NAME)
                .filter(words -> headings.named(new ColumnName(words, 0)).equals(List.of(column)))
                .findFirst()
                .orElseGet(() -> Location.Cell.columnName(column));
    }

    /** Takes in the patterns that the cells of the row fit, each alone or else all as one text. */
    private boolean isLine(SheetRow row) {
        List<String> own = row.own().stream().map(cell -> cell.value().words()).toList();
        List<String> fitting = own.stream()
                .flatMap(words -> PatternNames.bestOf(LINES, words).stream())
                .toList();
        if (fitting.size() < own.size()) {
            fitting = PatternNames.bestOf(LINES, String.join(" ", own)).stream().toList();
        }
        lines.addAll(fitting);
        return !fitting.isEmpty();
    }

    /** Tells items from rows to ask about. */
    private void classify(Part part) {
        List<SheetRow> rows = part.below().stream()
                .filter(row -> !isLine(row) && !isRepeated(row, part))
                .toList();
        Rows of = new Rows(part, rows);
        Map<Boolean, List<SheetRow>> kinds = rows.stream().collect(Collectors.partitioningBy(of::isDoubtful));
        List<SheetRow> certain = kinds.getOrDefault(false, List.of());
        List<SheetRow> doubted = kinds.getOrDefault(true, List.of());
        items.addAll(certain);
        others.addAll(doubted);
        int last = certain.isEmpty() ? part.last() : certain.getLast().index();
        Set<String> begun = certain.stream().map(DraftTable::first).collect(Collectors.toSet());
        for (SheetRow row : doubted) {
            boolean same = begun.contains(first(row));
            if (same && row.index() > last && parts.size() == 1) {
                within.add(words(part.sheet(), row));
                lastRow = last + 1;
            } else {
                ask(
                        part.sheet(),
                        row,
                        same ? "; an item begins like this too, so change the words in the tracker" : "");
            }
        }
        certain.stream().filter(of::isFilledDown).forEach(row -> filledDown.add(words(part.sheet(), row)));
    }

    private void ask(Sheet sheet, SheetRow row, String more) {
        doubtful.computeIfAbsent(first(row), key -> new ArrayList<>()).add(words(sheet, row) + more);
    }

    private static String first(SheetRow row) {
        return ColumnName.folded(row.own().getFirst().value().words());
    }

    private static boolean isRepeated(SheetRow row, Part part) {
        return row.own().size() >= 2 && row.own().stream().allMatch(cell -> isHeading(cell, part));
    }

    /** Whether the words are those of the column's own heading. */
    private static boolean isHeading(SheetCell cell, Part part) {
        Heading heading = part.headings().byColumn().getOrDefault(cell.column(), NO_HEADING);
        String folded = ColumnName.folded(cell.value().words());
        return folded.equals(ColumnName.folded(heading.lower())) || folded.equals(ColumnName.folded(heading.whole()));
    }

    /** All words of a row, after its place. */
    private String words(Sheet sheet, SheetRow row) {
        return "row " + (row.index() + 1) + (csv ? "" : " of " + DraftText.quoted(sheet.name())) + ": "
                + row.own().stream()
                        .map(cell -> DraftText.quoted(cell.value().words()))
                        .collect(Collectors.joining(", "));
    }

    /** What rows of a part have in common, by which others are in doubt. */
    private static final class Rows {

        private final Part part;
        private final List<SheetRow> rows;
        private final List<Integer> texts;
        private final List<Integer> references;
        private final boolean wide;
        private final boolean numbered;
        private final boolean dated;
        private final boolean figured;
        private final int lastFull;

        /** The last group of rows, if it has no dates where most rows have. */
        private final int lastGroup;

        Rows(Part part, List<SheetRow> rows) {
            this.part = part;
            this.rows = rows;
            this.texts = part.columns(TEXTS::contains);
            this.references = part.columns(Field.REFERENCE::equals);
            long columns = Stream.concat(
                            part.headings().byColumn().keySet().stream(),
                            rows.stream().flatMap(row -> row.own().stream().map(SheetCell::column)))
                    .distinct()
                    .count();
            this.wide = columns > FULL;
            this.numbered = most(row -> isFilled(row, references));
            this.dated = most(Rows::hasDate);
            this.figured = most(row -> row.own().stream().anyMatch(cell -> hasFigure(cell.value())));
            int group = part.last() + 1;
            for (SheetRow row : rows) {
                group = isApart(row) ? row.index() : group;
            }
            int begins = group;
            boolean undated = dated
                    && begins > part.last() + 1
                    && rows.stream().filter(row -> row.index() >= begins).noneMatch(Rows::hasDate);
            this.lastGroup = undated ? begins : Integer.MAX_VALUE;
            this.lastFull = rows.stream()
                    .filter(row -> row.index() < lastGroup && row.own().size() >= Math.min(FULL, columns))
                    .mapToInt(SheetRow::index)
                    .max()
                    .orElse(-1);
        }

        private boolean most(Predicate<SheetRow> condition) {
            return rows.stream().filter(condition).count() * 2 > rows.size();
        }

        private static boolean isFilled(SheetRow row, Collection<Integer> columns) {
            return columns.stream().anyMatch(column -> !row.value(column).isBlank());
        }

        private static boolean hasDate(SheetRow row) {
            return row.own().stream()
                    .anyMatch(cell -> cell.value().date().isPresent()
                            || Dates.isDate(cell.value().words()));
        }

        private boolean isApart(SheetRow row) {
            SheetRow before = part.sheet().rows().getOrDefault(row.index() - 1, NO_ROW);
            return row.index() > part.last() + 1 && before.filled().isEmpty();
        }

        /** Whether a recommendation, an action or a reference is merged into the row from above. */
        private boolean isMerged(SheetRow row) {
            return Stream.concat(texts.stream(), references.stream())
                    .flatMap(column -> row.cell(column).stream())
                    .anyMatch(cell -> !cell.value().isBlank() && cell.sourceRow() != row.index());
        }

        /** Whether it has an action of its own, and neither reference nor recommendation. */
        boolean isFilledDown(SheetRow row) {
            List<Integer> actions = part.columns(Field.ACTION::equals);
            List<Integer> recommendations = part.columns(Field.RECOMMENDATION::equals);
            return !recommendations.isEmpty()
                    && isFilled(row, actions)
                    && !isFilled(row, recommendations)
                    && !isFilled(row, references);
        }

        boolean isDoubtful(SheetRow row) {
            List<SheetCell> own = row.own();
            if (isMerged(row)) {
                return false;
            }
            boolean behind = row.index() > lastFull || isApart(row) || row.index() >= lastGroup;
            return own.size() == 1
                    || !texts.isEmpty() && !isFilled(row, texts) && !hasReferenceAndWords(row)
                    || wide && behind && own.size() < FULL
                    || row.index() >= lastGroup
                    || hasWordsForNumbers(row)
                    || hasNumbersForWords(row)
                    || isLikeHeadings(row);
        }

        private boolean hasWordsForNumbers(SheetRow row) {
            return references.stream()
                    .map(column -> ReferenceWords.read(row.value(column).words()))
                    .anyMatch(words -> !words.isBlank() && !ReferenceWords.mayBe(words));
        }

        /** Whether it has a reference and other words than these, though no recommendation or action. */
        private boolean hasReferenceAndWords(SheetRow row) {
            return isFilled(row, references)
                    && row.own().size() >= FULL
                    && row.own().stream()
                            .anyMatch(cell -> !references.contains(cell.column()) && hasLetters(cell.value()));
        }

        /** Totals: no reference where most rows have one, or numbers alone beside a text. */
        private boolean hasNumbersForWords(SheetRow row) {
            List<SheetCell> own = row.own();
            long numbers = own.stream()
                    .filter(cell -> cell.value().number().isPresent())
                    .count();
            boolean unnumbered = numbered && !isFilledDown(row) || numbers > 0 && numbers >= own.size() - 1;
            return unnumbered && !isFilled(row, references);
        }

        /** A second row of headings: other headings, or directly below these without any figure. */
        private boolean isLikeHeadings(SheetRow row) {
            List<SheetCell> own = row.own();
            boolean second = row.index() == part.last() + 1
                    && figured
                    && own.stream().noneMatch(cell -> hasFigure(cell.value()));
            long headings = own.stream()
                    .filter(cell ->
                            isHeading(cell, part) || exact(cell.value().words()).isPresent())
                    .count();
            boolean named = references.stream().map(row::value).anyMatch(DraftTable::hasFigure);
            return part.last() >= 0 && !named && (second || headings >= 2 && headings * 2 > own.size());
        }
    }

    private static Optional<SheetCell> firstLabel(Sheet sheet) {
        return sheet.inOrder().stream()
                .flatMap(row -> row.own().stream())
                .filter(cell -> label(cell)
                        .filter(it -> it.getKey() == Field.RECOMMENDATION)
                        .isPresent())
                .findFirst();
    }

    private static Optional<Map.Entry<Field, String>> label(SheetCell cell) {
        return PatternNames.bestOf(LABELS, labelWords(cell));
    }

    /** The words before the first colon or line break. */
    private static String labelWords(SheetCell cell) {
        return DraftText.plain(cell.value().words().split("[:\n]", 2)[0]);
    }

    /** Blocks of labels in one column; tables of actions may stand in them, each down to the next label. */
    private void readBlocks(Sheet sheet, int column, List<Part> tables) {
        labels.put(Field.RECOMMENDATION, new LinkedHashSet<>());
        Map<Integer, List<String>> beside = new TreeMap<>();
        Map<String, List<SheetRow>> others = new LinkedHashMap<>();
        Set<Integer> texts = new TreeSet<>();
        boolean inTable = false;
        for (SheetRow row : sheet.inOrder()) {
            List<SheetCell> own = row.own();
            Optional<SheetCell> cell =
                    own.stream().filter(it -> it.column() == column).findFirst();
            Optional<Map.Entry<Field, String>> label = cell.flatMap(DraftTable::label);
            Optional<Part> begins = tables.stream()
                    .filter(part -> part.isOfTexts() && part.first() == row.index())
                    .findFirst();
            begins.ifPresent(parts::add);
            inTable = begins.isPresent() || inTable && label.isEmpty();
            boolean line = isLine(row);
            if (inTable) {
                parts.add(parts.removeLast().to(row.index()));
                continue;
            }
            label.ifPresent(it -> {
                labels.computeIfAbsent(it.getKey(), key -> new LinkedHashSet<>())
                        .add(it.getValue());
                if (labelWords(cell.get()).length() + 1
                        >= DraftText.plain(cell.get().value().words()).length()) {
                    own.stream()
                            .map(SheetCell::column)
                            .filter(other -> other > column)
                            .findFirst()
                            .ifPresent(texts::add);
                }
            });
            boolean begun = !labels.get(Field.RECOMMENDATION).isEmpty();
            boolean inFront = !own.isEmpty() && own.stream().allMatch(other -> other.column() < column);
            if (begun && !line && inFront) {
                ask(sheet, row, "");
            } else if (begun && !line) {
                own.stream()
                        .filter(other -> other.column() != column)
                        .forEach(other -> beside.computeIfAbsent(other.column(), key -> new ArrayList<>())
                                .add(other.value().words()));
                if (label.isEmpty()) {
                    cell.ifPresent(it -> others.computeIfAbsent(labelWords(it), key -> new ArrayList<>())
                            .add(row));
                }
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Part(sheet, 0, 0, -1, -1, Headings.NONE));
        }
        others.forEach((words, rows) -> askInBlocks(sheet, words, rows, column, !texts.isEmpty()));
        texts.stream().limit(1).forEach(beside::remove);
        beside.forEach((index, words) -> {
            List<String> comments = DraftText.samples(words.stream());
            comments.addFirst(Location.Cell.columnName(index) + ", unless it is the text of a label");
            margins.add(new Line(DraftText.QUESTION, comments));
        });
    }

    /** What recurs, or has a text beside it or after a colon, may be a label; where texts are beside, any other may be a line. */
    private void askInBlocks(Sheet sheet, String words, List<SheetRow> rows, int column, boolean areBeside) {
        boolean own = rows.stream()
                .anyMatch(row -> row.own().getLast().column() > column
                        || row.value(column).words().indexOf(':') > 0);
        if (words.length() <= LONGEST_LABEL && (own || rows.size() > 1)) {
            askedLabels.add(new Line(
                    words,
                    DraftText.samples(rows.stream()
                            .map(row -> row.own().stream()
                                    .filter(cell -> cell.column() > column)
                                    .findFirst()
                                    .map(cell -> cell.value().words())
                                    .orElseGet(() -> row.value(column).words())))));
        } else if (areBeside) {
            rows.forEach(row -> ask(sheet, row, ""));
        }
    }
}
