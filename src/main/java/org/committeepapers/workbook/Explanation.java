package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.workbook.SheetReading.TableReading;
import org.committeepapers.workbook.sheet.Sheet;

/** Says how a sheet was read. */
final class Explanation {

    private Explanation() {}

    static SheetReading of(Sheet sheet, TrackerSheet reader, SheetRemarks remarks) {
        return new SheetReading(
                sheet.name(),
                "a tracker",
                reader.tables().stream().map(Explanation::table).toList(),
                remarks.skipped());
    }

    private static TableReading table(Table table) {
        Header header = table.header();
        int first = header.firstRow() + 1;
        int last = header.lastRow() + 1;
        return new TableReading(
                first == last ? String.valueOf(first) : first + " to " + last,
                table.section(),
                columns(header),
                unread(header));
    }

    private static List<String> columns(Header header) {
        return header.columns().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> "%s, %s: %s"
                        .formatted(
                                letters(entry.getValue()),
                                heading(header, entry.getValue()),
                                entry.getKey().inWords()))
                .toList();
    }

    private static List<String> unread(Header header) {
        List<String> unread = new ArrayList<>();
        header.unused().forEach(column -> unread.add("%s, %s".formatted(letters(column), heading(header, column))));
        header.twice()
                .forEach(column -> unread.add("%s, %s: another column has the same meaning"
                        .formatted(letters(column), heading(header, column))));
        header.earlier()
                .forEach(column ->
                        unread.add("%s, %s: an earlier progress".formatted(letters(column), heading(header, column))));
        return unread;
    }

    private static String heading(Header header, int column) {
        return header.words().getOrDefault(column, "").replace('\n', ' ');
    }

    private static String letters(int column) {
        String address = new Location.Cell("", "", 0, 0, column).address();
        return address.substring(0, address.length() - 1);
    }
}
