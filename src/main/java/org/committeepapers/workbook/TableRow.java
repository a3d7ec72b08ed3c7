package org.committeepapers.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Field;

/** A row of the tracker's table, its cells by field. */
record TableRow(Sheet sheet, Header header, SheetRow row) {

    private static final Set<Field> OF_AN_ACTION =
            Set.of(Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.SUCCESS_CRITERIA, Field.PROGRESS, Field.STATUS);

    CellValue value(Field field) {
        return row.value(header.columns().getOrDefault(field, -1));
    }

    RichText text(Field field) {
        return value(field).text();
    }

    boolean isBlank(Field field) {
        return value(field).isBlank();
    }

    /** Whether anything of an action is filled in. */
    boolean hasAction() {
        return OF_AN_ACTION.stream().anyMatch(field -> !isBlank(field));
    }

    /** The fields of an action that say something: no blank ones, nor "N/A", dashes and the like. */
    Set<Field> saidOfAnAction() {
        return OF_AN_ACTION.stream().filter(field -> !saysNothing(field)).collect(Collectors.toSet());
    }

    private boolean saysNothing(Field field) {
        String words = value(field).words();
        return field == Field.ACTION ? Placeholder.isNothing(words) : Placeholder.isNothingYet(words);
    }

    /** The reference without the word Recommendation before it; empty where there is none. */
    String reference() {
        return ReferenceWords.read(value(Field.REFERENCE).words());
    }

    /** The cells with words under the headings that are read. */
    List<SheetCell> filled() {
        return row.filled().stream()
                .filter(cell -> header.columns().containsValue(cell.column()))
                .toList();
    }

    Location.Cell cell(Field field) {
        return sheet.cell(row, header.columns().getOrDefault(field, header.firstColumn()));
    }

    Cells cells() {
        return cells(Map.of());
    }

    /** @param elsewhere fields whose value stands in another row */
    Cells cells(Map<Field, Location.Cell> elsewhere) {
        Map<Field, Location.Cell> cells = new EnumMap<>(Field.class);
        header.columns().forEach((field, column) -> cells.put(field, sheet.cell(row, column)));
        cells.putAll(elsewhere);
        Location.Cell first =
                new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), row.index(), header.firstColumn());
        return new Cells(first, cells);
    }
}
