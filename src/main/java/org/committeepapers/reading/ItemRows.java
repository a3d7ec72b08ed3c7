package org.committeepapers.reading;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.MarkedLabel;

/** Reads the rows below headings: items, and continuations of the item above. */
final class ItemRows {

    /** Fields whose text may continue in the row below. */
    private static final Set<Field> TEXTS = EnumSet.of(
            Field.RECOMMENDATION, Field.EXECUTIVE_RESPONSE, Field.ACTION, Field.SUCCESS_CRITERIA, Field.PROGRESS);

    private final ItemReader reader;
    private final HeadingFinder headings;
    private final TrackerFindings findings;
    private final UnreadWords words;

    /** Cells in columns that the layout doesn't know: the first of each column. */
    private final Map<Integer, SheetCell> unknown = new TreeMap<>();

    private Columns in = Columns.NONE;
    private boolean ofBlock;
    private int unread = -1;

    /** Whether the row above isn't read; a row that continues it isn't either. */
    private boolean aboveIsOut;

    /** Whether that row may be an item, so that nothing is filled down from it or from above it. */
    private boolean itemIsOut;

    /** The item that a row may continue. */
    private Optional<SheetItem> above = Optional.empty();

    ItemRows(ItemReader reader, HeadingFinder headings, TrackerFindings findings, UnreadWords words) {
        this.reader = reader;
        this.headings = headings;
        this.findings = findings;
        this.words = words;
    }

    /**
     * Begins the rows below these headings.
     *
     * @param actionsOfBlock whether they are actions of the block above, unless the table names recommendations itself
     * @param goesOn whether the headings only repeat those of the same table, as on a new page
     */
    void begin(Columns columns, boolean actionsOfBlock, boolean goesOn) {
        end();
        in = columns;
        ofBlock = actionsOfBlock && !columns.has(Field.RECOMMENDATION);
        if (!goesOn) {
            startAnew();
        }
    }

    /** Forgets what stands above. */
    void startAnew() {
        above = Optional.empty();
        reader.startAnew();
    }

    /** Reports columns that the layout doesn't know. */
    void end() {
        unknown.keySet()
                .forEach(column -> findings.unknownColumn(
                        headings.cell(in, column), in.headings().getOrDefault(column, "")));
        unknown.clear();
    }

    void skip(SheetRow row, List<SheetCell> own, Optional<Columns> columns) {
        aboveIsOut = true;
        words.passedOver(row, "to be skipped");
        if (own.size() > 1) {
            itemIsOut = true;
            reader.startAnew();
        }
        if (columns.filter(it -> reader.isRecommendation(row, it)).isPresent()) {
            findings.add(
                    "row-skipped",
                    reader.cell(row, own.getFirst()),
                    own.getFirst().value().words());
        }
    }

    /**
     * Reads a row.
     *
     * @param own its cells with words
     * @param names what the lines above it say
     * @param apart whether a blank row stands above it
     */
    void take(SheetRow row, List<SheetCell> own, Map<String, Value> names, boolean apart) {
        if (above.isPresent() && continues(row, own)) {
            if (aboveIsOut) {
                unread(row, own, "it continues a row that isn't read");
            } else {
                goOn(row, own, above.get());
            }
        } else if (isBand(own)) {
            unread(row, own, "not a recommendation or an action");
        } else {
            item(row, own, reader.read(row, in, names), apart);
        }
    }

    private void item(SheetRow row, List<SheetCell> own, SheetItem item, boolean apart) {
        boolean says = !item.isBlank(Field.RECOMMENDATION)
                || !item.isBlank(Field.ACTION)
                || !item.isBlank(Field.REFERENCE)
                || item.recommendationNamed().isPresent();
        Optional<String> doubt = findings.isStandard() ? doubt(item, own, apart) : Optional.empty();
        if (!says || isSentence(item, own)) {
            unread(row, own, "not a recommendation or an action");
        } else if (itemIsOut && goesOn(row, item)) {
            unread(row, own, "it continues a row that isn't read");
        } else if (doubt.isPresent()) {
            words.passedOver(row, doubt.get());
            unaccounted("row-not-read/doubtful", row, own, doubt.get());
        } else {
            account(own);
            accountForSigns(row);
            aboveIsOut = false;
            itemIsOut = false;
            if (ofBlock) {
                item.goOn();
            }
            reader.keep(item);
            above = Optional.of(item);
            words.unread(row, in);
        }
    }

    private boolean goesOn(SheetRow row, SheetItem item) {
        return item.goesOn() || in.isMerged(row, Field.RECOMMENDATION) || in.isMerged(row, Field.REFERENCE);
    }

    /**
     * Why, under the standard layout, a row may be something other than an item; empty where it certainly is one.
     *
     * @param own its cells with words
     * @param apart whether a blank row stands above it
     */
    private Optional<String> doubt(SheetItem item, List<SheetCell> own, boolean apart) {
        boolean first = above.isEmpty();
        String reference = ReferenceWords.read(item.words(Field.REFERENCE));
        if (apart && !first && (own.size() == 1 || isBare(item, own))) {
            return Optional.of("is apart from the table and may be a key or a note");
        }
        if (!reference.isBlank() && !ReferenceWords.mayBe(reference)) {
            return Optional.of("has words where the reference should be");
        }
        if (ofBlock && !first && own.size() == 1) {
            return Optional.of("may be a further action, or a note below the table");
        }
        if (PatternNames.isDate(item.words(Field.REVIEW)) || PatternNames.isDate(item.words(Field.COMMITTEE))) {
            return Optional.of("has a date where the name of a review or committee should be");
        }
        List<SheetCell> said = said(own);
        if (said.size() == 1 && isOf(item, said, EnumSet.of(Field.REFERENCE))) {
            return Optional.of("has a reference and nothing else");
        }
        if (item.goesOn() && item.hasReferenceOfItsOwn()) {
            return Optional.of("has a reference of its own and the recommendation of the row above");
        }
        Set<Field> further = EnumSet.copyOf(TEXTS);
        further.remove(Field.ACTION);
        boolean nameless = item.has(Field.REFERENCE) && reference.isBlank() && (!first || said.size() == 1);
        if (item.goesOn() && isOf(item, said, further) || nameless && isOf(item, said, further)) {
            return Optional.of("may be a further action, or continue the text above");
        }
        return Optional.empty();
    }

