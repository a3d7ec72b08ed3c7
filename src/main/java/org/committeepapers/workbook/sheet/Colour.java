package org.committeepapers.workbook.sheet;

import java.util.Optional;
import org.committeepapers.workbook.xlsx.XmlPart;

/**
 * A colour as a format names it.
 *
 * @param way how it is named
 * @param value 0xRRGGBB, or the number in the palette or theme
 * @param tint from -1, black, by 0, unchanged, to 1, white
 */
public record Colour(Way way, int value, double tint) {

    /** How a colour is named. */
    public enum Way {
        RGB,
        INDEXED,
        THEME
    }

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 6;

    /** The colour that the element's attributes name; none where they name none. */
    public static Optional<Colour> read(XmlPart xml) {
        double tint = tint(xml.attribute("tint"));
        int theme = xml.number("theme", -1);
        if (theme >= 0) {
            return Optional.of(new Colour(Way.THEME, theme, tint));
        }
        Optional<Integer> rgb = parsed(xml.attribute("rgb"));
        if (rgb.isPresent()) {
            return rgb.map(value -> new Colour(Way.RGB, value, tint));
        }
        int index = xml.number("indexed", -1);
        return index >= 0 ? Optional.of(new Colour(Way.INDEXED, index, tint)) : Optional.empty();
    }

    /** The last six hexadecimal digits, before which there may be two for how opaque the colour is. */
    public static Optional<Integer> parsed(String digits) {
        if (digits.length() < DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(digits.substring(digits.length() - DIGITS), HEXADECIMAL) & 0xffffff);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double tint(String value) {
        try {
            double tint = value.isEmpty() ? 0 : Double.parseDouble(value);
            return Double.isNaN(tint) ? 0 : Math.clamp(tint, -1.0, 1.0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public boolean isOfTheme() {
        return way == Way.THEME;
    }
}
