package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.Headings.Heading;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Row;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.MarkingWords;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * The table of a sheet in a draft: what the plan by the standard layout takes for headings, items,
 * lines and labels, and each column and row of which a person has to say what it is.
 */
final class DraftTable {

    private static final TableLayout STANDARD =
            StandardLayout.with(Additions.NONE).tables().getFirst();

    /** A label in a row with as many cells is a reference such as "Rec 1". */
    private static final int FULL = 3;

    private static final int SAMPLES = 2;
    private static final int MOST_HEADINGS = 5;

    /** A pattern for longer words ends with an asterisk. */
    private static final int LONGEST_PATTERN = 32;

    /** In characters; longer words of the workbook are cut in comments. */
    private static final int LONGEST_COMMENT = 100;

    /** A key in YAML is at most 1,024 characters long. */
    private static final int LONGEST_KEY = 300;

    private static final int KEYS = 2;
    private static final int VALUES = 3;

    /**
     * A column.
     *
     * @param name by which a layout finds it: the heading, or the letter where that isn't enough
     * @param field that has exactly this heading
     * @param comments by which a person recognises it
     */
    private record Column(int index, String name, Optional<Field> field, List<String> comments) {}

    private final Sheet sheet;

    /** Up to other headings with items. */
    private final List<Row> rows;

    /** From there on. */
    private final List<Row> others;

    private final boolean blocks;
    private final boolean again;

    /** The rows of its headings, from 0; -1 where none are known. */
    private final int first;

    private final int last;
    private final Headings headings;

    /** What the standard layout calls its columns. */
    private final Columns named;

    private final List<SheetRow> items;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Field, Set<String>> labels = new LinkedHashMap<>();
    private final List<String> lines;

    /** What a person has to say, by the key of the layout under which the answer belongs, and then by what is asked about. */
    private final Map<String, Map<String, List<String>>> asked = new LinkedHashMap<>();

    /** It begins at the first headings with items, else at the last ones. */
    DraftTable(Sheet sheet) {
        this.sheet = sheet;
        SheetPlanner planner = new SheetPlanner(sheet, STANDARD, true);
        SheetPlan plan = planner.plan();
        lines = planner.linesUsed().stream().map(TextPattern::source).sorted().toList();
        blocks = plan.rows().stream()
                .anyMatch(row -> row.label().isPresent() && row.row().own().size() < FULL);
        List<Columns> ofItems = plan.rows().stream()
                .filter(row -> row.kind() == Kind.ITEM)
                .map(Row::in)
                .distinct()
                .toList();
        Columns found = Stream.concat(ofItems.stream(), plan.tables().reversed().stream())
                .findFirst()
                .orElse(Columns.at(-1));
        int row = found.lastRow();
        first = isMergedDown(row - 1) ? row - 1 : row;
        last = isMergedDown(row) ? row + 1 : row;
        headings = row < 0 ? Headings.NONE : Headings.of(sheet, first, last);
        named = planner.headings().found(first, last, headings).columns();
        int end = ofItems.stream()
                .filter(in -> !blocks && !in.headings().equals(found.headings()))
                .mapToInt(Columns::firstRow)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        rows = plan.rows().stream().filter(it -> it.index() < end).toList();
        others = plan.rows().stream().filter(it -> it.index() >= end).toList();
        again = blocks || ofItems.size() > 1 && others.isEmpty();
        items = rows.stream().filter(it -> it.kind() == Kind.ITEM).map(Row::row).toList();
        listColumns();
        rows.forEach(this::ask);
        if (!others.isEmpty()) {
            ask("skip", "others", "other headings: give these rows a table of their own, and delete this line");
            others.forEach(it -> ask("skip", "others", place(it)));
        }
    }

    /** Whether headings in the row take this and the next one. */
    private boolean isMergedDown(int row) {
        return Optional.ofNullable(sheet.rows().get(row + 1)).stream()
                .flatMap(lower -> lower.filled().stream())
                .anyMatch(cell -> cell.sourceRow() == row);
    }

