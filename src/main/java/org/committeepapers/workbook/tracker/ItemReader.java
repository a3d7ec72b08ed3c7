package org.committeepapers.workbook.tracker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.workbook.layout.TableLayout;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Reads the cells of rows into items, as the layout says. */
final class ItemReader {

    private static final Set<String> DITTO = Set.of("\"", "\u201d", "\u3003", "''", "ditto", "as above", "fel uchod");
    private static final int LONGEST_DITTO = 9;
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ENDS = Pattern.compile("^[\\s().\\[\\]:]+|[\\s().\\[\\]:]+$");

    private static final Set<Response.Category> LIMITED =
            EnumSet.of(Response.Category.AGREED_IN_PART, Response.Category.NOT_AGREED);

    private final Sheet sheet;
    private final TableLayout table;
    private final LayoutFindings findings;

    /** What the row above says, for blank cells that take it. */
    private final Map<Field, Value> above = new EnumMap<>(Field.class);

    /** What stands in each column of the row above, for ditto marks. */
    private final Map<Integer, Value> columnsAbove = new HashMap<>();

    /** Of the recommendation that the row above begins or goes on with. */
    private String referenceAbove = "";

    ItemReader(Sheet sheet, TableLayout table, LayoutFindings findings) {
        this.sheet = sheet;
        this.table = table;
        this.findings = findings;
    }

    TableLayout table() {
        return table;
    }

    Location.Cell cell(SheetRow row, SheetCell cell) {
        return sheet.cell(row, cell.column());
    }

    /** Nothing above counts any more: other headings or another block begin. */
    void startAnew() {
        above.clear();
        columnsAbove.clear();
        referenceAbove = "";
    }

    /** @param lines what the lines above the row say */
    Item read(SheetRow row, Columns columns, Map<String, Value> lines) {
        Item item = new Item(sheet, table, columns, row.index());
        columns.fields().keySet().forEach(field -> take(field, row, columns, item));
        columns.of().stream()
                .map(column -> value(row, column, columns))
                .filter(value -> !CellWords.sayNothingYet(value.words()))
                .findFirst()
                .ifPresent(item::nameRecommendation);
        Map<String, String> names = new HashMap<>();
        takeApart(item, names);
        fillDown(row, columns, item);
        columns.fields().keySet().forEach(field -> above.put(field, item.value(field)));
        complete(item, lines, names);
        return item;
    }

    /** Whether a row that is left out would be a recommendation: its item, of which no row below takes anything. */
    boolean isRecommendation(SheetRow row, Columns columns) {
        return List.of(Field.REFERENCE, Field.RECOMMENDATION).stream()
                .allMatch(field -> columns.of(field).stream()
                        .anyMatch(column -> !row.value(column).isBlank()));
    }

    /** The item that a label begins in the row; its texts follow. */
    Item block(SheetRow row) {
        return new Item(sheet, table, Columns.at(row.index()), row.index());
    }

    /** A further cell of a text is a paragraph of its own. */
    void append(Item item, Field field, SheetRow row, SheetCell cell) {
        append(item, field, Cleaned.of(new Value(cell.value(), cell(row, cell)), table.clean()));
    }

    void append(Item item, Field field, Value value) {
        if (item.isBlank(field)) {
            item.place(field, value.cell());
            item.put(field, value);
        } else {
            List<Run> runs = new ArrayList<>(item.text(field).runs());
            runs.add(new Run.Break());
            runs.add(new Run.Break());
            runs.addAll(value.text().runs());
            item.put(field, item.value(field).with(new RichText(runs)));
        }
    }

    /**
     * Completes a block whose texts are all there.
     *
     * @param lines what the lines above it say
     * @param labels what its labels say
     */
    void settle(Item block, Map<String, Value> lines, Map<String, String> labels) {
        Map<String, String> names = new HashMap<>(labels);
        takeApart(block, names);
        complete(block, lines, names);
    }

    private void take(Field field, SheetRow row, Columns columns, Item item) {
        List<Value> values = columns.of(field).stream()
                .map(column -> value(row, column, columns))
                .toList();
        if (field == Field.STATUS && values.size() > 1) {
            item.statuses(values);
        }
        List<Value> inOrder = field == Field.PROGRESS ? values.reversed() : values;
        item.put(
                field,
                inOrder.stream()
                        .filter(value -> !CellWords.sayNothingYet(value.words()))
                        .findFirst()
                        .or(() -> inOrder.stream()
                                .filter(value -> !value.isBlank())
                                .findFirst())
                        .orElse(inOrder.get(0)));
    }

