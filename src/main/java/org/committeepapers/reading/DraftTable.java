package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.Headings.Heading;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Row;
import org.committeepapers.reading.SheetPlan.Use.What;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
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
 * A table in a draft: what the plan by the standard layout takes for headings, items, lines and labels, and each column and
 * row of which a person has to say what it is.
 */
final class DraftTable {

    private static final TableLayout STANDARD =
            StandardLayout.with(Additions.NONE).tables().getFirst();
    private static final Map<String, Field> FIELDS = new HashMap<>();

    /** A label in a row with as many cells is a reference such as "Rec 1". */
    private static final int FULL = 3;

    private static final int SAMPLES = 2;

    /** A pattern for longer words ends with an asterisk. */
    private static final int LONGEST_PATTERN = 32;

    private static final int MOST_HEADINGS = 5;
    private static final int LAST_ROW = 99_999;

    /** A key in YAML is at most 1,024 characters long. */
    private static final int LONGEST_KEY = 300;

    /** What a layout would take for a pattern. */
    private static final Pattern IS_PATTERN = Pattern.compile("[*?{}]");

    private static final int KEYS = 2;
    private static final int VALUES = 3;

    static {
        STANDARD.columns()
                .forEach((field, names) -> names.forEach(name -> FIELDS.put(ColumnName.folded(name.words()), field)));
    }

    /**
     * The rows of a table on a sheet, from the lines above its headings to other headings.
     *
     * @param first of the rows of headings, from 0; -1 where there are none that are known
     * @param last of them
     */
    private record Part(Sheet sheet, int first, int last, Headings headings, List<Row> rows) {

        boolean isBelow(Row row) {
            return row.index() > last;
        }
    }

    /**
     * A column.
     *
     * @param name by which a layout finds it: the heading, or the letter where that isn't enough
     * @param field that has exactly this heading
     * @param comments by which a person recognises it
     */
    private record Column(int index, String name, Optional<Field> field, List<String> comments) {}

    private final boolean csv;
    private final boolean blocks;
    private final List<Part> parts = new ArrayList<>();
    private final List<SheetRow> items = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /** The colours of which a person has to say what they mean as a status. */
    private final Set<String> fills = new TreeSet<>();

    /** The patterns of the standard layout that lines and labels fit. */
    private final Set<String> lines = new LinkedHashSet<>();

    private final Map<Field, Set<String>> labels = new LinkedHashMap<>();

    /** What a person has to say, by the key of the layout under which the answer belongs, and then by what is asked about. */
    private final Map<String, Map<String, Set<String>>> asked = new LinkedHashMap<>();

    private DraftTable(boolean csv, boolean blocks) {
        this.csv = csv;
        this.blocks = blocks;
    }

