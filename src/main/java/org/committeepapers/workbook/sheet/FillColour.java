package org.committeepapers.workbook.sheet;

import java.util.Optional;
import org.committeepapers.tracker.Measures.Rating;

/** What a fill is called, by its hue and not by its exact shade. */
public enum FillColour {
    RED(Rating.RED),
    AMBER(Rating.AMBER),
    YELLOW(Rating.AMBER),
    GREEN(Rating.GREEN),
    BLUE(Rating.BLUE),
    PURPLE,
    GREY(Rating.GREY),
    /** White, black, the pale shades that only divide a table, and hues without a common name such as turquoise. */
    NONE;

    /** Below this a colour is a tinted white or grey, such as tables are banded with. */
    private static final double FAINT = 0.155;
    /** Above this lightness a colour has to be plainer to be one. */
    private static final double PALE = 0.88;

    private static final double FAINT_WHERE_PALE = 0.21;
    /** Pale blue is what forms and headings are shaded with. */
    private static final double FAINT_WHERE_BLUE = 0.25;

    private static final double GREY_BELOW = 0.08;
    private static final double DARKEST_GREY = 0.25;
    private static final double LIGHTEST_GREY = 0.80;

    private final Optional<Rating> rating;

    FillColour() {
        this.rating = Optional.empty();
    }

    FillColour(Rating rating) {
        this.rating = Optional.of(rating);
    }

    /** The traffic light that the colour stands for; yellow is the middle one, and purple is none. */
    public Optional<Rating> rating() {
        return rating;
    }

    /** @param rgb as 0xRRGGBB */
    public static FillColour of(int rgb) {
        Hsl colour = Hsl.of(rgb);
        if (colour.chroma() < GREY_BELOW) {
            boolean grey = colour.lightness() >= DARKEST_GREY && colour.lightness() <= LIGHTEST_GREY;
            return grey ? GREY : NONE;
        }
        if (colour.chroma() < (colour.lightness() > PALE ? FAINT_WHERE_PALE : FAINT)) {
            return NONE;
        }
        return byHue(colour);
    }

    private static FillColour byHue(Hsl colour) {
        double hue = colour.hue();
        if (hue < 16 || hue >= 345) {
            return RED;
        }
        if (hue < 66) {
            return hue < 52 ? AMBER : YELLOW;
        }
        if (hue < 170) {
            return GREEN;
        }
        if (hue >= 190 && hue < 250) {
            return colour.chroma() < FAINT_WHERE_BLUE ? NONE : BLUE;
        }
        return hue >= 250 && hue < 320 ? PURPLE : NONE;
    }
}
