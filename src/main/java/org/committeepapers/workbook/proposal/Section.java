package org.committeepapers.workbook.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/**
 * Headings on a sheet with what stands below them.
 *
 * @param above the first row of the lines right above the headings; rows count from 0
 * @param first row of the headings
 * @param last row of the headings
 * @param end the last row that belongs to it
 */
record Section(Sheet sheet, int above, int first, int last, int end, Map<Integer, Heading> headings) {

    /** The rows below the headings. */
    Collection<SheetRow> rows() {
        return last >= end
                ? List.of()
                : sheet.rows().subMap(last, false, end, true).values();
    }

    /** Whether the other's headings are the same, so that one table can read both. */
    boolean isLike(Section other) {
        boolean row = first == last && other.first == other.last;
        boolean sameRows =
                first == other.first && last == other.last && !sheet.entry().equals(other.sheet.entry());
        return headings.equals(other.headings) && (row || sameRows);
    }

    /** The cells of the row in which something begins. */
    static List<SheetCell> own(SheetRow row) {
        return row.filled().stream()
                .filter(cell -> cell.sourceRow() == row.index())
                .toList();
    }
}
