package org.committeepapers.writer.pdf;

import java.util.List;

/**
 * A range of letters on one line. Spaces at its end are kept, so that words don't join when the text is read out.
 *
 * @param end after its last letter
 * @param width in points, without the spaces at its end
 * @param space the width of those spaces, in points
 */
public record Line(LetterRuns letters, int start, int end, double width, double space) {

    static Line of(List<Word> words) {
        if (words.isEmpty()) {
            return new Line(LetterRuns.NONE, 0, 0, 0, 0);
        }
        Word first = words.getFirst();
        Word last = words.getLast();
        return new Line(first.letters(), first.start(), last.end(), width(words), last.space());
    }

    /** The width of words on one line, without the spaces at its end, in points. */
    static double width(List<Word> words) {
        double width = 0;
        double space = 0;
        for (Word word : words) {
            width += space + word.width();
            space = word.space();
        }
        return width;
    }

    public List<LetterRuns.Piece> pieces() {
        return letters.pieces(start, end, width + space);
    }
}
