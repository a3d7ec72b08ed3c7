package org.committeepapers.workbook.proposal;

import java.util.Map;
import java.util.TreeMap;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/**
 * The words of a column's heading.
 *
 * @param whole of two lines all of them, with a stroke between
 * @param lower those of the lower line
 */
record Heading(String whole, String lower) {

    /** Those of one row, or of two of which a merged upper one goes with each below, by column. */
    static Map<Integer, Heading> of(Sheet sheet, int first, int last) {
        Map<Integer, Heading> headings = new TreeMap<>();
        for (SheetRow row : sheet.rows().subMap(first, true, last, true).values()) {
            for (SheetCell cell : row.filled()) {
                boolean merged = cell.sourceRow() != row.index() && cell.sourceRow() >= first;
                int end = cell.column() + (row.index() < last ? cell.width() : 1);
                for (int column = cell.column(); column < end && !merged; column++) {
                    String words = DraftText.plain(cell.value().words());
                    headings.merge(
                            column,
                            new Heading(words, words),
                            (upper, lower) -> new Heading(upper.whole() + " / " + lower.whole(), lower.lower()));
                }
            }
        }
        return headings;
    }
}
