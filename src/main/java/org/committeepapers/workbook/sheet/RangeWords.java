package org.committeepapers.workbook.sheet;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Location;

/** Names several rows or columns as a spreadsheet numbers them. */
public final class RangeWords {

    private static final int NAMED = 10;

    private RangeWords() {}

    /** Such as {@code rows 3, 5}; of many the first ones and how many more. */
    public static String rows(List<SheetRow> rows) {
        String numbers = rows.stream()
                .limit(NAMED)
                .map(row -> String.valueOf(row.index() + 1))
                .collect(Collectors.joining(", "));
        String more = rows.size() > NAMED ? " and " + (rows.size() - NAMED) + " more" : "";
        return (rows.size() == 1 ? "row " : "rows ") + numbers + more;
    }

    /** Such as {@code columns B, D}; of many the first ones and how many more. */
    public static String columns(Collection<Integer> columns) {
        String letters = columns.stream()
                .limit(NAMED)
                .map(column -> new Location.Cell("", "", 0, 0, column).address())
                .map(address -> address.substring(0, address.length() - 1))
                .collect(Collectors.joining(", "));
        String more = columns.size() > NAMED ? " and " + (columns.size() - NAMED) + " more" : "";
        return (columns.size() == 1 ? "column " : "columns ") + letters + more;
    }
}
