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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/**
 * Makes items from the rows of a plan. The cells of a row or a block come first; then what the layout says beside them:
 * parts, entries, lines above, the name of the sheet, meanings of words, fixed values, and what a reference is made of.
 */
final class ItemReader {

    /** Texts whose words don't show where they end. */
    private static final Set<Field> FREE =
            Field.texts(Field.OWNER, Field.DIRECTED_TO, Field.PORTFOLIO_HOLDER, Field.SUBJECT);

    /** What a row has in common with the recommendation above. */
    private static final Set<Field> OF_BOTH = Set.of(Field.REFERENCE, Field.RECOMMENDATION);

    /** What is missing from an action of a block that lacks the label, where others have it. */
    private static final List<Field> NEEDED = List.of(Field.OWNER, Field.BY_WHEN, Field.PROGRESS);

    private static final Set<String> DITTO = Set.of("\"", "\u201d", "\u3003", "''", "ditto", "as above", "fel uchod");
    private static final int LONGEST_DITTO = 9;

    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ENDS = Pattern.compile("^[\\s().\\[\\]:]+|[\\s().\\[\\]:]+$");

    private final SheetPlan plan;
    private final Sheet sheet;
    private final TableLayout table;
    private final TrackerFindings findings;

    private final List<SheetItem> items = new ArrayList<>();

    /** The fields of the labels on the sheet. */
    private final Set<Field> labels;

    /** What the row above says, for blank cells that are filled down. A reference is that of its recommendation. */
    private final Map<Field, Value> above = new EnumMap<>(Field.class);

    /** Its cells by column, for ditto marks. */
    private final Map<Integer, Value> cellsAbove = new HashMap<>();

    /** The item of the block whose labels are being read. */
    private Optional<SheetItem> block = Optional.empty();

    ItemReader(SheetPlan plan, TrackerFindings findings) {
        this.plan = plan;
        this.sheet = plan.sheet();
        this.table = plan.table();
        this.labels = plan.rows().stream()
                .flatMap(row -> row.label().stream())
                .map(BlockLabels.Label::field)
                .collect(Collectors.toSet());
        this.findings = findings;
    }

    /** The items in the order of the sheet. */
    List<SheetItem> read() {
        plan.rows().forEach(this::read);
        finishBlock();
        return items;
    }

    private void read(Row row) {
        switch (row.kind()) {
            case HEADING -> startAnew(!row.goesOn());
            case LINE -> {
                finishBlock();
                startAnew(true);
            }
            case SKIPPED -> startAnew(row.cells(Use.What.OUTSIDE).size() > 1);
            case LABEL -> label(row, row.label().orElseThrow());
            case ITEM -> item(row);
            case CONTINUATION -> {
                boolean inBlock = row.in().fields().isEmpty();
                SheetItem item = inBlock ? block.orElseThrow() : items.getLast();
                row.cells().stream()
                        .filter(cell -> !CellWords.isDash(cell.cell().value().words()))
                        .forEach(cell -> cell.use().fields().forEach(field -> {
                            Value more = value(row, cell.cell());
                            if (inBlock) {
                                append(item, field, more);
                            } else {
                                goOn(item, field, more);
                            }
                        }));
            }
            case TITLE, END, OUTSIDE, UNCLEAR -> {}
        }
    }

    /** Forgets what stands above, if other headings or another block begin. */
    private void startAnew(boolean begins) {
        if (begins) {
            above.clear();
            cellsAbove.clear();
        }
    }

    private SheetItem begin(Row row, Columns columns) {
        Map<String, Value> beside = new HashMap<>(table.namesIn(sheet));
        beside.putAll(row.lines());
        SheetItem item = new SheetItem(sheet, table, columns, row.index(), beside);
        if (row.goesOn()) {
            item.goOn();
        }
        items.add(item);
        return item;
    }

    private void item(Row row) {
        Columns columns = row.in();
        SheetItem item = begin(row, columns);
        columns.fields().forEach((field, of) -> {
            List<Value> cells = of.stream()
                    .map(column -> DateCells.printed(field, value(row.row(), column, columns), table))
                    .toList();
            item.put(field, field == Field.PROGRESS ? cells.reversed() : cells);
        });
        item.nameRecommendation(columns.of().stream()
                .map(column -> value(row.row(), column, columns))
                .toList());
        fillDown(row.row(), columns, item);
        columns.fields().keySet().forEach(field -> above.put(field, item.value(field)));
        finish(item);
    }

    private Value value(SheetRow row, int column, Columns in) {
        boolean heading = row.cell(column)
                .filter(cell -> cell.sourceRow() <= in.lastRow())
                .isPresent();
        CellValue there = heading ? CellValue.BLANK : row.value(column);
        Value found = new Value(there, sheet.cell(row, column)).cleaned(table.clean());
        Value value = found;
        if (isDitto(found.words())) {
            value = cellsAbove.getOrDefault(column, found);
            if (value.isBlank() || value.equals(found)) {
                findings.add("nothing-to-repeat", found);
                value = found;
            }
        }
        cellsAbove.put(column, value);
        return value;
    }

