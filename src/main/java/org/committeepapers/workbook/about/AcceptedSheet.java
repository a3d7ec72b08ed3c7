package org.committeepapers.workbook.about;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Reads the findings that a person lets stand. */
public final class AcceptedSheet {

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("rule", Column.RULE),
            Map.entry("finding", Column.RULE),
            Map.entry("rule name", Column.RULE),
            Map.entry("name of finding", Column.RULE),
            Map.entry("accepted finding", Column.RULE),
            Map.entry("reference", Column.REFERENCE),
            Map.entry("ref", Column.REFERENCE),
            Map.entry("recommendation", Column.REFERENCE),
            Map.entry("recommendation reference", Column.REFERENCE),
            Map.entry("recommendation or cell", Column.REFERENCE),
            Map.entry("reference or cell", Column.REFERENCE),
            Map.entry("cell", Column.REFERENCE),
            Map.entry("where", Column.REFERENCE),
            Map.entry("who", Column.WHO),
            Map.entry("accepted by", Column.WHO),
            Map.entry("by", Column.WHO),
            Map.entry("by whom", Column.WHO),
            Map.entry("name", Column.WHO),
            Map.entry("officer", Column.WHO),
            Map.entry("when", Column.WHEN),
            Map.entry("date", Column.WHEN),
            Map.entry("accepted on", Column.WHEN),
            Map.entry("date accepted", Column.WHEN),
            Map.entry("on", Column.WHEN),
            Map.entry("why", Column.WHY),
            Map.entry("reason", Column.WHY),
            Map.entry("reasons", Column.WHY),
            Map.entry("because", Column.WHY),
            Map.entry("as read", Column.AS_READ),
            Map.entry("value", Column.AS_READ),
            Map.entry("text", Column.AS_READ),
            Map.entry("what was read", Column.AS_READ),
            Map.entry("words", Column.AS_READ));

    private enum Column {
        RULE,
        REFERENCE,
        WHO,
        WHEN,
        WHY,
        AS_READ
    }

    private AcceptedSheet() {}

    /** The rows below the headings, in sheet order; none where the sheet has no heading Rule with another beside it. */
    public static Optional<List<Acceptance>> read(Sheet sheet) {
        for (SheetRow row : sheet.inOrder()) {
            Map<Column, Integer> columns = columns(row);
            if (columns.containsKey(Column.RULE) && columns.size() > 1) {
                return Optional.of(sheet.rows().tailMap(row.index(), false).values().stream()
                        .filter(below -> columns.values().stream()
                                .anyMatch(column -> !below.value(column).isBlank()))
                        .map(below -> acceptance(sheet, below, columns))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> columns(SheetRow row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (SheetCell cell : row.filled()) {
            Optional.ofNullable(HEADINGS.get(Names.plain(cell.value().words())))
                    .ifPresent(column -> columns.putIfAbsent(column, cell.column()));
        }
        return columns;
    }

    private static Acceptance acceptance(Sheet sheet, SheetRow row, Map<Column, Integer> columns) {
        return new Acceptance(
                value(row, columns, Column.RULE).words(),
                value(row, columns, Column.REFERENCE).words(),
                value(row, columns, Column.AS_READ).words(),
                value(row, columns, Column.WHO).words(),
                day(value(row, columns, Column.WHEN)),
                value(row, columns, Column.WHY).words(),
                sheet.cell(row, columns.getOrDefault(Column.RULE, 0)));
    }

    private static CellValue value(SheetRow row, Map<Column, Integer> columns, Column column) {
        return row.value(columns.getOrDefault(column, -1));
    }

    /** Empty for what is no full date. */
    private static Optional<LocalDate> day(CellValue value) {
        if (value.date().isPresent()) {
            return value.date();
        }
        ByWhen read = Dates.read(value.text());
        return read.kind() == ByWhen.Kind.DAY ? read.latest() : Optional.empty();
    }
}
