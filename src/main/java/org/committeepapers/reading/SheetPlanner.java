package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.committeepapers.reading.SheetPlan.Cell;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Row;
import org.committeepapers.reading.SheetPlan.Use;
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/**
 * Plans how one table reads a sheet, row by row from top to bottom. Each row is the first of these that fits: past the end,
 * headings, a line, one to skip, a label, a continuation, an item. A row that is none of these is unclear.
 */
final class SheetPlanner {

    /** Fields whose text may continue in the row below. */
    private static final Set<Field> TEXTS = Field.texts();

    private static final Set<Field> ITEM = EnumSet.of(Field.RECOMMENDATION, Field.ACTION, Field.REFERENCE);

    /** Fields that may have several labels in a block, such as paragraphs, owners and markings. */
    private static final Set<Field> SEVERAL = EnumSet.of(
            Field.RECOMMENDATION,
            Field.EXECUTIVE_RESPONSE,
            Field.OWNER,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.EXEMPTION);

    private static final String NOT_READ = "row-not-read";

    private final Sheet sheet;
    private final TableLayout table;
    private final boolean standard;
    private final HeadingFinder headings;
    private final LineReader lines;
    private final Optional<BlockLabels> labels;
    private final List<Row> rows = new ArrayList<>();
    private final List<HeadingFinder.Found> found = new ArrayList<>();

    private Optional<Columns> columns = Optional.empty();
    private int lastRow = -1;
    private boolean ended;

    /** Whether there is an item that a row may continue. */
    private boolean itemAbove;

    /** Whether the row above isn't read; a row that continues it isn't either. */
    private boolean aboveIsOut;

    /** Whether that row may be an item, so that nothing is filled down from it or from above it. */
    private boolean itemIsOut;

    /** Whether the rows below are actions of the block above. */
    private boolean ofBlock;

    private boolean blocks;
    private boolean inBlock;
    private Optional<Field> openLabel = Optional.empty();

    /** Fields that have a text in the block. */
    private final Set<Field> said = EnumSet.noneOf(Field.class);

    SheetPlanner(Sheet sheet, TableLayout table, boolean standard) {
        this.sheet = sheet;
        this.table = table;
        this.standard = standard;
        this.headings = new HeadingFinder(sheet, table);
        this.lines = new LineReader(sheet, table);
        this.labels = BlockLabels.of(sheet, table, standard, headings.ignoredLetters());
    }

    SheetPlan plan() {
        if (headings.isWithoutHeadings()) {
            begin(headings.withoutHeadings(
                    table.rows().map(TableLayout.RowRange::first).orElse(0)));
        }
        for (SheetRow row : sheet.inOrder()) {
            List<SheetCell> own = row.own();
            if (isWithin(table, row) && !own.isEmpty()) {
                boolean heading =
                        columns.filter(it -> row.index() <= it.lastRow()).isPresent();
                rows.add(
                        heading
                                ? heading(
                                        row,
                                        own,
                                        !rows.isEmpty() && rows.getLast().goesOn())
                                : row(row, own));
                lastRow = row.index();
            }
        }
        return new SheetPlan(
                sheet,
                table,
                rows,
                found.stream().map(HeadingFinder.Found::columns).toList());
    }

    HeadingFinder headings() {
        return headings;
    }

    /** The headings found, with what is wrong with them. */
    List<HeadingFinder.Found> found() {
        return found;
    }

    Optional<BlockLabels> labels() {
        return labels;
    }

    /** Whether the table takes in the row; its headings may stand above its rows. */
    static boolean isWithin(TableLayout table, SheetRow row) {
        boolean heading = table.headings() instanceof HeadingRows.Rows given
                && row.index() >= given.first()
                && row.index() <= given.last();
        return heading || table.rows().map(range -> range.contains(row.index())).orElse(true);
    }

    private Row row(SheetRow row, List<SheetCell> all) {
        List<SheetCell> own = columns.map(it -> it.withoutIgnored(all)).orElse(all);
        boolean mayBeNote = !standard || isNote(own);
        boolean begun = columns.isPresent() || blocks;
        if (ended || mayBeNote && begun && (begins(table.until(), all) || begins(table.until(), own))) {
            return end(row, own, all);
        }
        Optional<HeadingFinder.Found> heading = headings.at(row, columns);
        if (heading.isPresent()) {
            lines.close();
            return heading(row, all, begin(heading.get()));
        }
        Optional<LineReader.Line> line = lines.take(row, all, columns);
        if (line.isPresent()) {
            inBlock = false;
            openLabel = Optional.empty();
            startAnew();
            return line(row, all, line.get());
        }
        if (mayBeNote && (begins(table.skip(), all) || begins(table.skip(), own))
                || columns.filter(it -> it.skips(row)).isPresent()) {
            aboveIsOut = true;
            itemIsOut |= own.size() > 1;
            openLabel = Optional.empty();
            leaveBlock(all);
            return plain(row, all, Kind.SKIPPED, Use.OUTSIDE);
        }
        return own.isEmpty() ? plain(row, all, Kind.SKIPPED, Use.IGNORED) : rowOfTable(row, all, own);
    }

