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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
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
    private record Part(
            Sheet sheet, int first, int last, boolean known, Map<Integer, String> headings, List<Row> rows) {

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
    private final boolean blocks;
    private final List<Part> parts = new ArrayList<>();
    private final List<SheetRow> items = new ArrayList<>();

    /** The first words of items. */
    private final Set<String> begun = new HashSet<>();

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
            boolean several = parts.stream().map(Part::headings).distinct().count() > 1;
            for (Part part : parts) {
                boolean alone = several || part.first() < 0 || sheet.entry().hidden();
                List<Object> kind = alone
                        ? List.of(sheet.name(), part.first())
                        : List.of(part.headings(), part.last() - part.first());
                tables.computeIfAbsent(blocks ? List.of(sheet.name()) : kind, key -> new DraftTable(csv, blocks))
                        .parts
                        .add(part);
            }
        }
        tables.values().forEach(DraftTable::read);
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
        List<Part> parts = new ArrayList<>();
        int end = rows.size();
        for (int start : starts.reversed()) {
            Row row = rows.get(start);
            int first = isMergedDown(sheet, row.index() - 1) ? row.index() - 1 : row.index();
            int last = isMergedDown(sheet, row.index()) ? row.index() + 1 : row.index();
            int from = start;
            while (from > 0
                    && (start == starts.getFirst()
                            || rows.get(from - 1).index() == first
                            || rows.get(from - 1).kind() == Kind.LINE)) {
                from--;
            }
            Map<Integer, String> headings = Headings.of(sheet, first, last).words();
            parts.addFirst(new Part(sheet, first, last, row.kind() == Kind.HEADING, headings, rows.subList(from, end)));
            end = from;
        }
        return parts.isEmpty() ? List.of(new Part(sheet, -1, -1, true, Map.of(), rows)) : parts;
    }

    /** Whether headings in the row take this and the next one. */
    private static boolean isMergedDown(Sheet sheet, int row) {
        return Optional.ofNullable(sheet.rows().get(row + 1)).stream()
                .flatMap(lower -> lower.filled().stream())
                .anyMatch(cell -> cell.sourceRow() == row);
    }

    /** Whether a row that the standard layout doesn't read has the words of several headings. */
    private static boolean isLikeHeadings(Row row) {
        Set<Field> fields = row.row().own().stream()
                .flatMap(cell -> exact(cell.value().words()).stream())
                .collect(Collectors.toSet());
        return row.kind() == Kind.UNCLEAR && row.cells().size() >= FULL && fields.size() > 1;
    }

    private static Optional<Field> exact(String heading) {
        return Optional.ofNullable(FIELDS.get(ColumnName.folded(heading)));
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
        items.forEach(item -> begun.add(first(item)));
        Map<Integer, String> headings = parts.getFirst().headings();
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
    private static Column column(int index, Map<Integer, String> headings, List<SheetRow> rows) {
        String heading = DraftText.plain(headings.getOrDefault(index, ""));
        Optional<Field> exact = exact(heading);
        boolean marking = exact.isEmpty() && MarkedLabel.isOfMarkings(heading);
        ColumnName name = new ColumnName(heading, 0);
        boolean named = !heading.isEmpty()
                && heading.length() <= LONGEST_KEY
                && headings.values().stream().filter(name::names).count() == 1;
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
        if (!named && !heading.isEmpty()) {
            comments.add("headed " + DraftText.quoted(heading));
        }
        if (marking) {
            comments.add("may say what is exempt");
        }
        comments.addAll(marking ? words : words.subList(0, Math.min(words.size(), SAMPLES)));
        return new Column(
                index,
                named ? heading : Location.Cell.columnName(index),
                exact.filter(field -> alone),
                words.isEmpty() ? List.of("blank") : comments);
    }

    private void readRow(Part part, Row row) {
        Kind kind = row.kind();
        if (kind == Kind.LINE) {
            lines.addAll(patterns(row));
        } else if (kind == Kind.END || kind == Kind.OUTSIDE) {
            end = kind == Kind.END ? first(row.row()) : end;
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
            case HEADING -> part.isBelow(row) && !row.in().headings().equals(part.headings());
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
        } else if (row.kind() != Kind.TITLE && mayBeLabel(own)) {
            sample("labels", labelWords(own.getFirst()), own.get(Math.min(1, own.size() - 1)));
            askBeside(own.subList(1, own.size()).stream().skip(1).toList());
        } else if (row.kind() != Kind.TITLE && !blockIsOut) {
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
        String first = first(row.row());
        boolean same = begun.contains(first);
        if (same && parts.size() == 1 && row.index() > items.getLast().index()) {
            ask("rows", "", place(part, row));
            return;
        }
        if (isOfBlock(row) && mayBeginBlock(row.row().own().getFirst().value().words())) {
            ask("skip", first, "delete this line if the row is a recommendation");
        }
        continued(row)
                .map(field -> "or name %s under continues, if it adds text to the row above".formatted(field.key()))
                .ifPresent(choice -> ask("skip", first, choice));
        String more = same ? "; an item begins like this too, so change the words in the tracker" : "";
        ask("skip", first, place(part, row) + more);
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

    private static String first(SheetRow row) {
        return ColumnName.folded(row.own().getFirst().value().words());
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
        writeQuestions(draft, "skip", "rows that are no items; or move them to lines, labels or until");
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

    /** The distinct words of items in the columns of a field. */
    private List<String> words(Field field) {
        return with(field).stream()
                .flatMap(column -> items.stream().map(item -> item.value(column.index())))
                .filter(value -> !value.isBlank())
                .map(value -> DraftText.plain(value.words()))
                .distinct()
                .toList();
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
