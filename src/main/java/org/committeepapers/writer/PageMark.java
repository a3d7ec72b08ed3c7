package org.committeepapers.writer;

import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;

/** The mark of a paper that may not be published: bold at the start of each page's head. */
public final class PageMark {

    /** Around the mark, in points. */
    private static final double CLEAR = 24;

    private PageMark() {}

    /**
     * The size of the letters, in points: of the lead where they fit in a head of this width, so that nobody misses a
     * draft, and otherwise of the rest of the head.
     *
     * @param width in points
     */
    public static double size(Furniture words, Style style, double width) {
        double large = style.sizes().lead().size();
        double small = style.sizes().small().size();
        double others = Arial.width(words.headLeft() + words.headRight(), small, false);
        return Arial.width(words.mark(), large, true) + others + CLEAR <= width ? large : small;
    }
}