    /**
     * Whether it is a text alone, or a sign with one, and has nothing of an action; the standard layout assumes that
     * these are notes.
     */
    private boolean isNote(List<SheetCell> own) {
        return own.size() <= 2
                && own.stream()
                        .skip(1)
                        .noneMatch(cell -> fields(cell).stream().anyMatch(SheetItem.OF_ACTION::contains));
    }

    static boolean begins(List<TextPattern> patterns, List<SheetCell> cells) {
        if (cells.isEmpty() || patterns.isEmpty()) {
            return false;
        }
        String first = cells.getFirst().value().words();
        return patterns.stream().anyMatch(pattern -> pattern.fits(first));
    }

    private Row end(SheetRow row, List<SheetCell> own, List<SheetCell> all) {
        boolean first = !ended;
        ended = true;
        boolean ofTable =
                standard && (headings.at(row, Optional.empty()).isPresent() || isLabel(row, all) || !isNote(own));
        return ofTable
                ? unclear(row, all, "row-not-read/below-the-end", "")
                : plain(row, all, first ? Kind.END : Kind.OUTSIDE, Use.OUTSIDE);
    }

    private Row rowOfTable(SheetRow row, List<SheetCell> all, List<SheetCell> own) {
        List<String> others = standard ? headings.likeHeadings(own, columns) : List.of();
        if (!others.isEmpty()) {
            return unclear(row, all, "row-not-read/headings", String.join("\" and \"", others));
        }
        lines.close();
        boolean apart = row.index() > lastRow + 1;
        if (isLabel(row, own)) {
            columns = Optional.empty();
            return label(row, all, labels.flatMap(it -> it.in(row)).orElseThrow());
        }
        if (columns.isPresent()) {
            if (lines.isNearly(own)) {
                lines.clear();
                return outOfTable(row, all, own, "row-not-read/like-a-line", "");
            }
            return belowHeadings(row, all, own, columns.get(), apart);
        }
        return blocks ? paragraph(row, all, apart) : plain(row, all, Kind.TITLE, Use.OUTSIDE);
    }

    /**
     * Whether the row is a label. In a table of recommendations no row is, lest "Rec 3" below a heading begins a block;
     * in other tables a row with texts in several columns isn't either.
     */
    private boolean isLabel(SheetRow row, List<SheetCell> own) {
        boolean item = columns.filter(in -> in.has(Field.RECOMMENDATION)
                        || own.stream().filter(cell -> in.reads(cell.column())).count() > 2)
                .isPresent();
        return !item && labels.flatMap(it -> it.in(row)).isPresent();
    }

    /** Begins a table; whether its headings only repeat those above, as on a new page. */
    private boolean begin(HeadingFinder.Found heading) {
        if (!rows.isEmpty() && rows.getLast().kind() == Kind.UNCLEAR) {
            lines.clear();
        }
        boolean again = !found.isEmpty()
                && found.getLast().columns().headings().equals(heading.columns().headings());
        columns = Optional.of(heading.columns());
        ofBlock = inBlock && !heading.columns().has(Field.RECOMMENDATION);
        openLabel = Optional.empty();
        found.add(heading);
        boolean goesOn = again && !standard;
        if (!goesOn) {
            startAnew();
        }
        return goesOn;
    }

    /** Lets no row below continue an item above. */
    private void startAnew() {
        itemAbove = false;
        aboveIsOut = false;
        itemIsOut = false;
    }

    // ROWS BELOW HEADINGS

