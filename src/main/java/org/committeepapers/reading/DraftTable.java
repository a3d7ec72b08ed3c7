package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

    /** A row with fewer cells may be a note. */
    private static final int FULL = 3;

    private static final int SAMPLES = 2;

    /** Fewer distinct words, none longer than these, are codes. */
    private static final int CODES = 8;

    private static final int LONGEST_CODE = 20;

    /** A pattern for longer words ends with an asterisk. */
    private static final int LONGEST_PATTERN = 32;

    private static final Pattern BEFORE_COLON = Pattern.compile("([^:]{1,30}:)\\s+\\S.*");

    private static final Pattern LINES = Pattern.compile("\n| / ");

    private static final int MOST_HEADINGS = 5;
    private static final int LAST_ROW = 99_999;

    /** A key in YAML is at most 1,024 characters long. */
    private static final int LONGEST_KEY = 300;

    private static final int LONGEST_LABEL = 80;

    /** What a layout would take for a pattern. */
    private static final Pattern IS_PATTERN = Pattern.compile("[*?{}]");

    private static final int KEYS = 2;
    private static final int VALUES = 3;

    static {
        STANDARD.columns()
                .forEach((field, names) -> names.forEach(name -> FIELDS.put(ColumnName.folded(name.words()), field)));
    }

    /**
     * The rows of a table on a sheet, from the lines above its headings to the next headings.
     *
     * @param first of the rows of headings, from 0; -1 where there are none
     * @param last of them
     * @param known whether the standard layout reads the table
     */
    private record Part(Sheet sheet, int first, int last, boolean known, Headings headings, List<Row> rows) {

        /** Where the standard layout reads nothing, a row with several cells may be anything. */
        boolean isItem(Row row) {
            return known ? row.kind() == Kind.ITEM : isBelow(row) && row.cells().size() >= FULL;
        }

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
    private boolean blocks;

    /** Whether its sheets are forms with the same words in their first column. */
    private boolean forms;

    private final List<Part> parts = new ArrayList<>();
    private final List<SheetRow> items = new ArrayList<>();

    /** How many rows begin with the same words before a colon. */
    private final Map<String, Integer> beginnings = new HashMap<>();

    private final List<Column> columns = new ArrayList<>();

    /** The patterns of the standard layout that lines and labels fit. */
    private final Set<String> lines = new LinkedHashSet<>();

    private final Map<Field, Set<String>> labels = new LinkedHashMap<>();

    /** What a person has to say, by the key of the layout under which the answer belongs, and then by what is asked about. */
    private final Map<String, Map<String, Set<String>>> asked = new LinkedHashMap<>();

    private int labelColumn;
    private String end = "";

    /** Whether the plan reads nothing of the block above, because words follow its number. */
    private boolean blockIsOut;

    private DraftTable(boolean csv, boolean blocks) {
        this.csv = csv;
        this.blocks = blocks;
    }

    /** Sheets with the same headings are one table; a sheet with different ones has several. */
    static List<DraftTable> of(List<Sheet> sheets, boolean csv) {
        Map<List<Object>, DraftTable> tables = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<Row> rows = new SheetPlanner(sheet, STANDARD, true).plan().rows();
            List<Part> parts = parts(sheet, rows);
            boolean blocks = isOfBlocks(rows);
            boolean several = parts.stream()
                            .map(part -> part.headings().words())
                            .distinct()
                            .count()
                    > 1;
            for (Part part : parts) {
                boolean alone = several || part.first() < 0 || sheet.entry().hidden();
                List<Object> kind = alone
                        ? List.of(sheet.name(), part.first())
                        : List.of(part.headings().words(), part.last() - part.first());
                if (part.first() < 0 && isForm(rows) && !sheet.entry().hidden()) {
                    kind = rows.stream()
                            .limit(FULL)
                            .<Object>map(row -> first(row.row()))
                            .toList();
                }
                tables.computeIfAbsent(blocks ? List.of(sheet.name()) : kind, key -> new DraftTable(csv, blocks))
                        .parts
                        .add(part);
            }
        }
        tables.values().forEach(table -> {
            table.forms = table.parts.size() > 1 && table.parts.getFirst().first() < 0;
            table.blocks |= table.forms;
            table.read();
        });
        return List.copyOf(tables.values());
    }

    /** Whether it has blocks of labels, and not a column of references such as "Rec 1" with texts in others. */
    private static boolean isOfBlocks(List<Row> rows) {
        boolean full = true;
        boolean inARow = false;
        boolean above = false;
        for (Row row : rows) {
            boolean label = row.label().isPresent();
            inARow |= label && above;
            full &= !label || row.cells().size() >= FULL;
            above = label;
        }
        return rows.stream().anyMatch(row -> row.label().isPresent()) && !(full && inARow);
    }

    /** Whether the words of its first column may be labels. */
    private static boolean isForm(List<Row> rows) {
        return rows.size() > FULL
                && rows.stream()
                        .noneMatch(row -> SheetPlanner.hasFigure(row.row().own().getFirst()));
    }

    /** Headings with items below them, else the last that are known, else one part without headings. */
    private static List<Part> parts(Sheet sheet, List<Row> rows) {
        Set<Columns> ofItems = rows.stream()
                .filter(row -> row.kind() == Kind.ITEM)
                .map(Row::in)
                .collect(Collectors.toSet());
        List<Integer> starts = new ArrayList<>();
        boolean below = false;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean known = row.kind() == Kind.HEADING && (ofItems.isEmpty() || ofItems.contains(row.in()));
            if (known || below && isLikeHeadings(row)) {
                starts.add(i);
            }
            below |= row.kind() == Kind.ITEM;
        }
        if (ofItems.isEmpty() && starts.size() > 1) {
            starts.subList(0, starts.size() - 1).clear();
        }
        if (starts.isEmpty() && rows.stream().allMatch(row -> row.label().isEmpty())) {
            IntStream.range(0, rows.size())
                    .filter(i -> exact(rows.get(i)).contains(Field.RECOMMENDATION) && isLikeHeadings(rows.get(i)))
                    .limit(1)
                    .forEach(starts::add);
        }
        List<Part> parts = new ArrayList<>();
        int end = rows.size();
        for (int start : starts.reversed()) {
            Row row = rows.get(start);
            int first = isMergedDown(sheet, row.index() - 1) ? row.index() - 1 : row.index();
            int last =
                    isMergedDown(sheet, row.index()) || hasLowerHeadings(rows, start) ? row.index() + 1 : row.index();
            int from = start;
            while (from > 0
                    && (start == starts.getFirst()
                            || rows.get(from - 1).index() == first
                            || rows.get(from - 1).kind() == Kind.LINE)) {
                from--;
            }
            Headings headings = Headings.of(sheet, first, last);
            parts.addFirst(new Part(sheet, first, last, row.kind() == Kind.HEADING, headings, rows.subList(from, end)));
            end = from;
        }
        return parts.isEmpty() ? List.of(new Part(sheet, -1, -1, true, Headings.NONE, rows)) : parts;
    }

    /** Whether headings in the row take this and the next one. */
    private static boolean isMergedDown(Sheet sheet, int row) {
        return Optional.ofNullable(sheet.rows().get(row + 1)).stream()
                .flatMap(lower -> lower.filled().stream())
                .anyMatch(cell -> cell.sourceRow() == row);
    }

    /** Whether the row below headings names columns for which the headings have no words. */
    private static boolean hasLowerHeadings(List<Row> rows, int start) {
        SheetRow upper = rows.get(start).row();
        return rows.stream()
                .skip(start + 1L)
                .limit(1)
                .filter(row -> row.kind() == Kind.UNCLEAR
                        && row.index() == upper.index() + 1
                        && row.cells().size() > 1)
                .filter(row -> !has(row, Field.RECOMMENDATION))
                .map(row -> row.row().own())
                .anyMatch(lower -> lower.stream()
                                .anyMatch(cell -> upper.value(cell.column()).isBlank())
                        && lower.stream().noneMatch(SheetPlanner::hasFigure));
    }

    /** Whether a row that the standard layout doesn't read has the words of several headings. */
    private static boolean isLikeHeadings(Row row) {
        return (row.kind() == Kind.UNCLEAR || row.kind() == Kind.TITLE)
                && row.cells().size() >= FULL
                && exact(row).size() > 1;
    }

    private static Set<Field> exact(Row row) {
        return row.row().own().stream()
                .flatMap(cell -> exact(cell.value().words()).stream())
                .collect(Collectors.toSet());
    }

    /** The field of a heading, all lines of which are its names where it has several, as in two languages. */
    private static Optional<Field> exact(String heading) {
        Set<Optional<Field>> lines = LINES.splitAsStream(heading)
                .map(line -> Optional.ofNullable(FIELDS.get(ColumnName.folded(line))))
                .collect(Collectors.toSet());
        return Optional.ofNullable(FIELDS.get(ColumnName.folded(heading)))
                .or(() -> lines.size() == 1 ? lines.iterator().next() : Optional.empty());
    }

    private static Optional<Field> exact(Heading heading) {
        return exact(heading.whole()).or(() -> exact(heading.lower()));
    }

    /** Whether the standard layout finds recommendations or actions in it. */
    boolean isKnown() {
        return !items.isEmpty() || !labels.isEmpty();
    }

    boolean isHidden() {
        return parts.getFirst().sheet().entry().hidden();
    }

    /** Whether a column, a label or a line gives the field. */
    boolean says(Field field) {
        return !with(field).isEmpty()
                || labels.containsKey(field)
                || lines.stream().anyMatch(line -> line.contains("{" + field.key() + "}"));
    }

    String sheetsInWords() {
        return sheets().stream().map(DraftText::quoted).collect(Collectors.joining(", "));
    }

    /** A question mark in a sheet's name stands for any character, here for one that doesn't print. */
    private List<String> sheets() {
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
            part.rows().stream().filter(part::isItem).forEach(row -> items.add(row.row()));
            part.rows().stream()
                    .filter(row -> part.isBelow(row) && row.kind() != Kind.LINE && !isOfBlock(row))
                    .forEach(row -> rows.add(row.row()));
        }
        rows.addAll(0, items);
        parts.stream()
                .flatMap(part -> part.rows().stream().filter(row -> !part.isItem(row)))
                .forEach(row -> beforeColon(row).ifPresent(words -> beginnings.merge(words, 1, Integer::sum)));
        Map<Integer, Heading> headings = parts.getFirst().headings().byColumn();
        Set<Integer> all = new TreeSet<>(headings.keySet());
        rows.forEach(row -> row.own().forEach(cell -> all.add(cell.column())));
        all.forEach(index -> columns.add(column(index, headings, rows)));
        if (blocks) {
            labels.put(Field.RECOMMENDATION, new LinkedHashSet<>());
        }
        for (Part part : parts) {
            part.rows().forEach(row -> readRow(part, row));
        }
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
        List<String> all = rows.stream()
                .map(row -> row.value(index).words())
                .filter(it -> !it.isBlank())
                .toList();
        List<String> words = all.stream().map(DraftText::quoted).distinct().toList();
        boolean codes = exact.filter(field -> field != Field.RATING).isEmpty()
                && words.size() <= CODES
                && words.size() < all.size()
                && words.stream().allMatch(it -> it.length() <= LONGEST_CODE && !PatternNames.hasDate(it));
        List<String> comments = new ArrayList<>();
        if (!whole.isEmpty() && !name.equals(whole)) {
            comments.add("headed " + DraftText.quoted(whole));
        }
        if (marking) {
            comments.add("may say what is exempt");
        }
        if (codes && !marking) {
            comments.add(String.join(", ", words));
        } else {
            comments.addAll(marking ? words : words.subList(0, Math.min(words.size(), SAMPLES)));
        }
        return new Column(index, name, exact.filter(field -> alone), words.isEmpty() ? List.of("blank") : comments);
    }

    private void readRow(Part part, Row row) {
        Kind kind = row.kind();
        if (kind == Kind.LINE) {
            lines.addAll(patterns(row));
        } else if (kind == Kind.END || kind == Kind.OUTSIDE) {
            if (kind == Kind.END) {
                end = pattern(row);
                ask("until", end, write(end));
            }
            ask("until", end, place(part, row));
        } else if (isOfBlock(row)) {
            readBlock(part, row);
        } else {
            if (part.isBelow(row) && isFilledDown(row)) {
                ask("fillDown", "", "reference and recommendation, if these belong to the recommendation above:");
                ask("fillDown", "", place(part, row));
            }
            if (!part.isItem(row) && isAsked(part, row)) {
                askOf(part, row);
            }
        }
    }

    private static boolean isAsked(Part part, Row row) {
        return switch (row.kind()) {
            case SKIPPED -> part.isBelow(row);
            case UNCLEAR ->
                part.isBelow(row) && (part.first() >= 0 || row.cells().size() == 1);
            case HEADING ->
                part.isBelow(row) && !row.in().headings().equals(part.headings().words());
            case TITLE -> part.first() < 0 && row.cells().size() == 1;
            default -> false;
        };
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

    private void readBlock(Part part, Row row) {
        List<SheetCell> own = row.row().own();
        if (row.label().isPresent()) {
            BlockLabels.Label label = row.label().orElseThrow();
            labelColumn = label.cell().column();
            blockIsOut &= label.field() != Field.RECOMMENDATION;
            List<TextPattern> patterns = STANDARD.labels().getOrDefault(label.field(), List.of());
            pattern(patterns, labelWords(label.cell()))
                    .forEach(labels.computeIfAbsent(label.field(), key -> new LinkedHashSet<>())::add);
            askBeside(row.cells(What.NOTHING));
        } else if (row.kind() == Kind.CONTINUATION) {
            askBeside(row.cells(What.NOTHING));
        } else if (forms || row.kind() != Kind.TITLE && mayBeLabel(own)) {
            String label = labelWords(own.getFirst());
            boolean withText = own.size() == 1 && !label.equals(DraftText.plain(firstWords(row.row())));
            if (labels.values().stream().noneMatch(known -> known.contains(label))) {
                asked("labels").computeIfAbsent(label, key -> new LinkedHashSet<>());
                if (own.size() > 1 || withText) {
                    sample("labels", label, own.get(Math.min(1, own.size() - 1)));
                }
                if (withText) {
                    ask("labels", label, "as a row to skip: " + DraftText.quoted(label + "*"));
                }
            }
            askBeside(own.subList(1, own.size()).stream().skip(1).toList());
        } else if (row.kind() == Kind.SKIPPED || row.kind() != Kind.TITLE && !blockIsOut) {
            blockIsOut = mayBeginBlock(own.getFirst().value().words());
            askOf(part, row);
        }
    }

    /** Whether the row has a text beside its first cell, or in it after a colon. */
    private boolean mayBeLabel(List<SheetCell> own) {
        String words = own.getFirst().value().words();
        return own.getFirst().column() == labelColumn
                && (own.size() > 1 || words.contains(":"))
                && labelWords(own.getFirst()).length() <= LONGEST_LABEL
                && !mayBeginBlock(words);
    }

    /** The words before the first colon or line break. */
    private static String labelWords(SheetCell cell) {
        return DraftText.plain(cell.value().words().split("[:\n]", 2)[0]);
    }

    /** "Recommendation 2 (urgent)": the standard layout doesn't read it, but a layout of one's own does. */
    private static boolean mayBeginBlock(String words) {
        return STANDARD.labels().getOrDefault(Field.RECOMMENDATION, List.of()).stream()
                .anyMatch(pattern -> pattern.mayBegin(words));
    }

    // WHAT A PERSON HAS TO SAY

    private Map<String, Set<String>> asked(String key) {
        return asked.computeIfAbsent(key, it -> new LinkedHashMap<>());
    }

    private void ask(String key, String about, String comment) {
        asked(key).computeIfAbsent(about, it -> new LinkedHashSet<>()).add(comment);
    }

    /** Asks with two of the words by which a person recognises it. */
    private void sample(String key, String about, SheetCell cell) {
        if (asked(key).getOrDefault(about, Set.of()).size() < SAMPLES) {
            ask(key, about, DraftText.quoted(cell.value().words()));
        }
    }

    /** Asks about the columns beside a label. */
    private void askBeside(List<SheetCell> cells) {
        cells.stream()
                .filter(cell -> cell.column() != labelColumn)
                .forEach(cell -> sample("ignore", Location.Cell.columnName(cell.column()), cell));
    }

    /** Asks about a row that may be no item. */
    private void askOf(Part part, Row row) {
        boolean same = isLikeItem(DraftText.plain(firstWords(row.row())));
        if (same && parts.size() == 1 && row.index() > items.getLast().index()) {
            ask("rows", "", place(part, row));
            return;
        }
        String pattern = pattern(row);
        ask("skip", pattern, write(pattern));
        if (isOfBlock(row) && mayBeginBlock(firstWords(row.row()))) {
            ask("skip", pattern, "delete this line if the row is a recommendation");
        } else if (row.kind() != Kind.SKIPPED
                && row.cells().size() == 1
                && (isOfBlock(row) || pattern.endsWith(":*"))) {
            ask(
                    "skip",
                    pattern,
                    "or under continues, with its field: {progress: %s}".formatted(DraftText.quoted(pattern)));
        } else {
            continued(row)
                    .map(field -> "or name %s under continues, if it adds text to the row above".formatted(field.key()))
                    .ifPresent(choice -> ask("skip", pattern, choice));
        }
        String more = same ? "; an item begins like this too, so change the words in the tracker" : "";
        ask("skip", pattern, place(part, row) + more);
    }

    private static String write(String pattern) {
        return "write " + DraftText.quoted(pattern);
    }

    private boolean isLikeItem(String pattern) {
        TextPattern words = TextPattern.of(pattern);
        return items.stream().anyMatch(item -> words.fits(firstWords(item)));
    }

    /** What fits the row and no item: the words before a colon with which several rows begin, or the first words. */
    private String pattern(Row row) {
        String whole = DraftText.plain(firstWords(row.row()));
        int end = whole.length() <= LONGEST_PATTERN ? -1 : whole.lastIndexOf(' ', LONGEST_PATTERN);
        String begin = end < 0 ? whole : whole.substring(0, end) + "*";
        return beforeColon(row)
                .filter(words -> beginnings.getOrDefault(words, 0) > 1)
                .map(words -> words + "*")
                .or(() -> Optional.of(begin))
                .filter(words -> !isLikeItem(words))
                .orElse(whole);
    }

    private static Optional<String> beforeColon(Row row) {
        Matcher words = BEFORE_COLON.matcher(DraftText.plain(firstWords(row.row())));
        return Optional.of(words)
                .filter(it -> row.cells().size() == 1 && it.matches())
                .map(it -> it.group(1));
    }

    /** The field without which the row could add text to the one above. */
    private static Optional<Field> continued(Row row) {
        boolean text = row.row().own().stream()
                .map(cell -> row.in().fieldsOf(cell.column()))
                .allMatch(fields -> !fields.isEmpty() && Field.texts().containsAll(fields));
        return Stream.of(Field.REFERENCE, Field.RECOMMENDATION)
                .filter(field -> text && row.in().has(field) && !has(row, field))
                .findFirst();
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

    private static String first(SheetRow row) {
        return ColumnName.folded(firstWords(row));
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
                .flatMap(part ->
                        part.rows().stream().filter(row -> isAbove(part, row)).map(row -> place(part, row)))
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
            draft.asked(VALUES, asked("labels"));
        }
        draft.list(KEYS, "lines", lines);
        if (!asked("ignore").isEmpty()) {
            draft.key(KEYS, "ignore", "the letters of columns that appear nowhere");
        }
        asked("ignore").forEach((letter, words) -> {
            draft.askedItem(
                    VALUES,
                    Stream.concat(Stream.of(letter + ", unless it is the text of a label"), words.stream())
                            .toList());
        });
        writeQuestions(draft, "skip", "no items; or move them to lines, labels, until or continues");
        writeQuestions(draft, "until", "rows from which nothing is read; or move them to skip");
        writeQuestions(draft, "fillDown", "fields whose blank cells take the value above");
        writeStatus(draft);
        writeExemption(draft);
        if (cells(Field.PROGRESS).anyMatch(value -> DatedEntries.dates(value.words()) > 1)) {
            draft.entry(KEYS, "entries", DraftText.QUESTION, "newestFirst or newestLast: their dates begin lines");
        }
        List<CellValue> owners = cells(Field.OWNER).toList();
        long twoLines = owners.stream()
                .filter(value -> value.words().lines().count() == 2)
                .count();
        if (2 * twoLines > owners.size() || parts.stream().anyMatch(DraftTable::isBilingual)) {
            draft.comment(KEYS, "Add languages: [cy, en] if each cell has both languages, a line each");
        }
    }

    private static boolean isBilingual(Part part) {
        return part.headings().byColumn().values().stream()
                .anyMatch(heading -> heading.lower().contains("\n")
                        && exact(heading.lower()).isPresent()
                        && !FIELDS.containsKey(ColumnName.folded(heading.lower())));
    }

    private boolean isAbove(Part part, Row row) {
        return row.kind() == Kind.TITLE && (blocks ? !forms : row.index() < part.first());
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
        int from = part.rows().getFirst().index() + 1;
        int to = part.rows().getLast().index() + 1;
        if (!asked("rows").isEmpty()) {
            List<String> comments = new ArrayList<>(asked("rows").getOrDefault("", Set.of()));
            comments.addFirst("%d-%d, if these are below the table; otherwise delete this line. They begin like items:"
                    .formatted(from, items.getLast().index() + 1));
            draft.entry(KEYS, "rows", DraftText.QUESTION, comments);
        } else if (ofSheet.size() > 1 && parts.size() == 1) {
            draft.entry(KEYS, "rows", from + "-" + (part.equals(ofSheet.getLast()) ? LAST_ROW : to));
        }
        if (part.first() < 0) {
            List<String> comments = new ArrayList<>(List.of("the number of their row, or none"));
            part.rows().stream()
                    .filter(row -> row.cells().size() > 1)
                    .limit(MOST_HEADINGS)
                    .forEach(row -> comments.add(place(part, row)));
            draft.entry(KEYS, "headings", DraftText.QUESTION, comments);
        } else if (!blocks
                && parts.size() == sheets().size()
                && parts.stream().allMatch(other -> other.first() == part.first())) {
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

    private Stream<CellValue> cells(Field field) {
        return with(field).stream()
                .flatMap(column -> items.stream().map(item -> item.value(column.index())))
                .filter(value -> !value.isBlank());
    }

    /** The distinct words of items in the columns of a field, not of those that are marked: findings may quote a layout. */
    private List<String> words(Field field) {
        return with(field).stream()
                .flatMap(column -> items.stream()
                        .filter(item -> field == Field.EXEMPTION || isOpen(item))
                        .map(item -> item.value(column.index())))
                .filter(value -> !value.isBlank())
                .map(value -> DraftText.plain(value.words()))
                .distinct()
                .toList();
    }

    private boolean isOpen(SheetRow item) {
        return with(Field.EXEMPTION).stream()
                .map(column -> item.value(column.index()).words())
                .allMatch(words -> ExemptionWords.read(words).isNothing() || ExemptionWords.meanPublic(words));
    }

    /** Lists what words and fills of statuses mean, and asks where the program doesn't know. */
    private void writeStatus(DraftText draft) {
        List<String> unknown = new ArrayList<>();
        Set<String> silent = new HashSet<>();
        for (String words : words(Field.STATUS)) {
            StatusCell read = StatusWords.read(words, StatusPatterns.NONE);
            if (read.status().isEmpty()) {
                silent.add(words);
            }
            if (read.isKnown() && !CellWords.isRating(words)) {
                String status = EnumNames.camel(read.status().orElseThrow());
                draft.comment(KEYS, "The status " + DraftText.quoted(words) + " is " + status);
            } else if (!CellWords.sayNothing(words)) {
                unknown.add(words);
            }
        }
        Set<String> fills = new TreeSet<>();
        boolean progress = false;
        for (SheetRow item : items) {
            boolean told = with(Field.PROGRESS).stream()
                    .anyMatch(column ->
                            !CellWords.sayNothing(item.value(column.index()).words()));
            for (Column column : with(Field.STATUS)) {
                CellValue value = item.value(column.index());
                if (value.isBlank() && FillColour.of(value) != FillColour.NONE) {
                    fills.add(EnumNames.camel(FillColour.of(value)));
                }
                progress |= told && (value.isBlank() || silent.contains(DraftText.plain(value.words())));
            }
        }
        if (progress || !unknown.isEmpty() || !fills.isEmpty()) {
            draft.key(KEYS, "status", "one of " + String.join(", ", LayoutKeys.STATUSES.keySet()));
        }
        writeMeanings(draft, "words", unknown);
        writeMeanings(draft, "colours", fills);
        if (progress) {
            String comment = "what counts where the status is blank or says nothing: progress or unknown";
            draft.entry(VALUES, "blank", DraftText.QUESTION, comment);
        }
    }

    /** Asks what the words of markings mean that don't explain themselves. */
    private void writeExemption(DraftText draft) {
        List<String> words = words(Field.EXEMPTION).stream()
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
