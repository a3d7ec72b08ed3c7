package org.committeepapers.workbook;

import java.util.List;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetRow;

/** Looks at the rows below one that is being read: what it is often shows only there. */
record RowsBelow(Sheet sheet, HeaderFinder headers, Drafts drafts) {

    /** Lines in front of one table. */
    private static final int MOST_LINES = 12;

    /**
     * Whether only titles and labelled lines stand between the row and the next headings.
     *
     * @param isFirst whether there is no table above
     */
    boolean leadTo(SheetRow row, boolean isFirst) {
        for (SheetRow next : sheet.below(row, MOST_LINES)) {
            if (headers.at(next, isFirst).isPresent()) {
                return true;
            }
            boolean title = next.filled().size() <= 1 || !LabelledLine.of(next).isEmpty();
            if (!title) {
                return false;
            }
        }
        return false;
    }

    /** Whether rows of the table follow that the row may be a title of; soon, unless it stands right across. */
    boolean areTitledBy(SheetRow row, Table table) {
        boolean across = row.filled().get(0).width() >= RowKind.TITLE_COLUMNS;
        return sheet.below(row, MOST_LINES).stream()
                .filter(next -> !next.filled().isEmpty())
                .map(next -> new TableRow(table, next))
                .filter(next -> RowKind.of(next) != RowKind.NOTE && RowKind.of(next) != RowKind.REMARK)
                .limit(across ? MOST_LINES : 2)
                .anyMatch(next ->
                        RowKind.of(next) == RowKind.DATA && next.row().filled().size() > 1);
    }

    /** Whether the words are a sentence below the last row of all, and not one that could be a recommendation. */
    boolean areClosedBy(SheetRow row, String words) {
        return words.endsWith(".")
                && words.contains(" ")
                && !words.startsWith("That ")
                && sheet.below(row, MOST_LINES).stream()
                        .allMatch(next -> next.filled().size() <= 1);
    }

    /** Whether most rows below the headings are actions of recommendations that stand on another sheet. */
    boolean join(Header header) {
        if (!header.has(Field.REFERENCE) || header.has(Field.RECOMMENDATION)) {
            return false;
        }
        Table table = new Table(sheet, 0, header, "");
        List<String> references = sheet.below(new SheetRow(header.lastRow(), false), MOST_LINES).stream()
                .map(row -> new TableRow(table, row).reference())
                .filter(reference -> !reference.isBlank())
                .toList();
        long known = references.stream()
                .filter(reference -> drafts.named(reference).isPresent())
                .count();
        return known * 2 > references.size();
    }
}
