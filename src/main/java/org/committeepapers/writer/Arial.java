package org.committeepapers.writer;

import java.text.Normalizer;

/** Measures text in Arial. Characters outside ASCII and accented letters get a generous guess. */
public final class Arial {

    private static final int FIRST = ' ';
    private static final int LATIN_GUESS = 600;
    private static final int WIDE_GUESS = 1000;
    private static final int FIRST_WIDE = 0x2190;
    private static final double UNITS_PER_SIZE = 1000;

    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
        611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
        611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
        556, 556, 500, 389, 280, 389, 584
    };

    private Arial() {}

    /** The width in points. */
    public static double width(String text, double size, boolean bold) {
        return width(text, 0, text.length(), size, bold);
    }

    /** The width of a part of the text, in points. */
    public static double width(String text, int from, int to, double size, boolean bold) {
        int[] widths = bold ? BOLD : REGULAR;
        long units = 0;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST && letter < FIRST + widths.length) {
                units += widths[letter - FIRST];
            } else {
                int codePoint = text.codePointAt(i);
                units += units(codePoint, widths);
                i += Character.charCount(codePoint) - 1;
            }
        }
        return units * size / UNITS_PER_SIZE;
    }

    private static int units(int codePoint, int[] widths) {
        int plain = codePoint == '\u00a0' ? ' ' : codePoint;
        if (plain >= 0xc0 && plain < FIRST_WIDE) {
            plain = Normalizer.normalize(Character.toString(plain), Normalizer.Form.NFD)
                    .codePointAt(0);
        }
        int index = plain - FIRST;
        if (index >= 0 && index < widths.length) {
            return widths[index];
        }
        return plain < FIRST_WIDE ? LATIN_GUESS : WIDE_GUESS;
    }
}
