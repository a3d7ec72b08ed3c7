package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.tracker.Acceptance;

/** Reads the findings that a person has accepted. */
public final class AcceptedSheet {

    private enum Column {
        RULE,
        REFERENCE,
        WHO,
        WHEN,
        WHY,
        AS_READ
    }

    private static final Map<String, Column> NAMES = SheetList.names(Column.class, "accepted.txt");

    private AcceptedSheet() {}

    /** The rows below the headings, in sheet order; none where the sheet has no heading Rule with another beside it. */
    public static Optional<List<Acceptance>> read(Sheet sheet) {
        return SheetList.find(sheet, NAMES, Set.of(Column.RULE))
                .filter(list -> list.columns().size() > 1)
                .map(list -> list.entries(row -> acceptance(list, row)));
    }

    private static Acceptance acceptance(SheetList<Column> list, SheetRow row) {
        return new Acceptance(
                list.words(row, Column.RULE),
                list.words(row, Column.REFERENCE),
                list.words(row, Column.AS_READ),
                list.words(row, Column.WHO),
                SheetList.day(list.value(row, Column.WHEN)),
                list.words(row, Column.WHEN),
                list.words(row, Column.WHY),
                list.cell(row, Column.RULE),
                list.cell(row, Column.WHEN));
    }
}
