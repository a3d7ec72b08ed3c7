package org.committeepapers.workbook.sheet;

import java.util.Optional;
import org.committeepapers.tracker.Measures.Rating;

/** Names the traffic light that a fill stands for, by its hue and not by its exact shade. */
public final class FillColour {

    /** Below this a colour is a tinted white or grey, such as tables are banded with. */
    private static final double FAINT = 0.155;
    /** Above this lightness a colour has to be plainer to be one. */
    private static final double PALE = 0.88;

    private static final double FAINT_WHERE_PALE = 0.21;
    /** Pale blue is what forms and headings are shaded with. */
    private static final double FAINT_WHERE_BLUE = 0.25;

    private static final double GREY = 0.08;
    private static final double DARKEST_GREY = 0.25;
    private static final double LIGHTEST_GREY = 0.80;

    private FillColour() {}

    /**
     * The traffic light of a fill; none for white, black, the pale shades that only divide a table, and colours that
     * stand for nothing known, such as purple.
     *
     * @param rgb as 0xRRGGBB
     */
    public static Optional<Rating> of(int rgb) {
        Hsl colour = Hsl.of(rgb);
        if (colour.chroma() < GREY) {
            boolean grey = colour.lightness() >= DARKEST_GREY && colour.lightness() <= LIGHTEST_GREY;
            return grey ? Optional.of(Rating.GREY) : Optional.empty();
        }
        if (colour.chroma() < (colour.lightness() > PALE ? FAINT_WHERE_PALE : FAINT)) {
            return Optional.empty();
        }
        return byHue(colour);
    }

    private static Optional<Rating> byHue(Hsl colour) {
        double hue = colour.hue();
        if (hue < 16 || hue >= 345) {
            return Optional.of(Rating.RED);
        }
        if (hue < 66) {
            return Optional.of(Rating.AMBER);
        }
        if (hue < 170) {
            return Optional.of(Rating.GREEN);
        }
        boolean blue = hue >= 190 && hue < 250 && colour.chroma() >= FAINT_WHERE_BLUE;
        return blue ? Optional.of(Rating.BLUE) : Optional.empty();
    }
}
