package org.committeepapers.writer.pdf;

import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;

/**
 * The letters of a paragraph.
 *
 * @param size in points
 * @param leading from line to line, in points
 */
record Voice(double size, double leading, Colour colour, boolean bold) {

    /** Ascent and descent of Liberation Sans, in ems. */
    private static final double ASCENT = 0.905;

    private static final double DESCENT = 0.212;

    static Voice of(Style.Letters letters, Colour colour, boolean bold) {
        return new Voice(letters.size(), letters.leading(), colour, bold);
    }

    /** From the top of a line to its baseline, in points. */
    double baseline() {
        return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
    }

    Voice strong() {
        return new Voice(size, leading, colour, true);
    }

    Voice coloured(Colour other) {
        return new Voice(size, leading, other, bold);
    }

    /** A little smaller, for asides. */
    Voice smaller() {
        return new Voice(size - 1, leading - 1, colour, bold);
    }

    Look look() {
        return new Look(size, colour, bold, false, null);
    }
}
