package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** A row of the tracker's table, its cells by field. */
record TableRow(Table table, SheetRow row) {

    private static final Set<Field> OF_AN_ACTION = Set.of(
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.FIRST_DATE,
            Field.REVISED_DATE,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.PERCENT,
            Field.COMPLETED_ON,
            Field.CLOSURE_AGREED_ON);

    Header header() {
        return table.header();
    }

    CellValue value(Field field) {
        return row.value(column(field));
    }

    /**
     * The column of the field; of several revised dates the last that is filled in, of several columns of progress the
     * newest.
     */
    private int column(Field field) {
        int column = header().columns().getOrDefault(field, -1);
        if (field == Field.REVISED_DATE && header().revised().size() > 1) {
            for (int revised : header().revised()) {
                column = Placeholder.isNoRevision(row.value(revised).words()) ? column : revised;
            }
        }
        if (field == Field.PROGRESS && row.value(column).isBlank()) {
            return header().earlier().stream()
                    .filter(earlier -> !row.value(earlier).isBlank())
                    .findFirst()
                    .orElse(column);
        }
        return column;
    }

    RichText text(Field field) {
        return value(field).text();
    }

    boolean isBlank(Field field) {
        return value(field).isBlank();
    }

    /** The words of the field's heading; empty where it has none. */
    String heading(Field field) {
        return header().words().getOrDefault(header().columns().getOrDefault(field, -1), "");
    }

    /** Whether anything of an action is filled in. */
    boolean hasAction() {
        return OF_AN_ACTION.stream().anyMatch(field -> !isBlank(field));
    }

    /**
     * Whether nothing but its progress is its own, all else being merged down from the row above: a text of two
     * paragraphs, as a table of a text document leaves when it is pasted.
     */
    boolean goesOnWithProgress() {
        int progress = header().columns().getOrDefault(Field.PROGRESS, -1);
        List<SheetCell> others =
                filled().stream().filter(cell -> cell.column() != progress).toList();
        return row.cell(progress).filter(this::isOwn).isPresent()
                && others.stream().noneMatch(this::isOwn)
                && others.stream()
                        .anyMatch(cell -> OF_AN_ACTION.stream()
                                .anyMatch(field -> header().columns().getOrDefault(field, -1) == cell.column()));
    }

    private boolean isOwn(SheetCell cell) {
        return !cell.value().isBlank() && cell.sourceRow() == row.index();
    }

    /** Takes the progress of a row that goes on with it as a further paragraph. */
    void takeProgress(TableRow next) {
        int column = header().columns().getOrDefault(Field.PROGRESS, -1);
        List<Run> runs = new ArrayList<>(text(Field.PROGRESS).runs());
        runs.add(new Run.Break());
        runs.addAll(next.text(Field.PROGRESS).runs());
        row.cell(column)
                .ifPresent(cell -> row.put(new SheetCell(
                        column, cell.sourceRow(), cell.width(), cell.value().with(new RichText(runs)))));
    }

    /** The fields of an action that say something: no blank ones, nor "N/A", dashes and the like. */
    Set<Field> saidOfAnAction() {
        Set<Field> said = EnumSet.noneOf(Field.class);
        for (Field field : OF_AN_ACTION) {
            if (!saysNothing(field)) {
                said.add(field);
            }
        }
        return said;
    }

    private boolean saysNothing(Field field) {
        String words = value(field).words();
        return field == Field.ACTION ? Placeholder.isNothing(words) : Placeholder.isNothingYet(words);
    }

    /**
     * The reference without the word Recommendation before it; where there is no column of references, the number in
     * front of the recommendation; empty where there is none.
     */
    String reference() {
        return header().has(Field.REFERENCE)
                ? ReferenceWords.read(value(Field.REFERENCE).words())
                : ReferenceWords.inFrontOf(value(Field.RECOMMENDATION).words());
    }

    /** What is recommended, without the number in front that is its reference. */
    Piece recommendation() {
        Piece piece = piece(Field.RECOMMENDATION);
        int text = header().has(Field.REFERENCE)
                ? 0
                : ReferenceWords.lengthInFrontOf(piece.text().plain());
        return text == 0 ? piece : new Piece(piece.value().with(piece.text().from(text)), piece.cell());
    }

    /** The cells with words under the headings that are read. */
    List<SheetCell> filled() {
        return row.filled().stream()
                .filter(cell -> header().isRead(cell.column()))
                .toList();
    }

    Location.Cell cell(Field field) {
        int column = column(field);
        return table.sheet().cell(row, column < 0 ? header().firstColumn() : column);
    }

    Piece piece(Field field) {
        return new Piece(value(field), cell(field));
    }

    Cells cells() {
        Map<Field, Location.Cell> columns = new EnumMap<>(Field.class);
        header().columns().keySet().forEach(field -> columns.put(field, cell(field)));
        if (!header().has(Field.STATUS) && header().has(Field.PERCENT)) {
            columns.put(Field.STATUS, cell(Field.PERCENT));
        }
        Map<Field, Location.Cell> cells = new EnumMap<>(columns);
        Optional.ofNullable(header().columns().get(Field.PROGRESS))
                .ifPresent(newest -> columns.put(Field.PROGRESS, table.sheet().cell(row, newest)));
        dateInForce().ifPresent(field -> cells.put(Field.BY_WHEN, cell(field)));
        RowMarking.of(this).cell().ifPresent(marked -> cells.put(Field.EXEMPTION, marked));
        return new Cells(firstCell(), cells, columns).under(firstCell(header().lastRow()));
    }

    /** Which of the columns of dates counts: the revised one where it says something, else By when, else the first. */
    Optional<Field> dateInForce() {
        return List.of(Field.REVISED_DATE, Field.BY_WHEN, Field.FIRST_DATE).stream()
                .filter(field -> header().has(field))
                .filter(field -> field == Field.REVISED_DATE ? isRevised() : !isBlank(field))
                .findFirst()
                .or(() -> List.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE).stream()
                        .filter(field -> header().has(field))
                        .findFirst());
    }

    private boolean isRevised() {
        return !Placeholder.isNoRevision(value(Field.REVISED_DATE).words());
    }

    Location.Cell firstCell() {
        return firstCell(row.index());
    }

    private Location.Cell firstCell(int index) {
        Sheet sheet = table.sheet();
        return new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), index, header().firstColumn());
    }
}