    /** Whether it has only a sign and a text, like a line of a key. */
    private static boolean isBare(SheetItem item, List<SheetCell> own) {
        return own.size() <= 2
                && item.saidOfAction().isEmpty()
                && item.isBlank(Field.EXECUTIVE_RESPONSE)
                && item.columns().fields().size() > 2;
    }

    private static boolean isOf(SheetItem item, List<SheetCell> own, Set<Field> fields) {
        return own.stream().allMatch(cell -> fields.containsAll(item.columns().fieldsOf(cell.column())));
    }

    /** Whether its only words are in the column of references and are no reference, like a note below a table. */
    private boolean isSentence(SheetItem item, List<SheetCell> own) {
        return own.size() == 1
                && in.fieldsOf(own.getFirst().column()).equals(List.of(Field.REFERENCE))
                && !ReferenceWords.mayBe(ReferenceWords.read(item.words(Field.REFERENCE)));
    }

    private void account(List<SheetCell> own) {
        own.stream()
                .filter(cell -> !in.accountsFor(cell.column()))
                .forEach(cell -> unknown.putIfAbsent(cell.column(), cell));
    }

    /** In a column that looks like one of markings, a sign says something too. */
    private void accountForSigns(SheetRow row) {
        row.cells().stream()
                .filter(cell -> cell.value().isBlank() && cell.sourceRow() == row.index())
                .filter(cell -> !cell.value().flaws().isEmpty()
                        || cell.value().fill().filter(FillColour::isSign).isPresent())
                .filter(cell -> !in.accountsFor(cell.column())
                        && MarkedLabel.isOfMarkings(in.headings().getOrDefault(cell.column(), "")))
                .forEach(cell -> unknown.putIfAbsent(cell.column(), cell));
    }

    /** Whether the row was not understood, as a line may be that is worded differently this time. */
    boolean isUnread(int row) {
        return row >= 0 && row == unread;
    }

    void unread(SheetRow row, List<SheetCell> own, String why) {
        unread = row.index();
        aboveIsOut = true;
        itemIsOut |= own.size() > 1;
        words.passedOver(row, why);
        unaccounted("row-not-read", row, own, why);
    }

    private void unaccounted(String key, SheetRow row, List<SheetCell> own, String why) {
        findings.unaccounted(key, reader.cell(row, own.getFirst()), words(own), row.index() + 1, why);
    }

    /** Whether it is one text over the columns of several fields. */
    private boolean isBand(List<SheetCell> own) {
        return own.size() == 1 && own.getFirst().width() > 1 && in.fieldsUnder(own.getFirst()) > 1;
    }

    private static String words(List<SheetCell> own) {
        return own.stream().map(cell -> cell.value().words()).collect(Collectors.joining(" | "));
    }

    /** A merged cell has its words in each of its rows, so such a row continues another only if it adds text. */
    private boolean continues(SheetRow row, List<SheetCell> own) {
        if (in.isMerged(row, Field.ACTION) && addsText(own) && !own.isEmpty()) {
            return true;
        }
        List<SheetCell> there = reader.table().continued().stream()
                .flatMap(field -> in.of(field).stream())
                .flatMap(column -> row.cell(column).stream())
                .filter(cell -> !cell.value().isBlank())
                .toList();
        boolean merged = !there.isEmpty() && there.stream().allMatch(cell -> cell.sourceRow() != row.index());
        return !reader.table().continued().isEmpty() && (there.isEmpty() || merged && addsText(own) && !isAction(own));
    }

    private boolean isAction(List<SheetCell> own) {
        return own.stream().anyMatch(cell -> in.of(Field.ACTION).contains(cell.column()));
    }

    private boolean addsText(List<SheetCell> own) {
        return said(own).stream().allMatch(cell -> TEXTS.containsAll(in.fieldsOf(cell.column())));
    }

    /** Adds the texts of a row to the item that it continues. */
    private void goOn(SheetRow row, List<SheetCell> own, SheetItem item) {
        Map<Field, SheetCell> more = new LinkedHashMap<>();
        said(own).forEach(cell -> in.fieldsOf(cell.column()).forEach(field -> more.put(field, cell)));
        if (!addsText(own) || more.isEmpty()) {
            aboveIsOut = true;
            itemIsOut = true;
            words.passedOver(row, "it continues the row above but has more than text");
            unaccounted("row-not-read/more-than-text", row, own, "");
            return;
        }
        account(own);
        more.forEach((field, cell) -> reader.append(item, field, row, cell));
        words.unread(row, in);
    }

    private static List<SheetCell> said(List<SheetCell> own) {
        return own.stream()
                .filter(cell -> !CellWords.isDash(cell.value().words()))
                .toList();
    }
}
