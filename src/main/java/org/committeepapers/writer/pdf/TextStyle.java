package org.committeepapers.writer.pdf;

import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;

/**
 * How a paragraph looks.
 *
 * @param size in points
 * @param leading from baseline to baseline, in points
 */
public record TextStyle(double size, double leading, Colour colour, boolean bold) {

    /** Ascent and descent of Liberation Sans, in ems. */
    private static final double ASCENT = 0.905;

    private static final double DESCENT = 0.212;

    public static TextStyle of(Style.Letters letters, Colour colour, boolean bold) {
        return new TextStyle(letters.size(), letters.leading(), colour, bold);
    }

    /** From the top of a line to its baseline, in points. */
    public double baseline() {
        return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
    }

    public TextStyle strong() {
        return new TextStyle(size, leading, colour, true);
    }

    public TextStyle coloured(Colour other) {
        return new TextStyle(size, leading, other, bold);
    }

    public TextStyle smaller() {
        return of(new Style.Letters(size, leading).smaller(), colour, bold);
    }

    public LetterStyle letterStyle() {
        return new LetterStyle(size, colour, bold, false, null);
    }
}
