package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final int firstColumn;
    private final Map<Field, Value> values = new EnumMap<>(Field.class);
    private final Map<Field, Location.Cell> places = new EnumMap<>(Field.class);

    /** All columns of statuses where there are several, in order of precedence. */
    private List<Value> statuses = List.of();

    /** All cells under headings about what may be published. */
    private List<Value> markings = List.of();

    /** The reference by which an action names its recommendation. */
    private Optional<Value> recommendationNamed = Optional.empty();

    private boolean goesOn;
    private boolean referenceOfItsOwn;

    /** The item whose status or dates count: another one where the same item is listed twice. */
    private SheetItem ofStatus = this;

    private SheetItem ofDates = this;

    SheetItem(Sheet sheet, TableLayout table, Columns columns, int row) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.row = row;
        this.firstColumn = columns.first();
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

    /** The value of the field; blank where nothing is said. */
    Value value(Field field) {
        Value value = values.get(field);
        return value == null ? new Value(CellValue.BLANK, cell(field)) : value;
    }

    RichText text(Field field) {
        return value(field).text();
    }

    String words(Field field) {
        return value(field).words();
    }

    boolean isBlank(Field field) {
        return value(field).isBlank();
    }

    void put(Field field, Value value) {
        values.put(field, value);
        places.putIfAbsent(field, value.cell());
    }

    /** Takes a value from above the row where its own is blank. */
    void inherit(Field field, Value value) {
        boolean blank = field == Field.STATUS ? statuses().stream().allMatch(Value::isBlank) : isBlank(field);
        if (blank) {
            put(field, value);
        }
        if (blank && field == Field.STATUS) {
            statuses = List.of(value);
        }
        if (blank && field == Field.EXEMPTION) {
            markings = Stream.concat(markings.stream(), Stream.of(value)).toList();
        }
    }

    /** Sets the place of a field that may be blank. */
    void place(Field field, Location.Cell cell) {
        places.put(field, cell);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    List<Value> statuses() {
        return statuses.isEmpty() && has(Field.STATUS) ? List.of(value(Field.STATUS)) : statuses;
    }

    void statuses(List<Value> inOrder) {
        statuses = List.copyOf(inOrder);
    }

    /** What its cells say about what may be published, each cell for itself. */
    List<Value> markings() {
        return markings.isEmpty() ? List.of(value(Field.EXEMPTION)) : markings;
    }

    void markings(List<Value> cells) {
        markings = List.copyOf(cells);
    }

    /** The item whose status counts. */
    SheetItem ofStatus() {
        return ofStatus;
    }

    /** The item whose dates count. */
    SheetItem ofDates() {
        return ofDates;
    }

    void takeStatus(SheetItem other) {
        take(OF_STATUS, other);
        statuses = other.statuses();
        ofStatus = other.ofStatus;
    }

    void takeDates(SheetItem other) {
        take(OF_DATES, other);
        ofDates = other.ofDates;
    }

    private void take(Set<Field> fields, SheetItem other) {
        fields.stream().filter(other::has).forEach(field -> put(field, other.value(field)));
        fields.stream().filter(other::has).forEach(field -> place(field, other.cell(field)));
    }

    Optional<Value> recommendationNamed() {
        return recommendationNamed;
    }

    void nameRecommendation(Value reference) {
        recommendationNamed = Optional.of(reference);
    }

    /** Whether it is a further action of the recommendation above. */
    boolean goesOn() {
        return goesOn;
    }

    void goOn() {
        goesOn = true;
    }

    /** @param otherReference whether its reference belongs to no action of that recommendation */
    void goOn(boolean otherReference) {
        goesOn = true;
        referenceOfItsOwn = otherReference;
    }

    /** Whether it continues the recommendation above although its reference is another. */
    boolean hasReferenceOfItsOwn() {
        return referenceOfItsOwn;
    }

    /** The fields of the action that say something, not counting "N/A", dashes and the like. */
    Set<Field> saidOfAction() {
        Set<Field> said = EnumSet.noneOf(Field.class);
        for (Field field : OF_ACTION) {
            boolean nothing =
                    field == Field.ACTION ? CellWords.sayNothing(words(field)) : CellWords.sayNothingYet(words(field));
            if (!nothing) {
                said.add(field);
            }
        }
        if (statuses().stream().anyMatch(status -> !CellWords.sayNothingYet(status.words()))) {
            said.add(Field.STATUS);
        }
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
        Location.Cell place = places.get(field);
        return place == null ? firstCell() : place;
    }

    Location.Cell firstCell() {
        return at(row, firstColumn);
    }

    Location.Cell at(int rowIndex, int column) {
        return sheet.at(Math.max(0, rowIndex), Math.max(0, column));
    }

    /** The first cell of the headings above it. */
    Location.Cell headings() {
        return at(columns.lastRow(), firstColumn);
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