    private Row belowHeadings(SheetRow row, List<SheetCell> all, List<SheetCell> own, Columns in, boolean apart) {
        List<SheetCell> saying = own.stream()
                .filter(cell -> !CellWords.isDash(cell.value().words()))
                .toList();
        Optional<Field> goesOn = own.isEmpty()
                ? Optional.empty()
                : table.continued().field(own.getFirst().value().words());
        if (goesOn.isPresent()) {
            return itemAbove && !aboveIsOut
                    ? goesOn(row, all, own.getFirst(), goesOn.get())
                    : outOfTable(row, all, own, "row-not-read/goes-on", "");
        }
        if (itemAbove && in.isMerged(row, Field.ACTION) && !aboveIsOut) {
            return made(row, all, Kind.CONTINUATION, false, this::ofSameAction);
        }
        if (!table.continued().by().isEmpty()
                && in.has(Field.REFERENCE)
                && !has(row, Field.REFERENCE, in)
                && addsText(saying, in)) {
            return outOfTable(row, all, own, NOT_READ, "");
        }
        if (itemAbove && continues(row, own, saying, in)) {
            if (aboveIsOut) {
                return outOfTable(row, all, own, "row-not-read/goes-on", "");
            }
            return addsText(saying, in) && !saying.isEmpty()
                    ? made(row, all, Kind.CONTINUATION, false, this::ofColumn)
                    : outOfTable(row, all, own, "row-not-read/more-than-text", "");
        }
        boolean band = own.size() == 1 && own.getFirst().width() > 1 && in.fieldsUnder(own.getFirst()) > 1;
        if (band || !isItem(row, own, in)) {
            return outOfTable(row, all, own, NOT_READ, "");
        }
        if (itemIsOut
                && (!hasOwn(row, Field.RECOMMENDATION, in) && table.fillDown().contains(Field.RECOMMENDATION)
                        || in.isMerged(row, Field.RECOMMENDATION)
                        || in.isMerged(row, Field.REFERENCE))) {
            return outOfTable(row, all, own, "row-not-read/goes-on", "");
        }
        String doubt = standard ? doubt(row, own, saying, in, apart) : "";
        if (!doubt.isEmpty()) {
            return unclear(row, all, "row-not-read/doubtful", doubt);
        }
        aboveIsOut = false;
        itemIsOut = false;
        itemAbove = true;
        return made(row, all, Kind.ITEM, ofBlock, this::ofColumn);
    }

    /** The first text of a row goes on with a field of the item above. */
    private Row goesOn(SheetRow row, List<SheetCell> all, SheetCell text, Field field) {
        return made(
                row,
                all,
                Kind.CONTINUATION,
                false,
                cell -> cell.equals(text)
                        ? Use.of(List.of(field))
                        : isIgnored(cell)
                                        || labels.filter(in -> in.isIgnored(cell.column()))
                                                .isPresent()
                                ? Use.IGNORED
                                : Use.NOTHING);
    }

    /** One merged cell of an action is one action: its further rows may only add texts and owners. */
    private Use ofSameAction(SheetCell cell) {
        Use use = ofColumn(cell);
        return use.fields().stream().allMatch(field -> field == Field.OWNER || TEXTS.contains(field))
                ? use
                : Use.NOTHING;
    }

    /** A merged cell has its words in each of its rows, so such a row continues another only if it adds text. */
    private boolean continues(SheetRow row, List<SheetCell> own, List<SheetCell> saying, Columns in) {
        if (table.continued().without().isEmpty()) {
            return false;
        }
        List<SheetCell> there = table.continued().without().stream()
                .flatMap(field -> in.of(field).stream())
                .flatMap(column -> row.cell(column).stream())
                .filter(cell -> !cell.value().isBlank())
                .toList();
        boolean merged = !there.isEmpty() && there.stream().allMatch(cell -> cell.sourceRow() != row.index());
        boolean action = own.stream().anyMatch(cell -> in.of(Field.ACTION).contains(cell.column()));
        return there.isEmpty() || merged && addsText(saying, in) && !action;
    }

    private static boolean addsText(List<SheetCell> saying, Columns in) {
        return saying.stream().allMatch(cell -> TEXTS.containsAll(in.fieldsOf(cell.column())));
    }

    /** Whether the row has a recommendation, an action or a reference, of its own, from above or from a line. */
    private boolean isItem(SheetRow row, List<SheetCell> own, Columns in) {
        boolean sentence = own.size() == 1
                && in.fieldsOf(own.getFirst().column()).equals(List.of(Field.REFERENCE))
                && !ReferenceWords.mayBe(
                        ReferenceWords.read(own.getFirst().value().words()));
        return !sentence
                && (ITEM.stream()
                                .anyMatch(field -> has(row, field, in)
                                        || itemAbove && table.fillDown().contains(field)
                                        || lines.names().containsKey(field.key())
                                        || table.fixed().containsKey(field.key()))
                        || in.of().stream()
                                .anyMatch(column -> !CellWords.sayNothingYet(
                                        row.value(column).words()))
                        || table.parts().entrySet().stream()
                                .anyMatch(part -> has(row, part.getKey(), in)
                                        && part.getValue().stream().anyMatch(SheetPlanner::givesItem)));
    }