    private static String cut(String words) {
        String plain = DraftText.plain(words);
        return plain.length() <= LONGEST_COMMENT ? plain : plain.substring(0, LONGEST_COMMENT) + "\u2026";
    }

    /** Whether the standard layout finds recommendations or actions in it, on a sheet that everybody sees. */
    boolean isKnown() {
        return !(items.isEmpty() && labels.isEmpty()) && !sheet.entry().hidden();
    }

    /** Whether a column, a label or a line gives the field. */
    boolean says(Field field) {
        return with(field).isPresent()
                || labels.containsKey(field)
                || lines.stream().anyMatch(line -> line.contains("{" + field.key() + "}"));
    }

    /** A question mark in a sheet's name stands for any character, here for one that doesn't print. */
    String name() {
        return DraftText.quoted(sheet.name().replaceAll("\\p{C}", "?"));
    }

    private Optional<Column> with(Field field) {
        return columns.stream()
                .filter(column -> column.field().filter(field::equals).isPresent())
                .findFirst();
    }

    // WHAT IS THERE

    private void listColumns() {
        Stream<SheetRow> outside = rows.stream()
                .filter(row -> row.kind() != Kind.ITEM && row.kind() != Kind.LINE)
                .filter(row ->
                        row.index() > last && !(blocks && row.in().fields().isEmpty()))
                .map(Row::row);
        List<SheetRow> all = Stream.concat(items.stream(), outside).toList();
        Set<Integer> indices = new TreeSet<>(headings.byColumn().keySet());
        all.forEach(row -> row.own().forEach(cell -> indices.add(cell.column())));
        indices.forEach(index -> columns.add(column(index, all)));
    }

