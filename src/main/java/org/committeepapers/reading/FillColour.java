package org.committeepapers.reading;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.tracker.Rating;

/** The name of a fill by its hue, whatever its exact shade. */
public enum FillColour {
    RED,
    AMBER,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    GREY,
    /** White, black, the pale shades that only divide a table, and hues without a common name such as turquoise. */
    NONE;

    /** By the hue in degrees at which each begins: red at 0, green round 120, blue round 240. */
    private static final NavigableMap<Integer, FillColour> HUES = new TreeMap<>(
            Map.of(0, RED, 16, AMBER, 52, YELLOW, 66, GREEN, 170, NONE, 190, BLUE, 250, PURPLE, 320, NONE, 345, RED));

    /** Colours of less chroma are tinted white or grey, such as the bands of tables. */
    private static final double FAINT = 0.155;
    /** Colours lighter than this need more chroma to count. */
    private static final double PALE = 0.88;

    private static final double FAINT_WHERE_PALE = 0.21;
    /** Forms and headings are shaded pale blue. */
    private static final double FAINT_WHERE_BLUE = 0.25;

    private static final double GREY_BELOW = 0.08;
    private static final double DARKEST_GREY = 0.25;
    private static final double LIGHTEST_GREY = 0.86;

    private static final int DARK = 64;

    private static final double FULL = 255;

    /** The traffic light that the colour stands for; yellow is the middle one, and purple is none. */
    public Optional<Rating> rating() {
        return switch (this) {
            case RED, AMBER, GREEN, BLUE, GREY -> Optional.of(Rating.valueOf(name()));
            case YELLOW -> Optional.of(Rating.AMBER);
            case PURPLE, NONE -> Optional.empty();
        };
    }

    /** Whether a fill may mean something: any colour with a name, and black; white and pale shades only divide a table. */
    public static boolean isSign(int rgb) {
        return of(rgb) != NONE || Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff)) < DARK;
    }

    /** The name of a cell's fill. */
    static FillColour of(CellValue cell) {
        return cell.fill().map(FillColour::of).orElse(NONE);
    }

    /** @param rgb as 0xRRGGBB */
    public static FillColour of(int rgb) {
        double red = (rgb >> 16 & 0xff) / FULL;
        double green = (rgb >> 8 & 0xff) / FULL;
        double blue = (rgb & 0xff) / FULL;
        double most = Math.max(red, Math.max(green, blue));
        double chroma = most - Math.min(red, Math.min(green, blue));
        double lightness = most - chroma / 2;
        if (chroma < GREY_BELOW) {
            return lightness >= DARKEST_GREY && lightness <= LIGHTEST_GREY ? GREY : NONE;
        }
        double sextant = most == red
                ? (green - blue) / chroma
                : most == green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
        FillColour colour = HUES.floorEntry((int) (60 * sextant + 360) % 360).getValue();
        double faint = lightness > PALE ? FAINT_WHERE_PALE : FAINT;
        return chroma < (colour == BLUE ? FAINT_WHERE_BLUE : faint) ? NONE : colour;
    }
}
