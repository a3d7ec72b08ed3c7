package org.committeepapers.writer.pdf;

import java.util.List;

/**
 * A line of text. Spaces at its end are kept, so that words don't join when the text is read out.
 *
 * @param start its first letter
 * @param end after its last
 * @param width in points, without spaces at its end
 * @param space the width of the spaces at its end
 */
record Line(Letters letters, int start, int end, double width, double space) {

    static Line of(List<Word> words) {
        if (words.isEmpty()) {
            return new Line(Letters.NONE, 0, 0, 0, 0);
        }
        Word first = words.getFirst();
        Word last = words.getLast();
        return new Line(first.letters(), first.start(), last.end(), width(words), last.space());
    }

    /** How wide some words are side by side, without spaces at their end. */
    static double width(List<Word> words) {
        double width = 0;
        double space = 0;
        for (Word word : words) {
            width += space + word.width();
            space = word.space();
        }
        return width;
    }

    List<Piece> pieces() {
        return letters.pieces(start, end, width + space);
    }
}
