package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.SheetPlan.Row;
import org.committeepapers.reading.SheetPlan.Use;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.response.ResponseWords;

/** Makes items from the rows of a plan: from items, labels and what continues them. */
final class ItemReader {

    /** Texts whose words don't show where they end. */
    private static final Set<Field> FREE =
            Field.texts(Field.OWNER, Field.EARLIER_PROGRESS, Field.DIRECTED_TO, Field.PORTFOLIO_HOLDER, Field.SUBJECT);

    private static final Set<String> DITTO = Set.of("\"", "\u201d", "\u3003", "''", "ditto", "as above", "fel uchod");
    private static final int LONGEST_DITTO = 9;

    private final SheetPlan plan;
    private final Sheet sheet;
    private final TableLayout table;
    private final TrackerFindings findings;
    private final ItemCompletion completion;

    private final List<SheetItem> items = new ArrayList<>();

    /** Values of the row above, for blank cells that are filled down. */
    private final Map<Field, Value> above = new EnumMap<>(Field.class);

    /** Values of the row above by column, for ditto marks. */
    private final Map<Integer, Value> columnsAbove = new HashMap<>();

    /** The reference of the recommendation to which the row above belongs. */
    private String referenceAbove = "";

    /** The item of the block whose labels are being read, what the lines above it say, and what its labels name. */
    private Optional<SheetItem> block = Optional.empty();

    private Map<String, Value> linesOfBlock = Map.of();
    private final Map<String, String> namesOfBlock = new HashMap<>();

    ItemReader(SheetPlan plan, TrackerFindings findings) {
        this.plan = plan;
        this.sheet = plan.sheet();
        this.table = plan.table();
        this.findings = findings;
        this.completion = new ItemCompletion(table, table.namesIn(sheet), findings);
    }

    /** The items in the order of the sheet. */
    List<SheetItem> read() {
        plan.rows().forEach(this::read);
        settleBlock();
        return items;
    }

    private void read(Row row) {
        switch (row.kind()) {
            case HEADING -> startAnew(!row.goesOn());
            case LINE -> {
                settleBlock();
                block = Optional.empty();
                startAnew(true);
            }
            case SKIPPED -> startAnew(row.cells(Use.What.OUTSIDE).size() > 1);
            case LABEL -> label(row, row.label().orElseThrow());
            case ITEM -> item(row);
            case CONTINUATION -> {
                SheetItem item = row.in().fields().isEmpty() ? block.orElseThrow() : items.getLast();
                row.cells().stream()
                        .filter(cell -> !CellWords.isDash(cell.cell().value().words()))
                        .forEach(cell -> cell.use().fields().forEach(field -> append(item, field, row, cell.cell())));
            }
            case TITLE, END, OUTSIDE, UNCLEAR -> {}
        }
    }

    /** Forgets what stands above, if other headings or another block begin. */
    private void startAnew(boolean begins) {
        if (begins) {
            above.clear();
            columnsAbove.clear();
            referenceAbove = "";
        }
    }

    private void item(Row row) {
        SheetItem item = item(row.row(), row.in(), row.lines());
        if (row.goesOn()) {
            item.goOn();
        }
        Value reference = item.value(Field.REFERENCE);
        if (reference.value().date().isPresent()) {
            findings.add("reference-is-date", reference);
        }
        if (item.hasReferenceOfItsOwn()) {
            findings.unlessConfirmed("cell-not-read/other-reference", "layout-to-confirm/other-reference", reference);
        }
        for (Field field : List.of(Field.REVIEW, Field.COMMITTEE)) {
            if (findings.isStandard() && Dates.isDate(item.words(field))) {
                findings.toConfirm("layout-to-confirm/date", item.value(field), field.inWords());
            }
        }
        items.add(item);
    }

    private SheetItem item(SheetRow row, Columns columns, Map<String, Value> lines) {
        SheetItem item = new SheetItem(sheet, table, columns, row.index());
        columns.fields().keySet().forEach(field -> take(field, row, columns, item));
        columns.of().stream()
                .map(column -> value(row, column, columns))
                .filter(value -> !CellWords.sayNothingYet(value.words()))
                .findFirst()
                .ifPresent(item::nameRecommendation);
        Map<String, String> names = new HashMap<>();
        takeApart(item, names);
        tellEntriesApart(item);
        fillDown(row, columns, item);
        columns.fields().keySet().forEach(field -> above.put(field, item.value(field)));
        completion.complete(item, lines, names);
        return item;
    }