    /** Sheets with the same headings are one table; a sheet with different ones has several. */
    static List<DraftTable> of(List<Sheet> sheets, boolean csv) {
        Map<List<Object>, DraftTable> tables = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<Row> rows = new SheetPlanner(sheet, STANDARD, true).plan().rows();
            boolean blocks = rows.stream()
                    .anyMatch(row -> row.label().isPresent() && row.row().own().size() < FULL);
            List<Part> parts = parts(sheet, rows, blocks);
            for (Part part : parts) {
                boolean alone = blocks
                        || parts.size() > 1
                        || part.first() < 0
                        || sheet.entry().hidden();
                List<Object> same = alone
                        ? List.of(sheet.name(), part.first())
                        : List.of(part.headings().words(), part.last() - part.first());
                tables.computeIfAbsent(same, key -> new DraftTable(csv, blocks))
                        .parts
                        .add(part);
            }
        }
        tables.values().forEach(DraftTable::read);
        return List.copyOf(tables.values());
    }

    /** One for all headings with the same words that follow each other, if these have items; else for the last ones. */
    private static List<Part> parts(Sheet sheet, List<Row> rows, boolean blocks) {
        Set<Columns> ofItems = rows.stream()
                .filter(row -> row.kind() == Kind.ITEM)
                .map(Row::in)
                .collect(Collectors.toSet());
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean again = !starts.isEmpty()
                    && (blocks
                            || row.in()
                                    .headings()
                                    .equals(rows.get(starts.getLast()).in().headings()));
            if (row.kind() == Kind.HEADING && (ofItems.isEmpty() || ofItems.contains(row.in()) && !again)) {
                starts.add(i);
            }
        }
        if (ofItems.isEmpty() && starts.size() > 1) {
            starts.subList(0, starts.size() - 1).clear();
        }
        List<Part> parts = new ArrayList<>();
        int to = rows.size();
        for (int start : starts.reversed()) {
            int row = rows.get(start).index();
            int first = isMergedDown(sheet, row - 1) ? row - 1 : row;
            int last = isMergedDown(sheet, row) ? row + 1 : row;
            int from = start == starts.getFirst() ? 0 : start;
            while (from > 0
                    && (rows.get(from - 1).kind() == Kind.LINE
                            || rows.get(from - 1).index() >= first)) {
                from--;
            }
            parts.addFirst(new Part(sheet, first, last, Headings.of(sheet, first, last), rows.subList(from, to)));
            to = from;
        }
        return parts.isEmpty() ? List.of(new Part(sheet, -1, -1, Headings.NONE, rows)) : parts;
    }

    /** Whether headings in the row take this and the next one. */
    private static boolean isMergedDown(Sheet sheet, int row) {
        return Optional.ofNullable(sheet.rows().get(row + 1)).stream()
                .flatMap(lower -> lower.filled().stream())
                .anyMatch(cell -> cell.sourceRow() == row);
    }

    private static Optional<Field> exact(Heading heading) {
        return heading.forms().stream()
                .map(FIELDS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the standard layout finds recommendations or actions in it, on a sheet that everybody sees. */
    boolean isKnown() {
        return !(items.isEmpty() && labels.isEmpty())
                && !parts.getFirst().sheet().entry().hidden();
    }

    /** Whether a column, a label or a line gives the field. */
    boolean says(Field field) {
        return !with(field).isEmpty()
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

    private List<Column> with(Field field) {
        return columns.stream()
                .filter(column -> column.field().filter(field::equals).isPresent())
                .toList();
    }

    // WHAT IS THERE

    private void read() {
        List<SheetRow> rows = new ArrayList<>();
        for (Part part : parts) {
            for (Row row : part.rows()) {
                if (row.kind() == Kind.ITEM) {
                    items.add(row.row());
                } else if (part.isBelow(row) && row.kind() != Kind.LINE && !isOfBlock(row)) {
                    rows.add(row.row());
                }
            }
        }
        rows.addAll(0, items);
        Map<Integer, Heading> headings = parts.getFirst().headings().byColumn();
        Set<Integer> all = new TreeSet<>(headings.keySet());
        rows.forEach(row -> row.own().forEach(cell -> all.add(cell.column())));
        all.forEach(index -> columns.add(column(index, headings, rows)));
        if (with(Field.STATUS).isEmpty()) {
            columns.replaceAll(this::askedIfOfFills);
        }
        if (blocks) {
            labels.put(Field.RECOMMENDATION, new LinkedHashSet<>());
        }
        parts.forEach(part -> part.rows().forEach(row -> readRow(part, row)));
    }

    private boolean isOfBlock(Row row) {
        return blocks && row.in().fields().isEmpty();
    }

    /** @param rows those of items first */
    private static Column column(int index, Map<Integer, Heading> headings, List<SheetRow> rows) {
        Heading heading = headings.getOrDefault(index, new Heading("", ""));
        String whole = DraftText.plain(heading.whole());
        Optional<Field> exact = exact(heading);
        boolean marking = exact.isEmpty() && MarkedLabel.isOfMarkings(whole);
        String name = Stream.of(heading.lower(), whole)
                .map(DraftText::plain)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_KEY)
                .filter(words -> headings.values().stream()
                                .filter(other -> other.forms().contains(ColumnName.folded(words)))
                                .count()
                        == 1)
                .findFirst()
                .orElse(Location.Cell.columnName(index));
        boolean alone = exact.filter(Field.EXEMPTION::equals).isPresent()
                || headings.values().stream()
                                .filter(other -> exact(other).equals(exact))
                                .count()
                        == 1;
        List<String> words = rows.stream()
                .map(row -> row.value(index).words())
                .filter(it -> !it.isBlank())
                .map(DraftText::quoted)
                .distinct()
                .toList();
        List<String> comments = new ArrayList<>();
        if (!whole.isEmpty() && !name.equals(whole)) {
            comments.add("headed " + DraftText.quoted(whole));
        }
        if (marking) {
            comments.add("may say what is exempt");
        }
        comments.addAll(marking ? words : words.subList(0, Math.min(words.size(), SAMPLES)));
        return new Column(index, name, exact.filter(field -> alone), words.isEmpty() ? List.of("blank") : comments);
    }

    /** Fills without words may be a rating, or all that says how actions stand. */
    private Column askedIfOfFills(Column column) {
        List<CellValue> cells =
                items.stream().map(item -> item.value(column.index())).toList();
        Set<String> found = fills(cells.stream());
        if (!column.field().equals(Optional.of(Field.RATING))
                || found.isEmpty()
                || !cells.stream().allMatch(CellValue::isBlank)) {
            return column;
        }
        fills.addAll(found);
        return new Column(
                column.index(),
                column.name(),
                Optional.empty(),
                List.of("fills alone: status, if they say how actions stand; or rating, without colours below"));
    }

    private static Set<String> fills(Stream<CellValue> cells) {
        return cells.filter(CellValue::isBlank)
                .map(FillColour::of)
                .filter(fill -> fill != FillColour.NONE)
                .map(EnumNames::camel)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void readRow(Part part, Row row) {
        boolean below = part.isBelow(row);
        switch (row.kind()) {
            case LINE -> lines.addAll(patterns(row));
            case END, OUTSIDE -> {
                if (row.kind() == Kind.END) {
                    ask("until", "", "write " + DraftText.quoted(pattern(row)));
                }
                ask("until", "", place(part, row));
            }
            case LABEL -> {
                if (blocks) {
                    BlockLabels.Label label = row.label().orElseThrow();
                    pattern(STANDARD.labels().getOrDefault(label.field(), List.of()), labelWords(label.cell()))
                            .forEach(labels.computeIfAbsent(label.field(), key -> new LinkedHashSet<>())::add);
                    askBeside(row);
                }
            }
            case CONTINUATION -> askBeside(row);
            case HEADING -> {
                if (below && !row.in().headings().equals(part.headings().words())) {
                    askOf(part, row);
                }
            }
            case SKIPPED, UNCLEAR -> {
                if (blocks || below && part.first() >= 0 || row.cells().size() == 1) {
                    askOf(part, row);
                }
            }
            case TITLE -> {
                if (!blocks && part.first() < 0 && row.cells().size() == 1) {
                    askOf(part, row);
                }
            }
            case ITEM -> {}
        }
        if (below && isFilledDown(row)) {
            ask("fillDown", "", "reference and recommendation, if these belong to the recommendation above:");
            ask("fillDown", "", place(part, row));
        }
    }

    /** The patterns of a line: of each of its cells, else of all as one text. */
    private static List<String> patterns(Row row) {
        List<String> words =
                row.cells(What.LINE).stream().map(cell -> cell.value().words()).toList();
        List<String> each =
                words.stream().flatMap(it -> pattern(STANDARD.lines(), it)).toList();
        return each.size() == words.size()
                ? each
                : pattern(STANDARD.lines(), String.join(" ", words)).toList();
    }

    private static Stream<String> pattern(List<TextPattern> patterns, String words) {
        return PatternNames.best(Set.copyOf(patterns), words).map(TextPattern::source).stream();
    }

    /** The words before the first colon or line break. */
    private static String labelWords(SheetCell cell) {
        return DraftText.plain(cell.value().words().split("[:\n]", 2)[0]);
    }

    // WHAT A PERSON HAS TO SAY

    private Map<String, Set<String>> asked(String key) {
        return asked.computeIfAbsent(key, it -> new LinkedHashMap<>());
    }

    private void ask(String key, String about, String comment) {
        asked(key).computeIfAbsent(about, it -> new LinkedHashSet<>()).add(comment);
    }

    /** Asks about the columns beside labels, with two of their words. */
    private void askBeside(Row row) {
        for (SheetCell cell : isOfBlock(row) ? row.cells(What.NOTHING) : List.<SheetCell>of()) {
            String letter = Location.Cell.columnName(cell.column());
            ask("ignore", letter, letter + ", unless it is the text of a label");
            if (asked("ignore").getOrDefault(letter, Set.of()).size() <= SAMPLES) {
                ask("ignore", letter, DraftText.quoted(cell.value().words()));
            }
        }
    }

    /** Asks about a row that may be no item, unless a layout of one's own reads its label, as of "Recommendation 2 (urgent)". */
    private void askOf(Part part, Row row) {
        SheetCell first = row.row().own().getFirst();
        boolean begins = blocks
                && STANDARD.labels().getOrDefault(Field.RECOMMENDATION, List.of()).stream()
                        .anyMatch(label -> label.mayBegin(first.value().words()));
        if (begins || labels.values().stream().anyMatch(known -> known.contains(labelWords(first)))) {
            return;
        }
        String pattern = pattern(row);
        boolean same = isLikeItem(pattern);
        ask(
                "skip",
                pattern,
                same
                        ? "an item begins like this too: give the rows of the table"
                        : "write " + DraftText.quoted(pattern));
        ask("skip", pattern, place(part, row));
    }

    private boolean isLikeItem(String pattern) {
        TextPattern words = TextPattern.of(pattern);
        return items.stream().anyMatch(item -> words.fits(firstWords(item)));
    }

    /** The first words of a row, as many as no item has. */
    private String pattern(Row row) {
        String whole = DraftText.plain(firstWords(row.row()));
        int cut = whole.length() <= LONGEST_PATTERN ? -1 : whole.lastIndexOf(' ', LONGEST_PATTERN);
        return Optional.of(cut < 0 ? whole : whole.substring(0, cut) + "*")
                .filter(words -> !isLikeItem(words))
                .orElse(whole);
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

    private static String firstWords(SheetRow row) {
        return row.own().getFirst().value().words();
    }

    /** All words of a row, after its place. */
    private String place(Part part, Row row) {
        return "row " + (row.index() + 1)
                + (csv ? "" : " of " + DraftText.quoted(part.sheet().name())) + ": "
                + row.row().own().stream()
                        .map(cell -> DraftText.quoted(cell.value().words()))
                        .collect(Collectors.joining(", "));
    }

    // THE LINES OF THE DRAFT

    /** @param all tables of the draft */
    void write(DraftText draft, List<DraftTable> all) {
        List<String> above = parts.stream()
                .flatMap(part -> part.rows().stream()
                        .filter(row -> row.kind() == Kind.TITLE && (blocks || row.index() < part.first()))
                        .map(row -> place(part, row)))
                .toList();
        if (!above.isEmpty()) {
            draft.comment(
                    1,
                    "Rows above the table aren't read. What they say belongs under about, or under lines if it applies"
                            + " to all items below, such as \"Meeting: {madeOn}\":");
            above.forEach(words -> draft.comment(1, words));
        }
        draft.begin();
        draft.list(KEYS, "sheet", csv ? List.of() : sheets());
        if (!columns.isEmpty()) {
            writeHeadings(draft, all);
            writeColumns(draft);
        }
        if (!labels.isEmpty()) {
            draft.key(KEYS, "labels", "their texts are beside them, after a colon or below");
            labels.forEach((field, wordings) -> draft.list(VALUES, field.key(), wordings));
        }
        draft.list(KEYS, "lines", lines);
        writeQuestions(draft, "ignore", "the letters of columns that appear nowhere");
        writeQuestions(draft, "skip", "no items; or move them to lines, labels, until or continues");
        writeQuestions(draft, "until", "rows from which nothing is read; or move them to skip");
        writeQuestions(draft, "fillDown", "fields whose blank cells take the value above");
        writeStatus(draft);
        writeExemption(draft);
    }

    private void writeQuestions(DraftText draft, String key, String comment) {
        if (!asked(key).isEmpty()) {
            draft.key(KEYS, key, comment);
            asked(key).values().forEach(comments -> draft.askedItem(VALUES, comments));
        }
    }

    private void writeHeadings(DraftText draft, List<DraftTable> all) {
        Part part = parts.getFirst();
        List<Part> ofSheet = all.stream()
                .flatMap(table -> table.parts.stream())
                .filter(other -> other.sheet().equals(part.sheet()))
                .toList();
        if (ofSheet.size() > 1 && parts.size() == 1) {
            int from = part.rows().getFirst().index() + 1;
            int to = part.equals(ofSheet.getLast())
                    ? LAST_ROW
                    : part.rows().getLast().index() + 1;
            draft.entry(KEYS, "rows", from + "-" + to);
        }
        if (part.first() < 0) {
            List<String> comments = new ArrayList<>(List.of("the number of their row, or none"));
            part.rows().stream()
                    .filter(row -> row.cells().size() > 1)
                    .limit(MOST_HEADINGS)
                    .forEach(row -> comments.add(place(part, row)));
            draft.entry(KEYS, "headings", DraftText.QUESTION, comments);
        } else if (!blocks && parts.stream().allMatch(other -> other.first() == part.first())) {
            draft.list(
                    KEYS,
                    "headings",
                    IntStream.rangeClosed(part.first() + 1, part.last() + 1)
                            .mapToObj(Integer::toString)
                            .toList());
        } else {
            draft.entry(KEYS, "headings", "auto", "they are in several places");
        }
    }

    /** Only markings may have several columns. */
    private void writeColumns(DraftText draft) {
        draft.key(KEYS, "columns");
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            List<Column> found = with(field);
            if (found.size() > 1) {
                draft.list(VALUES, field.key(), found.stream().map(Column::name).toList());
            } else {
                found.forEach(column -> draft.entry(VALUES, field.key(), column.name(), column.comments()));
            }
        }
        columns.stream()
                .filter(column -> column.field().isEmpty())
                .forEach(column -> unknown.put(column.name(), column.comments()));
        draft.asked(VALUES, unknown);
    }

    /** The cells of items in the columns of a field. */
    private Stream<CellValue> cells(Field field, List<SheetRow> of) {
        return with(field).stream().flatMap(column -> of.stream().map(item -> item.value(column.index())));
    }

    private static List<String> words(Stream<CellValue> cells) {
        return cells.filter(value -> !value.isBlank())
                .map(value -> DraftText.plain(value.words()))
                .distinct()
                .toList();
    }

    private boolean isOpen(SheetRow item) {
        return cells(Field.EXEMPTION, List.of(item))
                .map(CellValue::words)
                .allMatch(words -> ExemptionWords.read(words).isNothing() || ExemptionWords.meanPublic(words));
    }

    /**
     * Lists what words of statuses mean, and asks of those and of fills that the program doesn't know; not of those that are
     * marked, since findings may quote a layout.
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
        fills.addAll(fills(cells(Field.STATUS, items)));
        if (!unknown.isEmpty() || !fills.isEmpty()) {
            draft.key(KEYS, "status", "one of " + String.join(", ", LayoutKeys.STATUSES.keySet()));
        }
        writeMeanings(draft, "words", unknown);
        writeMeanings(draft, "colours", fills);
    }

    /** Asks what the words of markings mean that don't explain themselves. */
    private void writeExemption(DraftText draft) {
        List<String> words = words(cells(Field.EXEMPTION, items)).stream()
                .filter(text -> !IS_PATTERN.matcher(text).find())
                .toList();
        if (!words.stream().allMatch(MarkingWords::areClearUnderExempt)) {
            draft.key(KEYS, "exemption", "public, exempt, confidential, or exempt 3");
            writeMeanings(
                    draft,
                    "words",
                    words.stream().filter(text -> !MarkingWords.areClear(text)).toList());
        }
    }

    private static void writeMeanings(DraftText draft, String key, Collection<String> signs) {
        if (!signs.isEmpty()) {
            draft.key(VALUES, key);
        }
        signs.stream()
                .map(sign -> sign.length() <= LONGEST_KEY ? sign : sign.substring(0, LONGEST_KEY) + "*")
                .distinct()
                .forEach(sign -> draft.entry(VALUES + 1, DraftText.quoted(sign), DraftText.QUESTION));
    }
}