    private static boolean givesItem(TextPattern part) {
        return part.names().stream()
                .anyMatch(name -> Field.named(name).filter(ITEM::contains).isPresent());
    }

    /** Whether the row has words of the field, which may be merged from a row above it in the table. */
    private static boolean has(SheetRow row, Field field, Columns in) {
        return in.of(field).stream()
                .flatMap(column -> row.cell(column).stream())
                .anyMatch(
                        cell -> cell.sourceRow() > in.lastRow() && !cell.value().isBlank());
    }

    private static boolean hasOwn(SheetRow row, Field field, Columns in) {
        return in.of(field).stream()
                .flatMap(column -> row.cell(column).stream())
                .anyMatch(
                        cell -> cell.sourceRow() == row.index() && !cell.value().isBlank());
    }

    /**
     * Why, under the standard layout, a row may be something other than an item; empty where it certainly is one.
     *
     * @param saying its cells with more than a dash
     * @param apart whether a blank row stands above it
     */
    private String doubt(SheetRow row, List<SheetCell> own, List<SheetCell> saying, Columns in, boolean apart) {
        if (apart && itemAbove && (own.size() == 1 || isBare(own, in))) {
            return "is apart from the table and may be a key or a note";
        }
        boolean sentence = in.of(Field.REFERENCE).stream()
                .map(column -> ReferenceWords.read(row.value(column).words()))
                .anyMatch(words -> !words.isBlank() && !ReferenceWords.mayBe(words));
        if (sentence) {
            return "has words where the reference should be";
        }
        if (ofBlock && labels.filter(it -> it.mayBegin(own.getFirst())).isPresent()) {
            return "begins like the label of a recommendation";
        }
        if (ofBlock && itemAbove && own.size() == 1) {
            return "may be a further action, or a note below the table";
        }
        if (saying.size() == 1
                && in.of(Field.REFERENCE).contains(saying.getFirst().column())) {
            return "has a reference and nothing else";
        }
        boolean text = saying.stream()
                .allMatch(cell -> TEXTS.containsAll(in.fieldsOf(cell.column()))
                        && !in.of(Field.ACTION).contains(cell.column()));
        boolean nameless =
                in.has(Field.REFERENCE) && !has(row, Field.REFERENCE, in) && (itemAbove || saying.size() == 1);
        boolean goesOn = itemAbove && !hasOwn(row, Field.RECOMMENDATION, in);
        return text && (nameless || goesOn) ? "may be a further action, or continue the text above" : "";
    }

    /** Whether it has only a sign and a text, like a line of a key. */
    private boolean isBare(List<SheetCell> own, Columns in) {
        return own.size() <= 2
                && in.fields().size() > 2
                && own.stream()
                        .flatMap(cell -> fields(cell).stream())
                        .noneMatch(field -> SheetItem.OF_ACTION.contains(field) || field == Field.EXECUTIVE_RESPONSE);
    }

    // BLOCKS OF LABELS

    private Row label(SheetRow row, List<SheetCell> all, BlockLabels.Label label) {
        blocks = true;
        BlockLabels in = labels.orElseThrow();
        boolean first = label.field() == in.first();
        if (first) {
            inBlock = true;
            said.clear();
        }
        boolean again = !first && said.contains(label.field());
        boolean action = again && label.field() == Field.ACTION;
        if (!inBlock || again && !action && !SEVERAL.contains(label.field())) {
            openLabel = Optional.empty();
            return unclear(row, all, inBlock ? "row-not-read/label-again" : NOT_READ, "");
        }
        if (action) {
            said.clear();
        }
        openLabel = Optional.of(label.field());
        Optional<SheetCell> text = in.beside(row, label);
        if (text.isPresent() || !label.text().isBlank()) {
            said.add(label.field());
        }
        return made(
                row,
                all,
                Kind.LABEL,
                "",
                "",
                Optional.of(label),
                action,
                cell -> cell.equals(label.cell())
                        ? Use.label(label.field())
                        : text.filter(cell::equals).isPresent() ? Use.of(List.of(label.field())) : besideLabel(cell));
    }

    private Use besideLabel(SheetCell cell) {
        return labels.orElseThrow().isIgnored(cell.column()) ? Use.IGNORED : Use.NOTHING;
    }