    private void label(Row row, BlockLabels.Label label) {
        boolean first = label.field() == table.labels().keySet().iterator().next();
        if (first || row.goesOn()) {
            settleBlock();
            if (first) {
                linesOfBlock = row.lines();
                namesOfBlock.clear();
            }
            SheetItem begun = new SheetItem(sheet, table, Columns.at(row.index()), row.index());
            if (row.goesOn()) {
                begun.goOn();
            }
            items.add(begun);
            block = Optional.of(begun);
        }
        SheetItem item = block.orElseThrow();
        Location.Cell cell = plan.place(row, label.cell());
        namesOfBlock.putAll(label.names());
        label.names()
                .forEach((name, value) -> Field.named(name).ifPresent(field -> item.put(field, Value.of(value, cell))));
        item.place(label.field(), cell);
        if (label.field() == Field.PROGRESS) {
            item.put(Field.PROGRESS, Value.of("", cell));
        }
        if (!label.text().isBlank()) {
            append(item, label.field(), DateCells.printed(label.field(), Value.of(label.text(), cell), table));
        }
        row.cells(Use.What.FIELD).forEach(text -> append(item, label.field(), row, text));
    }

    /** Completes the block, which has all its texts. */
    private void settleBlock() {
        block.ifPresent(item -> {
            Map<String, String> names = new HashMap<>(namesOfBlock);
            takeApart(item, names);
            tellEntriesApart(item);
            completion.complete(item, linesOfBlock, names);
        });
        block = Optional.empty();
    }

    /** Adds a cell to a field, as a paragraph of its own. */
    private void append(SheetItem item, Field field, Row row, SheetCell cell) {
        Value value = new Value(cell.value(), plan.place(row, cell)).cleaned(table.clean());
        append(item, field, DateCells.printed(field, value, table));
    }