    private static boolean isDitto(String words) {
        return words.length() <= LONGEST_DITTO
                && !words.isEmpty()
                && (DITTO.contains(words) || DITTO.contains(PlainText.sameLabel(words)));
    }

    /** Fills blank cells from the row above; a row takes both reference and text of its recommendation, or neither. */
    private void fillDown(SheetRow row, Columns columns, SheetItem item) {
        boolean goesOn = !above.isEmpty() && goesOn(row, columns, item);
        boolean both = table.fillDown().containsAll(OF_BOTH);
        for (Field field : table.fillDown()) {
            if (above.containsKey(field) && (goesOn || !both || !OF_BOTH.contains(field))) {
                item.fill(field, above.get(field));
            }
        }
        if (goesOn) {
            item.goOn();
            Optional.ofNullable(above.get(Field.REFERENCE))
                    .ifPresent(reference -> item.put(Field.REFERENCE, reference.at(item.cell(Field.REFERENCE))));
        }
    }

    /**
     * Whether the row is a further action of the recommendation above: its text is merged with the one above, or repeats it
     * with no other reference; or it has no text, and the same reference.
     */
    private boolean goesOn(SheetRow row, Columns columns, SheetItem item) {
        Set<Field> down = table.fillDown();
        Value reference = item.value(Field.REFERENCE);
        String referenceAbove = above.getOrDefault(Field.REFERENCE, reference).words();
        boolean numbered = !reference.isBlank() && !columns.isMerged(row, Field.REFERENCE);
        boolean belongs = !numbered || ReferenceWords.belongs(reference.words(), referenceAbove);
        boolean same = numbered
                ? ReferenceWords.compact(reference.words()).equals(ReferenceWords.compact(referenceAbove))
                : !reference.isBlank() || down.contains(Field.REFERENCE);
        if (columns.isMerged(row, Field.RECOMMENDATION)) {
            if (!belongs) {
                findings.ask("cell-not-read/other-reference", reference);
            }
            return true;
        }
        boolean blank = item.isBlank(Field.RECOMMENDATION);
        boolean filled = blank && down.contains(Field.RECOMMENDATION) && !(numbered && down.contains(Field.REFERENCE));
        boolean repeats = filled
                || columns.of(Field.RECOMMENDATION).stream()
                        .anyMatch(column -> isDitto(row.value(column).words()));
        return repeats && belongs || blank && same;
    }

    private void label(Row row, BlockLabels.Label label) {
        if (label.field() == table.labels().keySet().iterator().next() || row.goesOn()) {
            beginBlock(row);
        }
        SheetItem item = block.orElseThrow();
        Location.Cell cell = plan.place(row, label.cell());
        label.names().forEach((name, words) -> take(name, Value.of(words, cell), item));
        if (label.field() == Field.PROGRESS || item.isBlank(label.field())) {
            item.put(label.field(), Value.of("", cell));
        }
        if (!label.text().isBlank()) {
            append(item, label.field(), Value.of(label.text(), cell));
        }
        row.cells(Use.What.FIELD).forEach(text -> append(item, label.field(), value(row, text)));
    }

    /** Where one of its labels may give the response, a block has a place for it, so that it is awaited if that isn't there. */
    private void beginBlock(Row row) {
        finishBlock();
        SheetItem item = begin(row, Columns.at(row.index()));
        if (table.labels().containsKey(Field.RESPONSE) || table.labels().containsKey(Field.EXECUTIVE_RESPONSE)) {
            item.put(Field.EXECUTIVE_RESPONSE, Value.of("", item.firstCell()));
        }
        block = Optional.of(item);
    }

    /** A marking counts with that of its own column. */
    private static void take(String name, Value value, SheetItem item) {
        Field.named(name)
                .ifPresentOrElse(
                        field -> {
                            if (field == Field.EXEMPTION) {
                                item.add(field, value);
                            } else {
                                item.fill(field, value);
                            }
                        },
                        () -> item.beside().put(name, value));
    }

    private void finishBlock() {
        block.ifPresent(item -> {
            finish(item);
            if (!item.saidOfAction().isEmpty()) {
                NEEDED.stream()
                        .filter(field -> labels.contains(field) && !item.has(field))
                        .forEach(field -> item.put(field, Value.of("", item.cell(Field.ACTION))));
            }
        });
        block = Optional.empty();
    }

