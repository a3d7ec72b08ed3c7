package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.committeepapers.workbook.Headings.Heading;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Parts a sheet on which tables stand beside each other, with blank columns between, so that each is read alone. */
final class SideBySide {

    /** Titles and keys in front of the tables. */
    private static final int ROWS_LOOKED_AT = 60;

    private final Sheet sheet;
    private final Headings headings;

    SideBySide(Sheet sheet, Headings headings) {
        this.sheet = sheet;
        this.headings = headings;
    }

    /** The sheet itself, or its parts from left to right. */
    List<Sheet> parts() {
        int looked = 0;
        for (SheetRow row : sheet.inOrder()) {
            List<Integer> starts = starts(row);
            if (starts.size() > 1 && starts.stream().skip(1).allMatch(start -> isDivided(row, start))) {
                return parts(starts);
            }
            if (looked++ == ROWS_LOOKED_AT) {
                break;
            }
        }
        return List.of(sheet);
    }

    /** The first columns of the runs of cells in the row, if each is a row of headings by itself. */
    private List<Integer> starts(SheetRow row) {
        List<Integer> starts = new ArrayList<>();
        NavigableMap<Integer, Heading> run = new TreeMap<>();
        int next = -1;
        for (SheetCell cell : row.filled()) {
            if (cell.column() > next && !run.isEmpty()) {
                if (!isHeader(row, run)) {
                    return List.of();
                }
                starts.add(run.firstKey());
                run.clear();
            }
            if (cell.value().words().length() > HeadingClaims.LONGEST) {
                return List.of();
            }
            run.put(cell.column(), Heading.of(cell.value().words()));
            next = cell.column() + cell.width();
        }
        if (!run.isEmpty() && isHeader(row, run)) {
            starts.add(run.firstKey());
            return starts;
        }
        return List.of();
    }

    private boolean isHeader(SheetRow row, NavigableMap<Integer, Heading> run) {
        return headings.read(row.index(), row.index(), run).isKnown();
    }

    /** Whether nothing stands in the column in front, from the headings downwards. */
    private boolean isDivided(SheetRow headingRow, int start) {
        return sheet.rows().tailMap(headingRow.index(), true).values().stream()
                .allMatch(row -> row.value(start - 1).isBlank());
    }

    private List<Sheet> parts(List<Integer> starts) {
        List<Sheet> parts = new ArrayList<>();
        for (int part = 0; part < starts.size(); part++) {
            int first = part == 0 ? 0 : starts.get(part);
            int end = part + 1 == starts.size() ? Integer.MAX_VALUE : starts.get(part + 1);
            parts.add(part(first, end));
        }
        return parts;
    }

    private Sheet part(int first, int end) {
        NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
        for (SheetRow row : sheet.inOrder()) {
            SheetRow own = new SheetRow(row.index(), row.isHidden());
            row.cells().stream()
                    .filter(cell -> cell.column() >= first && cell.column() < end)
                    .forEach(own::put);
            if (!own.cells().isEmpty()) {
                rows.put(row.index(), own);
            }
        }
        return new Sheet(sheet.file(), sheet.entry(), rows, sheet.hiddenColumns());
    }
}