    private void append(SheetItem item, Field field, Value value) {
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

    private void take(Field field, SheetRow row, Columns columns, SheetItem item) {
        List<Value> values = columns.of(field).stream()
                .map(column -> DateCells.printed(field, value(row, column, columns), table))
                .toList();
        boolean last = field == Field.PROGRESS
                || field == Field.STATUS && table.status().lastColumn();
        if (field == Field.STATUS && values.size() > 1 && !last) {
            item.statuses(values);
        } else if (field == Field.EXEMPTION) {
            item.markings(values);
        }
        List<Value> inOrder = last ? values.reversed() : values;
        item.put(
                field,
                inOrder.stream()
                        .filter(value -> !CellWords.sayNothingYet(value.words()))
                        .findFirst()
                        .or(() -> inOrder.stream()
                                .filter(value -> !value.isBlank())
                                .findFirst())
                        .orElse(inOrder.getFirst()));
    }

    private Value value(SheetRow row, int column, Columns in) {
        boolean heading = row.cell(column)
                .filter(cell -> cell.sourceRow() <= in.lastRow())
                .isPresent();
        CellValue there = heading ? CellValue.BLANK : row.value(column);
        Value found = new Value(there, sheet.cell(row, column)).cleaned(table.clean());
        Value value = isDitto(found.words()) ? repeated(found, column, in) : found;
        columnsAbove.put(column, value);
        return value;
    }

    /**
     * A ditto mark with nothing above it says nothing; in a column of statuses it stays, so that the status is unclear.
     */
    private Value repeated(Value ditto, int column, Columns in) {
        Value repeated = columnsAbove.get(column);
        if (repeated == null || repeated.isBlank()) {
            findings.add("nothing-to-repeat", ditto);
            return in.of(Field.STATUS).contains(column) ? ditto : ditto.with(RichText.EMPTY);
        }
        return new Value(repeated.value(), ditto.cell());
    }

    private static boolean isDitto(String words) {
        return words.length() <= LONGEST_DITTO
                && !words.isEmpty()
                && (DITTO.contains(words) || DITTO.contains(PlainText.sameLabel(words)));
    }

    private void takeApart(SheetItem item, Map<String, String> names) {
        table.parts().forEach((field, patterns) -> takeApart(field, patterns, item, names));
    }

    private void takeApart(Field field, List<TextPattern> patterns, SheetItem item, Map<String, String> names) {
        Value whole = item.value(field);
        String words = whole.text().plain();
        Optional<Split> best = best(
                        patterns, words, (name, part) -> isOfItsKind(name, part) && PatternNames.isAlone(name, part))
                .or(() -> best(patterns, words, this::isOfItsKind));
        if (best.isEmpty() && !CellWords.sayNothingYet(words)) {
            findings.partsNotMatched(whole, field, patterns, table);
        }
        Optional<String> unclear = best.flatMap(this::unclear);
        unclear.ifPresent(name -> findings.add("parts-not-matched/unclear", whole, name, field.inWords()));
        best.filter(split -> unclear.isEmpty()).map(Split::match).ifPresent(match -> {
            if (isGivenAway(field, match)) {
                item.put(field, whole.with(RichText.EMPTY));
            }
            match.names().forEach((name, part) -> {
                Optional<Field> named = Field.named(name);
                if (named.isPresent() && named.get() != field && !item.isBlank(named.get())) {
                    return;
                }
                named.ifPresent(it -> item.put(it, whole.with(text(whole, match, name))));
                names.put(name, part);
            });
        });
    }

    /** Whether a name may have the words; a day stands alone, so that no sentence with a day in it is cut. */
    private boolean isOfItsKind(String name, String part) {
        return PatternNames.isDay(name) ? Dates.isDate(part) : mayBe(name, part);
    }

    /** The first text that could end in two places, or owners that hold a date of their own; empty if it is clear. */
    private Optional<String> unclear(Split split) {
        Map<String, String> words = split.match().names();
        Optional<String> text = words.entrySet().stream()
                .filter(name -> !name.getValue().equals(split.longest().names().getOrDefault(name.getKey(), "")))
                .findFirst()
                .filter(name -> isText(name.getKey(), RichText.of(name.getValue())))
                .map(Map.Entry::getKey);
        boolean dated = words.keySet().stream().anyMatch(PatternNames::isOfDate)
                && PatternNames.hasDate(words.getOrDefault(Field.OWNER.key(), ""));
        return text.or(() -> dated ? Optional.of(Field.OWNER.key()) : Optional.empty());
    }

    /** Whether only what follows says where it ends, as an answer that states its category does by itself. */
    private boolean isText(String name, RichText words) {
        return Field.named(name)
                .map(field -> FREE.contains(field)
                        && (field != Field.EXECUTIVE_RESPONSE
                                || ResponseWords.category(words) == Response.Category.NOT_STATED))
                .orElse(!isOfReference(name));
    }

    /** Whether all words of the cell but fixed ones go to other fields. */
    private static boolean isGivenAway(Field field, TextPattern.Match match) {
        return match.rest().isEmpty()
                && !match.names().containsKey(field.key())
                && match.names().keySet().stream().allMatch(Field.BY_NAME::containsKey);
    }

    /** The words of a name as they stand in the cell, with their format and line breaks. */
    private static RichText text(Value whole, TextPattern.Match match, String name) {
        String plain = whole.text().plain();
        int start = match.starts().getOrDefault(name, 0);
        int end = plain.substring(0, Math.min(match.ends().getOrDefault(name, plain.length()), plain.length()))
                .stripTrailing()
                .length();
        return whole.text().between(start, end);
    }

    /** @param longest the match with the most words for the names from the left; the same if there is only one */
    private record Split(TextPattern.Match match, TextPattern.Match longest) {}

    /** The match of the pattern with the most letters. */
    private static Optional<Split> best(List<TextPattern> patterns, String words, BiPredicate<String, String> allowed) {
        return patterns.stream()
                .sorted(Comparator.comparingInt(TextPattern::letters).reversed())
                .flatMap(pattern -> pattern
                        .match(words, allowed)
                        .map(match ->
                                new Split(match, pattern.longest(words, allowed).orElse(match)))
                        .stream())
                .findFirst();
    }

    /** Of a running commentary, the newest entry is the progress. */
    private void tellEntriesApart(SheetItem item) {
        if (table.entries().isEmpty() || item.isBlank(Field.PROGRESS)) {
            return;
        }
        Value progress = item.value(Field.PROGRESS);
        Optional<DatedEntries> entries =
                DatedEntries.of(progress.text(), table.entries().get());
        if (entries.isEmpty()) {
            findings.add("entries-unclear", progress);
            return;
        }
        item.put(Field.PROGRESS, progress.with(entries.get().newest()));
        item.put(Field.EARLIER_PROGRESS, progress.with(entries.get().earlier()));
    }

    /** A part of a reference can't be a sentence. */
    private boolean mayBe(String name, String part) {
        return PatternNames.mayBe(name, part)
                && (!isOfReference(name) || Field.named(name).isPresent() || ReferenceWords.mayBe(part));
    }

    private boolean isOfReference(String name) {
        return table.reference().filter(it -> it.names().contains(name)).isPresent();
    }

    /** A reference and its recommendation are filled down together, lest one gets the text of another. */
    private void fillDown(SheetRow row, Columns columns, SheetItem item) {
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
}