    /** Adds to an item that is finished; parts and meanings are those of the words that are added. */
    private void goOn(SheetItem item, Field field, Value cell) {
        SheetItem more = new SheetItem(sheet, table, item.columns(), item.row(), item.beside());
        more.put(field, cell);
        List<TextPattern> patterns = table.parts().getOrDefault(field, List.of()).stream()
                .filter(pattern -> pattern.fits(cell.words()))
                .toList();
        if (!patterns.isEmpty()) {
            takeApart(field, patterns, more);
        }
        translate(more);
        for (Field given : Field.values()) {
            if (given == field && !more.isBlank(given)) {
                append(item, given, more.value(given));
            } else if (given != field && more.has(given)) {
                item.fill(given, more.value(given));
            }
        }
    }

    private Value value(Row row, SheetCell cell) {
        return new Value(cell.value(), plan.place(row, cell)).cleaned(table.clean());
    }

    /** Adds a cell to a field, as a paragraph of its own. */
    private void append(SheetItem item, Field field, Value cell) {
        Value value = DateCells.printed(field, cell, table);
        if (item.isBlank(field)) {
            item.put(field, value);
            return;
        }
        List<Run> runs = new ArrayList<>(item.text(field).runs());
        runs.add(new Run.Break());
        runs.add(new Run.Break());
        runs.addAll(value.text().runs());
        item.put(field, item.value(field).with(new RichText(runs)));
    }

    /** A cell comes before a line, a line before the sheet's name, and that before a fixed value. */
    private void finish(SheetItem item) {
        table.parts().forEach((field, patterns) -> takeApart(field, patterns, item));
        tellEntriesApart(item);
        item.beside()
                .forEach((name, value) ->
                        Field.named(name).ifPresent(field -> item.fill(field, DateCells.printed(field, value, table))));
        translate(item);
        table.fixed()
                .forEach((name, words) -> Field.named(name)
                        .ifPresent(field ->
                                item.fill(field, Value.of(words, sheet.corner()).at(item.firstCell()))));
        table.reference().filter(it -> !item.goesOn()).ifPresent(template -> makeReference(template, item));
        if (item.value(Field.REFERENCE).value().date().isPresent()) {
            findings.add("reference-is-date", item.value(Field.REFERENCE));
        }
        for (Field field : List.of(Field.REVIEW, Field.COMMITTEE)) {
            if (findings.isStandard() && Dates.isDate(item.words(field))) {
                findings.toConfirm("layout-to-confirm/date", item.value(field), field.inWords());
            }
        }
    }

    /** By the pattern with the most letters that fits, if possible with dates that stand alone. */
    private void takeApart(Field field, List<TextPattern> patterns, SheetItem item) {
        Value whole = item.value(field);
        String words = whole.text().plain();
        List<TextPattern> inOrder = patterns.stream()
                .sorted(Comparator.comparingInt(TextPattern::letters).reversed())
                .toList();
        BiPredicate<String, String> alone = (name, part) -> mayBe(name, part) && PatternNames.isAlone(name, part);
        for (BiPredicate<String, String> allowed : List.<BiPredicate<String, String>>of(alone, this::mayBe)) {
            for (TextPattern pattern : inOrder) {
                Optional<TextPattern.Match> match = pattern.match(words, allowed);
                if (match.isPresent()) {
                    unclear(match.get(), pattern.longest(words, allowed).orElse(match.get()))
                            .ifPresentOrElse(
                                    name -> findings.add("parts-not-matched/unclear", whole, name, field.inWords()),
                                    () -> takeParts(field, whole, match.get(), item));
                    return;
                }
            }
        }
        if (!CellWords.sayNothingYet(whole.words())) {
            findings.partsNotMatched(whole, field, patterns, table);
        }
    }

    /** If all words but fixed ones go to other fields, none stay. */
    private static void takeParts(Field field, Value whole, TextPattern.Match match, SheetItem item) {
        Set<String> names = match.names().keySet();
        if (match.rest().isEmpty() && Field.BY_NAME.keySet().containsAll(names)) {
            item.put(field, whole.with(RichText.EMPTY));
        }
        if (names.contains(field.key())) {
            item.put(field, whole.with(text(whole, match, field.key())));
        }
        names.forEach(name -> take(name, whole.with(text(whole, match, name)), item));
    }

    /** Whether a name may have the words: a day stands alone, and a part of a reference is no sentence. */
    private boolean mayBe(String name, String part) {
        return PatternNames.isDay(name)
                ? Dates.isDate(part)
                : PatternNames.mayBe(name, part)
                        && (!isOfReference(name) || Field.named(name).isPresent() || ReferenceWords.mayBe(part));
    }

    private boolean isOfReference(String name) {
        return table.reference().filter(it -> it.names().contains(name)).isPresent();
    }