    /** A further paragraph of the label above, or a row that can't be one. */
    private Row paragraph(SheetRow row, List<SheetCell> all, boolean apart) {
        BlockLabels in = labels.orElseThrow();
        if (all.stream().allMatch(cell -> in.isIgnored(cell.column()))) {
            return plain(row, all, Kind.SKIPPED, Use.IGNORED);
        }
        SheetCell first = all.stream()
                .filter(cell -> !in.isIgnored(cell.column()))
                .findFirst()
                .orElseThrow();
        Optional<Field> goesOn = table.continued().field(first.value().words());
        if (inBlock && goesOn.isPresent()) {
            said.add(goesOn.get());
            return goesOn(row, all, first, goesOn.get());
        }
        if (!table.continued().by().isEmpty()) {
            leaveBlock(all);
            return unclear(row, all, NOT_READ, "");
        }
        Optional<SheetCell> text = in.paragraph(row);
        if (openLabel.isEmpty() || text.isEmpty() || !standard && in.isLikeOne(row)) {
            openLabel = Optional.empty();
            leaveBlock(all);
            return unclear(row, all, NOT_READ, "");
        }
        Field field = openLabel.get();
        boolean mayBeLabel = !in.areBeside() && said.contains(field);
        if (standard && (apart || mayBeLabel)) {
            return unclear(row, all, "row-not-read/paragraph", "");
        }
        said.add(field);
        return made(
                row,
                all,
                Kind.CONTINUATION,
                false,
                cell -> cell.equals(text.get()) ? Use.of(List.of(field)) : besideLabel(cell));
    }

    /** Lets labels below a row that isn't read, but begins like the label of a block, not go on with the block above. */
    private void leaveBlock(List<SheetCell> cells) {
        inBlock &= labels.filter(in -> in.mayBegin(cells.getFirst())).isEmpty();
    }

    // ROWS AS VALUES

    private List<Field> fields(SheetCell cell) {
        return columns.map(in -> in.fieldsOf(cell.column())).orElse(List.of());
    }

    /** What a cell below headings is read as. */
    private Use ofColumn(SheetCell cell) {
        Columns in = columns.orElse(Columns.NONE);
        List<Field> fields = in.fieldsOf(cell.column());
        if (!fields.isEmpty()) {
            return Use.of(fields);
        }
        if (in.of().contains(cell.column())) {
            return Use.NAMED;
        }
        return in.ignored().contains(cell.column()) ? Use.IGNORED : Use.NOTHING;
    }

    private boolean isIgnored(SheetCell cell) {
        return columns.filter(in -> in.ignored().contains(cell.column()) && in.fieldsUnder(cell) == 0)
                .isPresent();
    }

    private Row heading(SheetRow row, List<SheetCell> all, boolean goesOn) {
        Columns in = columns.orElseThrow();
        return made(
                row,
                all,
                Kind.HEADING,
                goesOn,
                cell -> in.reads(cell.column()) || in.fieldsUnder(cell) > 0
                        ? Use.heading(in.fieldsOf(cell.column()))
                        : in.ignored().contains(cell.column()) ? Use.IGNORED : Use.NOTHING);
    }

    private Row line(SheetRow row, List<SheetCell> all, LineReader.Line line) {
        return made(
                row,
                all,
                Kind.LINE,
                false,
                cell -> line.cells().contains(cell)
                        ? Use.line(line.said().keySet())
                        : isIgnored(cell) ? Use.IGNORED : Use.NOTHING);
    }

    private Row plain(SheetRow row, List<SheetCell> all, Kind kind, Use use) {
        return made(row, all, kind, false, cell -> isIgnored(cell) ? Use.IGNORED : use);
    }

    /** A row below headings that isn't read, so that none continues it. */
    private Row outOfTable(SheetRow row, List<SheetCell> all, List<SheetCell> own, String why, String doubt) {
        aboveIsOut = true;
        itemIsOut |= own.size() > 1;
        return unclear(row, all, why, doubt);
    }

    private Row unclear(SheetRow row, List<SheetCell> all, String why, String doubt) {
        return made(
                row,
                all,
                Kind.UNCLEAR,
                why,
                doubt,
                Optional.empty(),
                false,
                cell -> isIgnored(cell) ? Use.IGNORED : Use.NOTHING);
    }

    private Row made(SheetRow row, List<SheetCell> all, Kind kind, boolean goesOn, Function<SheetCell, Use> use) {
        return made(row, all, kind, "", "", Optional.empty(), goesOn, use);
    }

    private Row made(
            SheetRow row,
            List<SheetCell> all,
            Kind kind,
            String why,
            String doubt,
            Optional<BlockLabels.Label> label,
            boolean goesOn,
            Function<SheetCell, Use> use) {
        List<Cell> cells =
                all.stream().map(cell -> new Cell(cell, use.apply(cell))).toList();
        return new Row(row, kind, why, doubt, columns.orElse(Columns.NONE), lines.names(), label, goesOn, cells);
    }
}
