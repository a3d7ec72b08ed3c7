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
    /** What a part of a tracker said when it was sent to its owner; it is never a tracker of its own. */
    AS_SENT_TO_OWNER,
    /** The words allowed for Response and Status, and the guide of a tracker by our template. */
    NOT_READ,
    /** The name says nothing; the sheet may hold a table. */
    OTHER;

    private static final Map<String, NamedSheet> NAMES = SheetList.names(NamedSheet.class, "sheets.txt");

    public static NamedSheet of(SheetEntry sheet) {
        return NAMES.getOrDefault(PlainText.sameLabel(sheet.name()), OTHER);
    }
}
