package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * Plans how one table reads a sheet, row by row from top to bottom. Each row is the first of these that fits: past the end,
 * headings, a line, one to skip, a label, a continuation, an item. A row that is none of these is unclear.
 */
final class SheetPlanner {

    /** Fields whose text may continue in the row below. */
    private static final Set<Field> TEXTS = Field.texts();

    private static final Set<Field> ITEM = EnumSet.of(Field.RECOMMENDATION, Field.ACTION, Field.REFERENCE);

    /** Fields of which a block may have several labels, such as paragraphs, owners and markings. */
    private static final Set<Field> SEVERAL = Field.texts(Field.OWNER, Field.EXEMPTION);

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]* ?%?");

    /** Cells: a sign, a status and what it means. */
    private static final int MOST_OF_KEY = 3;

    /** More words than this are no status of a key. */
    private static final Pattern FEW_WORDS = Pattern.compile("\\S+(?: \\S+){0,2}");

    private static final String NOT_READ = "row-not-read";
    private static final String GOES_ON = "row-not-read/goes-on";
    private static final String DOUBTFUL = "row-not-read/doubtful";
    private static final String FURTHER_ACTION = "row-not-read/further-action";

    /** What a row of a table may go on with. */
    private enum Above {
        NOTHING,
        ITEM,
        /** A text below an item that isn't read: no text goes on with it, but blank cells are filled down past it. */
        NOTE,
        /** A row that may be an item and isn't read, so that what goes on with it isn't either. */
        OUT
    }

    private final Sheet sheet;
    private final TableLayout table;
    private final boolean standard;
    private final HeadingFinder headings;
    private final LineReader lines;
    private final Optional<BlockLabels> labels;
    private final Set<Integer> ignoredBesideLabels;
    private final List<Row> rows = new ArrayList<>();
    private final List<HeadingFinder.Found> found = new ArrayList<>();

    private Optional<Columns> columns = Optional.empty();
    private Above above = Above.NOTHING;
    private int lastRow = -1;
    private boolean ended;

    /** Whether the rows below headings are actions of the block above. */
    private boolean ofBlock;

    /** Whether there were labels above. */
    private boolean blocks;

    /** Whether a label belongs to the block above. */
    private boolean inBlock;

    /** The label with whose text a row may go on. */
    private Optional<Field> openLabel = Optional.empty();

    /** Fields that have a text in the block. */
    private final Set<Field> said = EnumSet.noneOf(Field.class);

    SheetPlanner(Sheet sheet, TableLayout table, boolean standard) {
        this.sheet = sheet;
        this.table = table;
        this.standard = standard;
        this.headings = new HeadingFinder(sheet, table);
        this.lines = new LineReader(sheet, table);
        this.ignoredBesideLabels = headings.ignoredLetters();
        this.labels = BlockLabels.of(sheet, table, standard, ignoredBesideLabels);
    }

    SheetPlan plan() {
        if (headings.isWithoutHeadings()) {
            begin(headings.withoutHeadings(
                    table.rows().map(TableLayout.RowRange::first).orElse(0)));
        }
        for (SheetRow row : sheet.inOrder()) {
            if (isWithin(table, row) && !row.own().isEmpty()) {
                boolean heading =
                        columns.filter(it -> row.index() <= it.lastRow()).isPresent();
                rows.add(
                        heading ? heading(row, !rows.isEmpty() && rows.getLast().goesOn()) : row(row));
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

    /** The patterns of lines that fit one. */
    Set<TextPattern> linesUsed() {
        return lines.used();
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

    static boolean begins(List<TextPattern> patterns, List<SheetCell> cells) {
        return !cells.isEmpty()
                && patterns.stream()
                        .anyMatch(
                                pattern -> pattern.fits(cells.getFirst().value().words()));
    }

    private Row row(SheetRow row) {
        List<SheetCell> own =
                row.own().stream().filter(cell -> !isIgnored(cell)).toList();
        if (ended || (columns.isPresent() || blocks) && isOutside(table.until(), row, own)) {
            return end(row, own);
        }
        Optional<HeadingFinder.Found> heading =
                standard && isNumbered(row) ? Optional.empty() : headings.at(row, columns);
        if (heading.isPresent()) {
            lines.close();
            return heading(row, begin(heading.get()));
        }
        Map<SheetCell, Set<String>> line = lines.take(row, own, columns);
        if (!line.isEmpty()) {
            above = Above.NOTHING;
            inBlock = false;
            openLabel = Optional.empty();
            return made(row, Kind.LINE, cell -> line.containsKey(cell) ? Use.line(line.get(cell)) : unread(cell));
        }
        if (isOutside(table.skip(), row, own)
                || columns.filter(it -> it.skips(row)).isPresent()) {
            leave(row.own());
            return outside(row, Kind.SKIPPED);
        }
        return own.isEmpty() ? outside(row, Kind.SKIPPED) : rowOfTable(row, own);
    }

    /** Whether a number stands where the reference should be, so that the words of the row are no headings. */
    private boolean isNumbered(SheetRow row) {
        return columns.stream().flatMap(in -> cells(row, Field.REFERENCE, in)).anyMatch(SheetPlanner::hasFigure);
    }

    static boolean hasFigure(SheetCell cell) {
        return cell.value().words().chars().anyMatch(Character::isDigit);
    }

    /** Whether the row begins like this. Under the standard layout, which nobody has confirmed, it must look like a note. */
    private boolean isOutside(List<TextPattern> patterns, SheetRow row, List<SheetCell> own) {
        return (!standard || isNote(own)) && (begins(patterns, row.own()) || begins(patterns, own));
    }

    /** Whether it is a text alone, or a sign with one, and has nothing of an action or a response. */
    private boolean isNote(List<SheetCell> own) {
        return own.size() <= 2
                && own.stream()
                        .skip(1)
                        .flatMap(cell -> columns.stream().flatMap(in -> in.fieldsOf(cell.column()).stream()))
                        .noneMatch(field -> SheetItem.OF_ACTION.contains(field) || field == Field.EXECUTIVE_RESPONSE);
    }

    private Row end(SheetRow row, List<SheetCell> own) {
        Kind kind = ended ? Kind.OUTSIDE : Kind.END;
        ended = true;
        boolean ofTable =
                standard && (headings.at(row, Optional.empty()).isPresent() || isLabel(row, own) || !isNote(own));
        return ofTable ? unclear(row, "row-not-read/below-the-end") : outside(row, kind);
    }

    private Row rowOfTable(SheetRow row, List<SheetCell> own) {
        if (standard && headings.mayBe(own, columns)) {
            return unclear(row, DOUBTFUL);
        }
        lines.close();
        boolean belowDoubt = standard && !rows.isEmpty() && rows.getLast().kind() == Kind.UNCLEAR;
        boolean apart = row.index() > lastRow + 1 || belowDoubt;
        if (isLabel(row, own)) {
            return label(row, labels.flatMap(it -> it.in(row)).orElseThrow());
        }
        if (columns.isPresent()) {
            return belowHeadings(row, own, columns.get(), apart);
        }
        return blocks ? paragraph(row, own, apart) : outside(row, Kind.TITLE);
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
        boolean again = !standard
                && !found.isEmpty()
                && found.getLast().columns().headings().equals(heading.columns().headings());
        columns = Optional.of(heading.columns());
        ofBlock = inBlock && !heading.columns().has(Field.RECOMMENDATION);
        openLabel = Optional.empty();
        found.add(heading);
        above = again ? above : Above.NOTHING;
        return again;
    }

    /** Lets no row below go on with a row that isn't read, nor past it with a block if it may begin another. */
    private void leave(List<SheetCell> all) {
        boolean item = all.size() > 1 || above == Above.OUT;
        above = item ? Above.OUT : above == Above.NOTHING ? Above.NOTHING : Above.NOTE;
        openLabel = Optional.empty();
        inBlock &= labels.filter(in -> in.mayBegin(all.getFirst())).isEmpty();
    }

    // ROWS BELOW HEADINGS

    private Row belowHeadings(SheetRow row, List<SheetCell> own, Columns in, boolean apart) {
        if (lines.isNearly(own)) {
            lines.clear();
            return unclear(row, "row-not-read/like-a-line");
        }
        SheetCell first = own.getFirst();
        Optional<Field> goesOn = table.continued().field(first.value().words());
        if (goesOn.isPresent()) {
            return above == Above.ITEM ? continuation(row, first, goesOn.get()) : unclear(row, GOES_ON);
        }
        if (above == Above.ITEM && in.isMerged(row, Field.ACTION)) {
            return made(row, Kind.CONTINUATION, this::ofSameAction);
        }
        List<SheetCell> saying = own.stream()
                .filter(cell -> !CellWords.isDash(cell.value().words()))
                .toList();
        boolean addsText = addsText(saying, in);
        if (above != Above.NOTHING && continues(row, own, in, addsText)) {
            return above == Above.ITEM && addsText && !saying.isEmpty()
                    ? made(row, Kind.CONTINUATION, this::ofColumn)
                    : unclear(row, isFurtherAction(row, saying, in) ? FURTHER_ACTION : GOES_ON);
        }
        boolean unnamed = !table.continued().by().isEmpty()
                && in.has(Field.REFERENCE)
                && !has(row, Field.REFERENCE, in)
                && addsText;
        boolean band = own.size() == 1 && first.width() > 1 && in.fieldsUnder(first) > 1;
        if (unnamed || band || !isItem(row, own, in)) {
            return unclear(row, !unnamed && isFurtherAction(row, saying, in) ? FURTHER_ACTION : NOT_READ);
        }
        if (above == Above.OUT && isFilledDown(row, in)) {
            return unclear(row, GOES_ON);
        }
        if (standard && !isCertain(row, own, saying, in, apart)) {
            return unclear(row, DOUBTFUL);
        }
        above = Above.ITEM;
        return made(row, Kind.ITEM, ofBlock, this::ofColumn);
    }

    /** A merged cell has its words in each of its rows, so such a row continues another only if it adds text. */
    private boolean continues(SheetRow row, List<SheetCell> own, Columns in, boolean addsText) {
        List<SheetCell> there = table.continued().without().stream()
                .flatMap(field -> cells(row, field, in))
                .toList();
        boolean merged = there.stream().allMatch(cell -> cell.sourceRow() != row.index());
        boolean action = own.stream().anyMatch(cell -> in.of(Field.ACTION).contains(cell.column()));
        return !table.continued().without().isEmpty() && (there.isEmpty() || merged && addsText && !action);
    }

    /** Whether the row has a recommendation, an action or a reference, of its own, from above or from a line. */
    private boolean isItem(SheetRow row, List<SheetCell> own, Columns in) {
        boolean sentence = own.size() == 1
                && in.fieldsOf(own.getFirst().column()).equals(List.of(Field.REFERENCE))
                && hasOtherReference(row, in);
        return !sentence
                && (ITEM.stream()
                                .anyMatch(field -> has(row, field, in)
                                        || above != Above.NOTHING
                                                && table.fillDown().contains(field)
                                        || lines.names().containsKey(field.key())
                                        || table.fixed().containsKey(field.key()))
                        || in.of().stream()
                                .anyMatch(column -> !CellWords.sayNothingYet(
                                        row.value(column).words()))
                        || table.parts().entrySet().stream()
                                .anyMatch(part -> has(row, part.getKey(), in)
                                        && part.getValue().stream().anyMatch(SheetPlanner::givesItem)));
    }

    /** Whether it would be an action of the recommendation above if the layout filled that down. */
    private boolean isFurtherAction(SheetRow row, List<SheetCell> saying, Columns in) {
        return above == Above.ITEM
                && in.has(Field.RECOMMENDATION)
                && !has(row, Field.RECOMMENDATION, in)
                && !has(row, Field.REFERENCE, in)
                && hasAction(saying, in);
    }

    private static boolean givesItem(TextPattern part) {
        return part.names().stream()
                .anyMatch(name -> Field.named(name).filter(ITEM::contains).isPresent());
    }

    /** Whether words stand where the reference should be that can't be one. */
    private static boolean hasOtherReference(SheetRow row, Columns in) {
        return cells(row, Field.REFERENCE, in)
                .anyMatch(cell ->
                        !ReferenceWords.mayBe(ReferenceWords.read(cell.value().words())));
    }

    /** Whether the recommendation or the reference of the row comes from above. */
    private boolean isFilledDown(SheetRow row, Columns in) {
        Field named = in.has(Field.RECOMMENDATION) ? Field.RECOMMENDATION : Field.REFERENCE;
        return in.has(named) && table.fillDown().contains(named) && !hasOwn(row, named, in)
                || ITEM.stream().anyMatch(field -> in.isMerged(row, field));
    }

    /** Whether the row has words of the field, which may be merged from a row above it in the table. */
    private static boolean has(SheetRow row, Field field, Columns in) {
        return cells(row, field, in).anyMatch(cell -> cell.sourceRow() > in.lastRow());
    }

    private static boolean hasOwn(SheetRow row, Field field, Columns in) {
        return cells(row, field, in).anyMatch(cell -> cell.sourceRow() == row.index());
    }

    private static Stream<SheetCell> cells(SheetRow row, Field field, Columns in) {
        return in.of(field).stream()
                .flatMap(column -> row.cell(column).stream())
                .filter(cell -> !cell.value().isBlank());
    }

    /**
     * Whether, though nobody has confirmed how the table is read, the row can only be an item, and no key, note or label, or
     * more of the text above.
     *
     * @param apart whether a blank row stands above it
     */
    private boolean isCertain(SheetRow row, List<SheetCell> own, List<SheetCell> saying, Columns in, boolean apart) {
        boolean note = own.size() == 1
                ? apart || ofBlock
                : apart && isNote(own) && in.fields().size() > 2;
        boolean label =
                ofBlock && labels.filter(it -> it.mayBegin(own.getFirst())).isPresent();
        boolean recommendation =
                hasOwn(row, Field.RECOMMENDATION, in) && !(in.has(Field.REFERENCE) && addsText(saying, in));
        return !(above != Above.NOTHING && note)
                && !label
                && !hasOtherReference(row, in)
                && (recommendation || hasAction(saying, in))
                && !isOfNumbers(row, own, in)
                && !isHeading(row, in, above != Above.NOTHING);
    }

    private static boolean hasAction(List<SheetCell> saying, Columns in) {
        return saying.stream()
                .flatMap(cell -> in.fieldsOf(cell.column()).stream())
                .anyMatch(field ->
                        field == Field.ACTION || SheetItem.OF_ACTION.contains(field) && !TEXTS.contains(field));
    }

    private static boolean addsText(List<SheetCell> saying, Columns in) {
        return saying.stream().allMatch(cell -> TEXTS.containsAll(in.fieldsOf(cell.column())));
    }

    /** Totals and keys: only numbers beside a text, or a number or a status in place of the recommendation. */
    private static boolean isOfNumbers(SheetRow row, List<SheetCell> own, Columns in) {
        long numbers = own.stream()
                .filter(cell -> NUMBER.matcher(cell.value().words()).matches())
                .count();
        boolean total = own.size() > 1 && numbers >= own.size() - 1 && !has(row, Field.REFERENCE, in);
        return total
                || cells(row, Field.RECOMMENDATION, in)
                        .map(cell -> cell.value().words())
                        .anyMatch(words ->
                                NUMBER.matcher(words).matches() || own.size() <= MOST_OF_KEY && isStatus(words));
    }

    private static boolean isStatus(String words) {
        return FEW_WORDS.matcher(words).matches()
                && StatusWords.read(words, StatusPatterns.NONE).isKnown();
    }

    /** Whether its reference is the name of the column or, in the first row of a table, it has no figures, and a reference follows. */
    private boolean isHeading(SheetRow row, Columns in, boolean below) {
        boolean named = cells(row, Field.REFERENCE, in)
                .anyMatch(cell -> headings.named(cell.value().words()).contains(Field.REFERENCE));
        boolean first = !below
                && !has(row, Field.REFERENCE, in)
                && row.own().stream().noneMatch(SheetPlanner::hasFigure)
                && Optional.ofNullable(sheet.rows().higherEntry(row.index())).stream()
                        .flatMap(next -> cells(next.getValue(), Field.REFERENCE, in))
                        .anyMatch(SheetPlanner::hasFigure);
        return named || first;
    }

    // BLOCKS OF LABELS

    private Row label(SheetRow row, BlockLabels.Label label) {
        BlockLabels in = labels.orElseThrow();
        Field field = label.field();
        columns = Optional.empty();
        blocks = true;
        if (field == in.first()) {
            inBlock = true;
            said.clear();
        }
        boolean again = said.contains(field);
        boolean action = again && field == Field.ACTION;
        if (!inBlock || again && !SEVERAL.contains(field)) {
            return unclear(row, inBlock ? "row-not-read/label-again" : NOT_READ);
        }
        if (action) {
            said.clear();
        }
        openLabel = Optional.of(field);
        Optional<SheetCell> text = in.beside(row, label);
        if (text.isPresent() || !label.text().isBlank()) {
            said.add(field);
        }
        return made(
                row,
                Kind.LABEL,
                "",
                Optional.of(label),
                action,
                cell -> cell.equals(label.cell())
                        ? Use.label(field)
                        : text.filter(cell::equals).isPresent() ? Use.of(List.of(field)) : unread(cell));
    }

    /** A further paragraph of the label above, or a row that can't be one. */
    private Row paragraph(SheetRow row, List<SheetCell> own, boolean apart) {
        BlockLabels in = labels.orElseThrow();
        Optional<Field> goesOn =
                inBlock ? table.continued().field(own.getFirst().value().words()) : Optional.empty();
        Optional<SheetCell> text = goesOn.isPresent() ? Optional.of(own.getFirst()) : in.paragraph(row);
        Optional<Field> field = goesOn.isPresent() || !table.continued().by().isEmpty() ? goesOn : openLabel;
        if (field.isEmpty() || text.isEmpty()) {
            return unclear(row, NOT_READ);
        }
        boolean mayBeLabel = !in.areBeside() && said.contains(field.get());
        if (standard && (apart || mayBeLabel)) {
            return unclear(row, DOUBTFUL);
        }
        said.add(field.get());
        return continuation(row, text.get(), field.get());
    }

    // ROWS AS VALUES

    private boolean isIgnored(SheetCell cell) {
        return columns.map(in -> in.isIgnored(cell))
                .orElseGet(() -> blocks && ignoredBesideLabels.contains(cell.column()));
    }

    private Use unread(SheetCell cell) {
        return isIgnored(cell) ? Use.IGNORED : Use.NOTHING;
    }

    /** What a cell below headings is read as. */
    private Use ofColumn(SheetCell cell) {
        Columns in = columns.orElse(Columns.NONE);
        List<Field> fields = in.fieldsOf(cell.column());
        if (fields.isEmpty()) {
            return in.of().contains(cell.column()) ? Use.NAMED : unread(cell);
        }
        return Use.of(fields);
    }

    /** One merged cell of an action is one action: its further rows may only add texts and owners. */
    private Use ofSameAction(SheetCell cell) {
        Use use = ofColumn(cell);
        return use.fields().stream().allMatch(field -> field == Field.OWNER || TEXTS.contains(field))
                ? use
                : Use.NOTHING;
    }

    private Row heading(SheetRow row, boolean goesOn) {
        Columns in = columns.orElseThrow();
        return made(
                row,
                Kind.HEADING,
                goesOn,
                cell -> in.reads(cell.column()) || in.fieldsUnder(cell) > 0
                        ? Use.heading(in.fieldsOf(cell.column()))
                        : unread(cell));
    }

    /** One text of the row goes on with a field of the item above. */
    private Row continuation(SheetRow row, SheetCell text, Field field) {
        return made(row, Kind.CONTINUATION, cell -> cell.equals(text) ? Use.of(List.of(field)) : unread(cell));
    }

    private Row outside(SheetRow row, Kind kind) {
        return made(row, kind, cell -> isIgnored(cell) ? Use.IGNORED : Use.OUTSIDE);
    }

    private Row unclear(SheetRow row, String why) {
        leave(row.own());
        return made(row, Kind.UNCLEAR, why, Optional.empty(), false, this::unread);
    }

    private Row made(SheetRow row, Kind kind, Function<SheetCell, Use> use) {
        return made(row, kind, false, use);
    }

    private Row made(SheetRow row, Kind kind, boolean goesOn, Function<SheetCell, Use> use) {
        return made(row, kind, "", Optional.empty(), goesOn, use);
    }

    private Row made(
            SheetRow row,
            Kind kind,
            String why,
            Optional<BlockLabels.Label> label,
            boolean goesOn,
            Function<SheetCell, Use> use) {
        List<Cell> cells =
                row.own().stream().map(cell -> new Cell(cell, use.apply(cell))).toList();
        return new Row(row, kind, why, columns.orElse(Columns.NONE), lines.names(), label, goesOn, cells);
    }
}
