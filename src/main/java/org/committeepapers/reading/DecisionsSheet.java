package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.tracker.Decision;

/** Reads what people have decided about the publication of single texts. */
public final class DecisionsSheet {

    private enum Column {
        WHERE,
        TEXT,
        DECISION,
        WHO,
        WHEN
    }

    private static final Map<String, Column> NAMES = SheetList.names(Column.class, "decisions.txt");

    /** A council may list the decisions of its cabinet on a sheet of that name: such a list has no texts. */
    private static final Set<Column> NEEDED = Set.of(Column.WHERE, Column.TEXT, Column.DECISION);

    private DecisionsSheet() {}

    /** The rows below the headings, in sheet order; none where the sheet lacks a heading that every decision needs. */
    public static Optional<List<Decision>> read(Sheet sheet) {
        return SheetList.find(sheet, NAMES, NEEDED)
                .filter(list -> list.columns().keySet().containsAll(NEEDED))
                .map(list -> list.entries(row -> decision(list, row)));
    }

    private static Decision decision(SheetList<Column> list, SheetRow row) {
        return new Decision(
                list.words(row, Column.WHERE),
                list.words(row, Column.TEXT),
                list.words(row, Column.DECISION),
                list.words(row, Column.WHO),
                SheetList.day(list.value(row, Column.WHEN)),
                list.cell(row, Column.WHERE));
    }
}
