package org.committeepapers.style;

import java.util.Arrays;

/** The widths of words in a font, with each letter looked up once. Not safe for use by several threads. */
public final class Advances {

    /** Characters from here on are rare, and each counts as one em. */
    private static final int FIRST_RARE = 0x2100;

    private final TrueType font;
    private final double[] widths = new double[FIRST_RARE];

    /** @param file of a {@link Typeface} */
    public Advances(Bytes file) {
        this.font = new TrueType(file.content());
        Arrays.fill(widths, -1);
    }

    /** The width in ems. */
    public double width(String words) {
        return words.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int codePoint) {
        if (codePoint >= FIRST_RARE) {
            return 1;
        }
        if (widths[codePoint] < 0) {
            widths[codePoint] = font.width(codePoint);
        }
        return widths[codePoint];
    }
}