    private Value value(SheetRow row, int column, Columns in) {
        boolean heading = row.cell(column)
                .filter(cell -> cell.sourceRow() <= in.lastRow())
                .isPresent();
        CellValue there = heading ? CellValue.BLANK : row.value(column);
        Value found = Cleaned.of(new Value(there, sheet.cell(row, column)), table.clean());
        Value value = isDitto(found.words()) ? repeated(found, column, in) : found;
        columnsAbove.put(column, value);
        return value;
    }

    /** A mark with nothing above it says nothing; of a status it says something that nobody knows. */
    private Value repeated(Value ditto, int column, Columns in) {
        Value repeated = columnsAbove.get(column);
        if (repeated == null || repeated.isBlank()) {
            findings.nothingToRepeat(ditto);
            return in.of(Field.STATUS).contains(column) ? ditto : ditto.with(RichText.EMPTY);
        }
        return new Value(repeated.value(), ditto.cell());
    }

    private static boolean isDitto(String words) {
        return words.length() <= LONGEST_DITTO
                && !words.isEmpty()
                && (DITTO.contains(words) || DITTO.contains(Names.plain(words)));
    }

    /** Cells that hold several things. */
    private void takeApart(Item item, Map<String, String> names) {
        table.parts().forEach((field, pattern) -> takeApart(field, pattern, item, names));
    }

    private void takeApart(Field field, TextPattern pattern, Item item, Map<String, String> names) {
        Value whole = item.value(field);
        String words = whole.text().plain();
        pattern.match(words, (name, part) -> mayBe(name, part) && LineNames.isAlone(name, part))
                .or(() -> pattern.match(words, this::mayBe))
                .ifPresent(match -> match.names().forEach((name, part) -> {
                    Optional<Field> named = Field.named(name);
                    RichText text = whole.text().from(match.starts().getOrDefault(name, 0));
                    boolean toTheEnd = text.plain().strip().equals(part.strip());
                    if (named.isPresent() && named.get() != field && !item.isBlank(named.get())) {
                        return;
                    }
                    named.ifPresent(it -> item.put(it, toTheEnd ? whole.with(text) : Value.of(part, whole.cell())));
                    names.put(name, part);
                }));
    }

    /** What a reference is made of is no sentence. */
    private boolean mayBe(String name, String part) {
        boolean ofReference =
                table.reference().filter(it -> it.names().contains(name)).isPresent();
        return LineNames.mayBe(name, part)
                && (!ofReference || Field.named(name).isPresent() || ReferenceWords.mayBe(part));
    }

    /** A reference and a recommendation are filled down together, so that no reference gets another's text. */
    private void fillDown(SheetRow row, Columns columns, Item item) {
        String own = item.words(Field.REFERENCE);
        boolean both =
                table.fillDown().contains(Field.REFERENCE) && table.fillDown().contains(Field.RECOMMENDATION);
        boolean alone = item.isBlank(Field.RECOMMENDATION) && own.isBlank();
        boolean mergedText = columns.isMerged(row, Field.RECOMMENDATION);
        boolean mergedReference = columns.isMerged(row, Field.REFERENCE);
        boolean repeated = columns.of(Field.RECOMMENDATION).stream()
                .anyMatch(column -> isDitto(row.value(column).words()) && !item.isBlank(Field.RECOMMENDATION));
        for (Field field : table.fillDown()) {
            boolean pair = field == Field.REFERENCE || field == Field.RECOMMENDATION;
            boolean may = !pair || !both || alone || mergedText || mergedReference;
            if (may && item.isBlank(field) && above.containsKey(field)) {
                item.put(field, new Value(above.get(field).value(), item.cell(field)));
                repeated |= field == Field.RECOMMENDATION;
            }
        }
        boolean mayGoOn = own.isBlank() || ReferenceWords.belongs(own, referenceAbove);
        boolean sameReference = mergedReference && item.isBlank(Field.RECOMMENDATION);
        if (!above.isEmpty() && (mergedText || sameReference || repeated && mayGoOn)) {
            item.goOn(!mayGoOn && !mergedReference);
        } else {
            referenceAbove = item.words(Field.REFERENCE);
        }
    }

