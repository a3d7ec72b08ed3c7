package org.committeepapers.writer;

import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;

/**
 * A chart as all formats draw it: bars in parts with gaps between them, and words in or below each part. What is overdue
 * is underlined. Lengths are in points, across and down from the top left.
 */
public record ChartPicture(double width, double height, List<Band> bands, List<Words> words) {

    /** The size of all words. */
    public static final double SIZE = 11;

    /**
     * A filled rectangle.
     *
     * @param mark in whose colour; empty for what is overdue, in the colour of text
     */
    public record Band(Optional<Mark> mark, double x, double y, double width, double height) {
        public Colour colour(Style.Palette palette) {
            return mark.map(palette.statuses()::of).orElse(palette.ink());
        }
    }

    /**
     * Words on one line.
     *
     * @param y of the baseline
     * @param width at least what the words take
     * @param inside whether they stand on a band, in bold and white
     */
    public record Words(String text, double x, double y, double width, boolean inside) {
        public Colour colour(Style.Palette palette) {
            return inside ? Colour.WHITE : palette.ink();
        }
    }

    public static ChartPicture of(Block.Chart chart, double width) {
        return new ChartDrawing(chart, width).picture();
    }
}
