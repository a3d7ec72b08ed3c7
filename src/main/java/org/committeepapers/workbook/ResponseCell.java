package org.committeepapers.workbook;

import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Response;
import org.committeepapers.wording.ResponseWords;
import org.committeepapers.wording.Vocabulary;

/** Reads the answer to a recommendation from the Response column and the column of the executive's text. */
final class ResponseCell {

    private static final int LONGEST_CATEGORY = 40;

    private ResponseCell() {}

    /**
     * Where one column holds the whole answer, only a short one is a category; the rest is the executive's text.
     *
     * @param oneColumn whether there is no other column for the text
     */
    static Response read(boolean oneColumn, RichText stated, RichText executiveResponse, Vocabulary vocabulary) {
        return oneColumn && isLong(stated)
                ? ResponseWords.read(RichText.EMPTY, stated, vocabulary)
                : ResponseWords.read(stated, executiveResponse, vocabulary);
    }

    static boolean isLong(RichText stated) {
        return stated.plain().strip().length() > LONGEST_CATEGORY;
    }
}
