package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/** What one row or one block of labels says: a recommendation, an action, or both. */
final class SheetItem {

    /** What makes an action: a traffic light alone doesn't. */
    static final Set<Field> OF_ACTION = Field.of(Field.Part.ACTION, Field.RATING);

    /** What shows the status of an action. */
    static final Set<Field> OF_STATUS = EnumSet.of(
            Field.STATUS, Field.PERCENT, Field.RATING, Field.PROGRESS, Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON);

    static final Set<Field> OF_DATES = EnumSet.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE);

    private final Sheet sheet;
    private final TableLayout table;
    private final Columns columns;
    private final int row;

    /** What lines above it, the name of the sheet, labels and parts of cells say, by name. */
    private final Map<String, Value> beside;

    /** The cells of each field in order of precedence, blank ones too. */
    private final Map<Field, List<Value>> cells = new EnumMap<>(Field.class);

    /** Its cells that may name the recommendation of an action. */
    private List<Value> recommendationNamed = List.of();

    private boolean goesOn;

    /** The item whose status or dates count: another one where the same item is listed twice. */
    private SheetItem ofStatus = this;

    private SheetItem ofDates = this;

    private final List<SheetItem> alsoMarked = new ArrayList<>();

    SheetItem(Sheet sheet, TableLayout table, Columns columns, int row, Map<String, Value> beside) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.row = row;
        this.beside = beside;
    }

    Sheet sheet() {
        return sheet;
    }

    TableLayout table() {
        return table;
    }

    Columns columns() {
        return columns;
    }

    int row() {
        return row;
    }

    Map<String, Value> beside() {
        return beside;
    }

    private SheetItem source(Field field) {
        if (OF_STATUS.contains(field)) {
            return ofStatus;
        }
        return OF_DATES.contains(field) ? ofDates : this;
    }

    /** All cells of the field, in order of precedence. */
    List<Value> all(Field field) {
        return source(field).cells.getOrDefault(field, List.of());
    }

    /** The first cell of the field that says something, or else has words; blank where there is none. */
    Value value(Field field) {
        List<Value> all = all(field);
        if (all.size() < 2) {
            return all.isEmpty() ? new Value(CellValue.BLANK, firstCell()) : all.getFirst();
        }
        return all.stream()
                .filter(value -> !CellWords.sayNothingYet(value.words()))
                .findFirst()
                .or(() -> all.stream().filter(value -> !value.isBlank()).findFirst())
                .orElse(all.getFirst());
    }

    /** Its words, each line in its language where cells hold several. */
    RichText text(Field field) {
        return value(field).text().lineEach(table.languages());
    }

    String words(Field field) {
        return value(field).words();
    }

    boolean isBlank(Field field) {
        return value(field).isBlank();
    }

    /** Whether there is a cell for the field. */
    boolean has(Field field) {
        return source(field).cells.containsKey(field);
    }

    void put(Field field, List<Value> inOrder) {
        cells.put(field, inOrder);
    }

    void put(Field field, Value value) {
        put(field, List.of(value));
    }

    /** Adds a further cell, behind its own. */
    void add(Field field, Value value) {
        put(field, Stream.concat(all(field).stream(), Stream.of(value)).toList());
    }

    /** Takes a value from elsewhere if its own cells are blank. */
    void fill(Field field, Value value) {
        if (isBlank(field)) {
            Stream<Value> own = all(field).stream();
            put(
                    field,
                    Stream.concat(own, Stream.of(has(field) ? value.at(cell(field)) : value))
                            .toList());
        }
    }

    void change(Field field, UnaryOperator<Value> change) {
        cells.computeIfPresent(field, (same, all) -> all.stream().map(change).toList());
    }

    /** The item whose status counts. */
    SheetItem ofStatus() {
        return ofStatus;
    }

    /** Takes status and progress as they stand in another item that lists the same action. */
    void takeStatus(SheetItem other) {
        ofStatus = other.ofStatus;
    }

    /** The item whose dates count. */
    SheetItem ofDates() {
        return ofDates;
    }

    void takeDates(SheetItem other) {
        ofDates = other.ofDates;
    }

    /** Takes the markings of another item that lists the same, whose own table says what they mean. */
    void addMarkings(SheetItem other) {
        other.all(Field.EXEMPTION).forEach(cell -> add(Field.EXEMPTION, cell));
        alsoMarked.add(other);
        alsoMarked.addAll(other.alsoMarked);
    }

    /** The item in whose row a cell of markings stands. */
    SheetItem marked(Value cell) {
        return alsoMarked.stream()
                .filter(item -> item.row == cell.cell().row()
                        && item.sheet.entry().index() == cell.cell().sheetIndex())
                .findFirst()
                .orElse(this);
    }

    /** The cells of the field of which nothing is read: further columns, and those of items that give way to it. */
    Stream<Location.Cell> others(Field field) {
        return Stream.concat(Stream.of(this), alsoMarked.stream())
                .flatMap(item -> item.cells.getOrDefault(field, List.of()).stream())
                .map(Value::source)
                .filter(cell -> !cell.equals(value(field).source()))
                .distinct();
    }

    /** The reference by which an action names its recommendation. */
    Optional<Value> recommendationNamed() {
        return recommendationNamed.stream()
                .filter(value -> !CellWords.sayNothingYet(value.words()))
                .findFirst();
    }

    void nameRecommendation(List<Value> inOrder) {
        recommendationNamed = inOrder;
    }

    /** Whether it is a further action of the recommendation above. */
    boolean goesOn() {
        return goesOn;
    }

    void goOn() {
        goesOn = true;
    }

    /** The fields of the action that say something, not counting "N/A", dashes and the like. */
    Set<Field> saidOfAction() {
        Set<Field> said = EnumSet.copyOf(OF_ACTION);
        said.removeIf(field ->
                field == Field.ACTION ? CellWords.sayNothing(words(field)) : CellWords.sayNothingYet(words(field)));
        return said;
    }

    /** The lines of a text where cells hold several languages, else the whole text. */
    List<RichText> lines(RichText text) {
        List<RichText> lines = table.languages().isEmpty() ? List.of() : text.lineTexts();
        return lines.isEmpty() ? List.of(text) : lines;
    }

    /** The index of the English line, where each language has one; else 0. */
    int ownLine(List<RichText> lines) {
        int english = table.languages().indexOf(Language.ENGLISH);
        return lines.size() == table.languages().size() && english >= 0 ? english : 0;
    }

    /** The cell of the field; if it has none, the first of the row. */
    Location.Cell cell(Field field) {
        return value(field).cell();
    }

    Location.Cell firstCell() {
        return at(row, columns.first());
    }

    private Location.Cell at(int rowIndex, int column) {
        return sheet.at(Math.max(0, rowIndex), Math.max(0, column));
    }

    /** The first cell of the headings above it. */
    Location.Cell headings() {
        return at(columns.lastRow(), columns.first());
    }

    /** The cells of a field of its action: the one with its words, and the newest of several columns of progress. */
    List<Location.Cell> cells(Field field) {
        if (field == Field.STATUS && !has(field) && has(Field.PERCENT)) {
            return List.of(cell(Field.PERCENT));
        }
        if (!has(field)) {
            return List.of();
        }
        List<Integer> updates = field == Field.PROGRESS ? columns.of(field) : List.of();
        return updates.size() > 1 ? List.of(cell(field), at(row, updates.getLast())) : List.of(cell(field));
    }
}
