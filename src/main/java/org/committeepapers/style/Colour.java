package org.committeepapers.style;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    /** The paper's colour. */
    public static final Colour WHITE = new Colour(255, 255, 255);

    /** The least contrast for text (WCAG 2.2, success criterion 1.4.3). */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * The colour of a hash and six hexadecimal digits, such as {@code #12304a}; empty if the words are anything else.
     */
    public static Optional<Colour> of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
    }

    /** Six lower-case hexadecimal digits without a hash. */
    public String hex() {
        return "%06x".formatted(red << 16 | green << 8 | blue);
    }

    /** The contrast ratio of WCAG 2.2 (success criterion 1.4.3), from 1 to 21. */
    public double contrastWith(Colour other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
