package org.committeepapers.workbook;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Shows what of a sheet comes nearest to headings. */
final class FullestRow {

    private static final int HEADINGS_SHOWN = 15;
    private static final int LONGEST_SHOWN = 40;

    private FullestRow() {}

    /** The words of the fullest row of each sheet, each word once. */
    static String shown(Collection<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> words(sheet).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> words(Sheet sheet) {
        List<SheetCell> fullest = sheet.inOrder().stream()
                .map(SheetRow::filled)
                .reduce(List.of(), (best, row) -> row.size() > best.size() ? row : best);
        return fullest.stream()
                .limit(HEADINGS_SHOWN)
                .map(cell -> cell.value().words())
                .map(words -> words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "\u2026" : words)
                .toList();
    }
}