    /** @param rows those of items first */
    private Column column(int index, List<SheetRow> rows) {
        Heading heading = headings.byColumn().getOrDefault(index, new Heading("", ""));
        String whole = DraftText.plain(heading.whole());
        Optional<Field> field = named.fieldsOf(index).stream()
                .filter(it -> named.of(it).stream()
                        .filter(headings.byColumn()::containsKey)
                        .toList()
                        .equals(List.of(index)))
                .findFirst();
        boolean marking = field.isEmpty() && MarkedLabel.isOfMarkings(whole);
        String name = Stream.of(heading.lower(), whole)
                .map(DraftText::plain)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_KEY)
                .filter(words -> headings.named(new ColumnName(words, 0)).equals(List.of(index)))
                .findFirst()
                .orElse(Location.Cell.columnName(index));
        List<String> words = rows.stream()
                .map(row -> cut(row.value(index).words()))
                .filter(it -> !it.isEmpty())
                .map(DraftText::quoted)
                .distinct()
                .toList();
        List<String> comments = new ArrayList<>();
        if (!whole.isEmpty() && !name.equals(whole)) {
            comments.add("headed " + cut(DraftText.quoted(whole)));
        }
        if (marking) {
            comments.add("may say what is exempt");
        }
        comments.addAll(marking ? words : words.subList(0, Math.min(words.size(), SAMPLES)));
        return new Column(index, name, field, words.isEmpty() ? List.of("blank") : comments);
    }

    // WHAT A PERSON HAS TO SAY

    private void ask(String key, String about, String comment) {
        asked.computeIfAbsent(key, it -> new LinkedHashMap<>())
                .computeIfAbsent(about, it -> new ArrayList<>())
                .add(comment);
    }

    private void ask(Row row) {
        boolean below = row.index() > last;
        switch (row.kind()) {
            case END -> askOf("until", "", row);
            case OUTSIDE -> ask("until", "", place(row));
            case LABEL ->
                row.label()
                        .filter(label -> blocks)
                        .ifPresent(label -> labels.computeIfAbsent(label.field(), key -> new LinkedHashSet<>())
                                .add(label.pattern().source()));
            case HEADING -> {
                if (below && !row.in().headings().equals(named.headings())) {
                    askOf("skip", pattern(row), row);
                }
            }
            case SKIPPED, UNCLEAR -> {
                if (blocks ? !isLabel(row) : below && first >= 0) {
                    askOf("skip", pattern(row), row);
                }
            }
            case ITEM, CONTINUATION, LINE, TITLE -> {}
        }
        if (below && isFilledDown(row)) {
            ask("fillDown", "", "reference and recommendation, if these rows belong to the recommendation above");
            ask("fillDown", "", place(row));
        }
    }

    /** Whether a layout of one's own may read it as a label, as of "Recommendation 2 (urgent)". */
    private static boolean isLabel(Row row) {
        String words = row.row().own().getFirst().value().words();
        return STANDARD.labels().values().stream().flatMap(List::stream).anyMatch(label -> label.mayBegin(words));
    }

    private void askOf(String key, String about, Row row) {
        ask(key, about, "write " + DraftText.quoted(pattern(row)));
        ask(key, about, place(row));
    }

    /** All words of a row, after its place. */
    private String place(Row row) {
        return "row " + (row.index() + 1)
                + (sheet.corner().isInCsv() ? "" : " of " + DraftText.quoted(sheet.name())) + ": "
                + cut(row.row().own().stream()
                        .map(cell -> DraftText.quoted(cell.value().words()))
                        .collect(Collectors.joining(", ")));
    }

    /** The first words of a row. */
    private static String pattern(Row row) {
        String whole = DraftText.plain(row.row().own().getFirst().value().words());
        int end = whole.length() <= LONGEST_PATTERN ? -1 : whole.lastIndexOf(' ', LONGEST_PATTERN);
        return end < 0 ? whole : whole.substring(0, end) + "*";
    }

    /** Whether it has an action of its own, and neither reference nor recommendation. */
    private static boolean isFilledDown(Row row) {
        return row.in().has(Field.RECOMMENDATION)
                && has(row, Field.ACTION)
                && !has(row, Field.RECOMMENDATION)
                && !has(row, Field.REFERENCE);
    }

    private static boolean has(Row row, Field field) {
        return row.in().of(field).stream()
                .anyMatch(column -> !row.row().value(column).isBlank());
    }

    // THE LINES OF THE DRAFT

    void write(DraftText draft) {
        List<Row> above = rows.stream()
                .filter(row -> row.kind() == Kind.TITLE && (blocks || row.index() < first))
                .toList();
        if (!above.isEmpty()) {
            draft.comment(1, "Rows above the table aren't read. What they say belongs under about, or under lines if");
            draft.comment(1, "it applies to all items below, such as \"Meeting: {madeOn}\":");
            above.forEach(row -> draft.comment(1, place(row)));
        }
        int begin = draft.length();
        if (!sheet.corner().isInCsv()) {
            draft.line(KEYS, "sheet: " + name(), List.of());
        }
        if (!columns.isEmpty()) {
            writeHeadings(draft);
            writeColumns(draft);
        }
        if (!labels.isEmpty()) {
            draft.line(KEYS, "labels:", List.of("their texts are beside them, after a colon or below"));
            labels.forEach((field, wordings) -> draft.list(VALUES, field.key(), wordings));
        }
        draft.list(KEYS, "lines", lines);
        writeQuestions(draft, "skip", "no items; or move them to lines, labels, until or continues");
        writeQuestions(draft, "until", "rows from which nothing is read; or move them to skip");
        writeQuestions(draft, "fillDown", "fields whose blank cells take the value above");
        writeStatus(draft);
        writeExemption(draft);
        draft.beginAt(begin);
    }

    private void writeQuestions(DraftText draft, String key, String comment) {
        if (asked.containsKey(key)) {
            draft.line(KEYS, key + ":", List.of(comment));
            asked.getOrDefault(key, Map.of())
                    .values()
                    .forEach(comments -> draft.line(VALUES, "- " + DraftText.quoted(DraftText.QUESTION), comments));
        }
    }

    private void writeHeadings(DraftText draft) {
        if (!others.isEmpty()) {
            draft.entry(KEYS, "rows", "1-" + others.getFirst().index(), List.of());
        }
        if (first < 0) {
            List<String> comments = new ArrayList<>(List.of("the number of their row, or none"));
            rows.stream().limit(MOST_HEADINGS).map(this::place).forEach(comments::add);
            draft.entry(KEYS, "headings", DraftText.QUESTION, comments);
        } else if (again) {
            draft.entry(KEYS, "headings", "auto", List.of("they are in several places"));
        } else {
            draft.list(
                    KEYS,
                    "headings",
                    Stream.of(first + 1, last + 1)
                            .distinct()
                            .map(String::valueOf)
                            .toList());
        }
    }

    private void writeColumns(DraftText draft) {
        draft.line(KEYS, "columns:", List.of());
        for (Field field : Field.values()) {
            with(field).ifPresent(column -> draft.entry(VALUES, field.key(), column.name(), column.comments()));
        }
        int number = 1;
        for (Column column : columns) {
            if (column.field().isEmpty()) {
                String question = DraftText.quoted(DraftText.QUESTION + number++);
                draft.entry(VALUES, question, column.name(), column.comments());
            }
        }
    }

    /** The cells of items in the columns of a field. */
    private Stream<CellValue> cells(Field field, List<SheetRow> of) {
        return with(field).stream().flatMap(column -> of.stream().map(item -> item.value(column.index())));
    }

    private static List<String> words(Stream<CellValue> cells) {
        return cells.map(value -> DraftText.plain(value.words()))
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_KEY)
                .distinct()
                .toList();
    }

    private boolean isOpen(SheetRow item) {
        return cells(Field.EXEMPTION, List.of(item))
                .map(CellValue::words)
                .allMatch(words -> ExemptionWords.read(words).isNothing() || ExemptionWords.meanPublic(words));
    }

    /**
     * Lists what words of statuses mean, and asks of those that the program doesn't know; not of those that are marked, since
     * findings may quote a layout.
     */
    private void writeStatus(DraftText draft) {
        List<String> unknown = new ArrayList<>();
        for (String words :
                words(cells(Field.STATUS, items.stream().filter(this::isOpen).toList()))) {
            StatusCell read = StatusWords.read(words, StatusPatterns.NONE);
            if (read.isKnown() && !CellWords.isRating(words)) {
                String status = EnumNames.camel(read.status().orElseThrow());
                draft.comment(KEYS, "The status " + DraftText.quoted(words) + " is " + status);
            } else if (!CellWords.sayNothing(words)) {
                unknown.add(words);
            }
        }
        if (!unknown.isEmpty()) {
            draft.line(KEYS, "status:", List.of("one of " + String.join(", ", LayoutKeys.STATUSES.keySet())));
            writeMeanings(draft, unknown);
        }
    }

    /** Asks what the words of markings mean that don't explain themselves. */
    private void writeExemption(DraftText draft) {
        List<String> words = words(cells(Field.EXEMPTION, items));
        if (!words.stream().allMatch(MarkingWords::areClearUnderExempt)) {
            draft.line(KEYS, "exemption:", List.of("public, exempt, confidential, or exempt 3"));
            writeMeanings(
                    draft,
                    words.stream().filter(text -> !MarkingWords.areClear(text)).toList());
        }
    }

    private static void writeMeanings(DraftText draft, List<String> signs) {
        draft.line(VALUES, "words:", List.of());
        signs.forEach(sign -> draft.entry(VALUES + 1, DraftText.quoted(sign), DraftText.QUESTION, List.of()));
    }
}
