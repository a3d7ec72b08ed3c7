package org.committeepapers.workbook;

import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.ResponseWords;

/** Reads the answer to a recommendation from the Response column and the column of the executive's text. */
final class ResponseCell {

    private static final int LONGEST_CATEGORY = 40;

    private ResponseCell() {}

    /** Where one column holds the whole answer, only a short one is a category; the rest is the executive's text. */
    static Response read(Header header, RichText stated, RichText executiveResponse) {
        return isWholeAnswer(header, stated)
                ? ResponseWords.read(RichText.EMPTY, stated)
                : ResponseWords.read(stated, executiveResponse);
    }

    static boolean isWholeAnswer(Header header, RichText stated) {
        return !header.has(Field.EXECUTIVE_RESPONSE) && stated.plain().strip().length() > LONGEST_CATEGORY;
    }
}