    /**
     * The first text that could end in two places, or owners that hold a date of their own; empty if it is clear.
     *
     * @param longest the match with the most words for the names from the left
     */
    private Optional<String> unclear(TextPattern.Match match, TextPattern.Match longest) {
        Map<String, String> words = match.names();
        boolean dated = words.keySet().stream().anyMatch(PatternNames::isOfDate)
                && PatternNames.hasDate(words.getOrDefault(Field.OWNER.key(), ""));
        return words.entrySet().stream()
                .filter(name -> !name.getValue().equals(longest.names().get(name.getKey())))
                .findFirst()
                .filter(name -> isText(name.getKey(), name.getValue()))
                .map(Map.Entry::getKey)
                .or(() -> dated ? Optional.of(Field.OWNER.key()) : Optional.empty());
    }

    /** Whether only what follows says where it ends, as an answer that states its category does by itself. */
    private boolean isText(String name, String words) {
        boolean answered = name.equals(Field.EXECUTIVE_RESPONSE.key())
                && ResponseWords.category(RichText.of(words)) != Response.Category.NOT_STATED;
        return !answered && Field.named(name).map(FREE::contains).orElse(!isOfReference(name));
    }

    /** The words of a name as they stand in the cell, with their format and line breaks. */
    private static RichText text(Value whole, TextPattern.Match match, String name) {
        String plain = whole.text().plain();
        String before = plain.substring(0, match.ends().getOrDefault(name, plain.length()));
        return whole.text()
                .between(
                        match.starts().getOrDefault(name, 0),
                        before.stripTrailing().length());
    }

    /** Of a running commentary, the newest entry is the progress. */
    private void tellEntriesApart(SheetItem item) {
        Value progress = item.value(Field.PROGRESS);
        if (table.entries().isEmpty() || progress.isBlank()) {
            return;
        }
        DatedEntries.newest(progress.text(), table.entries().get())
                .ifPresentOrElse(
                        entry -> item.put(Field.PROGRESS, progress.with(entry)),
                        () -> findings.add("entries-unclear", progress));
    }

    private void translate(SheetItem item) {
        table.values().forEach((field, meanings) -> item.change(field, value -> translated(field, value, meanings)));
    }

    private static Value translated(Field field, Value value, Map<TextPattern, String> meanings) {
        Optional<TextPattern> best = PatternNames.best(meanings.keySet(), value.words());
        if (best.isEmpty()) {
            return value;
        }
        String meaning = meanings.getOrDefault(best.get(), "");
        if (field == Field.STATUS && !CellWords.sayNothingYet(meaning)) {
            // One of the table's words for statuses, so that what an asterisk stands for may take it back.
            return value;
        }
        return field == Field.RESPONSE ? answered(value, best.get(), meaning) : value.with(RichText.of(meaning));
    }

    /** An answer keeps its words if an asterisk stands for some of them; if these may change its meaning, it has none. */
    private static Value answered(Value value, TextPattern pattern, String meaning) {
        String free = pattern.match(value.words(), PatternNames::mayBe)
                .map(TextPattern.Match::free)
                .orElse("");
        if (free.chars().noneMatch(Character::isLetterOrDigit)) {
            return value.with(RichText.of(meaning));
        }
        Response.Category meant = ResponseWords.category(RichText.of(meaning));
        Response.Category read = ResponseWords.category(value.text());
        boolean otherwise = read != meant
                && read != Response.Category.NOT_STATED
                && read != ResponseWords.category(RichText.of(pattern.fixedWords()));
        return otherwise || ResponseWords.mayChange(meant, pattern.fixedWords(), free) ? value : value.meaning(meaning);
    }

    private void makeReference(TextPattern template, SheetItem item) {
        List<String> missing = template.names().stream()
                .filter(name -> said(name, item).isEmpty())
                .toList();
        String words = NAME.matcher(template.source())
                .replaceAll(name -> Matcher.quoteReplacement(said(name.group(1).strip(), item)))
                .strip();
        boolean blank = missing.size() == template.names().size();
        Value made = Value.of(blank ? "" : words, item.cell(Field.REFERENCE));
        item.put(Field.REFERENCE, made);
        List<String> needed = missing.stream().filter(this::isNeeded).toList();
        if (!blank && !needed.isEmpty()) {
            findings.add("reference-incomplete", made, template.source(), String.join("} or {", needed));
        }
    }

    /** A part of a cell may be missing, such as the letter where a minute has one recommendation. */
    private boolean isNeeded(String name) {
        return name.equals(Field.REFERENCE.key())
                || table.lines().stream().anyMatch(line -> line.names().contains(name));
    }

    /** The value of a name, without brackets and stops at its ends; those of the template stay. */
    private String said(String name, SheetItem item) {
        Value beside =
                item.beside().getOrDefault(name, Value.of(table.fixed().getOrDefault(name, ""), item.firstCell()));
        Value said = Field.named(name).filter(item::has).map(item::value).orElse(beside);
        return ENDS.matcher(said.words()).replaceAll("");
    }
}