    private void complete(Item item, Map<String, Value> lines, Map<String, String> names) {
        table.values().forEach((field, meanings) -> {
            item.put(field, translated(field, item.value(field), meanings));
            if (field == Field.STATUS) {
                item.statuses(item.statuses().stream()
                        .map(status -> translated(field, status, meanings))
                        .toList());
            }
        });
        inherit(lines, item);
        reference(lines, names, item);
    }

    /** A cell that takes back what its pattern stands for stays as it is: "Done, but for phase 2" where "Done*" is. */
    private static Value translated(Field field, Value value, Map<TextPattern, String> meanings) {
        return LineNames.bestOf(meanings, value.words())
                .filter(meaning -> switch (field) {
                    case STATUS -> !isOpen(value, meanings);
                    case RESPONSE -> !isLimited(value, meaning, meanings.keySet());
                    default -> true;
                })
                .map(meaning -> value.with(RichText.of(meaning)))
                .orElse(value);
    }

    /** Whether patterns take it for an end, and their asterisks stand for something that hedges. */
    private static boolean isOpen(Value value, Map<TextPattern, String> meanings) {
        Map<String, Status> ends = new LinkedHashMap<>();
        meanings.forEach((pattern, meaning) -> StatusWords.ofStatusCell(meaning)
                .filter(end -> end.isEnded() && pattern.fits(value.words()))
                .ifPresent(end -> ends.put(pattern.source(), end)));
        return !ends.isEmpty()
                && !StatusWords.read(value.words(), StatusPatterns.of(ends)).isKnown();
    }

    /** Whether "Agreed*" is "Agreed in part" here, which nobody gave in full. */
    private static boolean isLimited(Value value, String meaning, Set<TextPattern> patterns) {
        return ResponseWords.category(RichText.of(meaning)) == Response.Category.AGREED
                && LIMITED.contains(ResponseWords.category(value.text()))
                && patterns.stream().noneMatch(pattern -> pattern.isPlain() && pattern.fits(value.words()));
    }

    /** The row's own cell goes before a line, a line before what is fixed. */
    private void inherit(Map<String, Value> lines, Item item) {
        lines.forEach((name, value) -> Field.named(name).ifPresent(field -> item.inherit(field, value)));
        table.fixed()
                .forEach((name, words) ->
                        Field.named(name).ifPresent(field -> item.inherit(field, Value.of(words, item.firstCell()))));
    }

    private void reference(Map<String, Value> lines, Map<String, String> names, Item item) {
        if (table.reference().isEmpty()) {
            return;
        }
        StringBuilder reference = new StringBuilder();
        Matcher name = NAME.matcher(table.reference().get().source());
        List<String> unsaid = new ArrayList<>();
        boolean blank = true;
        while (name.find()) {
            String called = name.group(1).strip();
            String said = said(called, lines, names, item);
            blank &= said.isEmpty();
            if (said.isEmpty() && isNeeded(called)) {
                unsaid.add(called);
            }
            name.appendReplacement(reference, Matcher.quoteReplacement(said));
        }
        name.appendTail(reference);
        Value made = Value.of(blank ? "" : reference.toString().strip(), item.cell(Field.REFERENCE));
        item.put(Field.REFERENCE, made);
        if (!unsaid.isEmpty() && !made.isBlank()) {
            findings.referenceIncomplete(made, table.reference().get().source(), unsaid);
        }
    }

    /** Parts of a cell may be missing, as a letter is where a minute has one recommendation. */
    private boolean isNeeded(String name) {
        return name.equals(Field.REFERENCE.key())
                || table.lines().stream().anyMatch(line -> line.names().contains(name));
    }

    /** Brackets and stops go from the ends of what is said, not from the template. */
    private String said(String name, Map<String, Value> lines, Map<String, String> names, Item item) {
        String words = names.containsKey(name)
                ? names.get(name)
                : Field.named(name)
                        .filter(item::has)
                        .map(item::words)
                        .orElseGet(() -> lines.containsKey(name)
                                ? lines.get(name).words()
                                : table.fixed().getOrDefault(name, ""));
        return ENDS.matcher(words).replaceAll("");
    }
}
