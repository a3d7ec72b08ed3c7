package org.committeepapers.reading;

import java.util.Map;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.text.PlainText;

/** What a sheet's name says of its content. */
public enum NamedSheet {
    ABOUT,
    OWNERS,
    /** Only where its headings fit too, as with the next. */
    DECISIONS,
    MEETINGS,
    /** What the tracker said when it was sent to an officer. */
    AS_SENT,
    /** The words allowed for Response and Status, and the guide of an officer's workbook. */
    NOT_READ,
    /** The name says nothing; the sheet may hold a table. */
    OTHER;

    private static final Map<String, NamedSheet> NAMES = SheetList.names(NamedSheet.class, "sheets.txt");

    public static NamedSheet of(SheetEntry sheet) {
        return NAMES.getOrDefault(PlainText.sameLabel(sheet.name()), OTHER);
    }
}
