package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text. Spaces at its end are kept, so that words don't join when the text is read out.
 *
 * @param width in points, without spaces at its end
 */
record Line(List<Piece> pieces, double width) {

    static Line of(List<Word> words) {
        List<Piece> joined = new ArrayList<>();
        double width = 0;
        double space = 0;
        for (Word word : words) {
            for (Piece piece : word.pieces()) {
                join(joined, piece);
            }
            width += space + word.width();
            space = word.space();
        }
        return new Line(joined, width);
    }

    private static void join(List<Piece> joined, Piece piece) {
        if (!joined.isEmpty() && joined.getLast().joins(piece)) {
            joined.set(joined.size() - 1, joined.getLast().with(piece));
        } else {
            joined.add(piece);
        }
    }
}
