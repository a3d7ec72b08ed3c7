package org.committeepapers.writer;

import java.util.function.DoubleUnaryOperator;
import org.committeepapers.style.Style.Letters;

/** The size of letters in a table: that of the house style, or smaller if words would break. */
public final class TableLetters {

    /** The width that lets a first column of names hold more than one word a line, in points. */
    public static final double FAIR = 100;

    private static final double SMALLEST = 9;
    private static final double STEP = 0.5;

    private TableLetters() {}

    /**
     * The largest letters in which the table fits, or the smallest if it fits in none.
     *
     * @param usual of the house style
     * @param needed the least width of the table by the size of its letters, both in points
     * @param available in points
     */
    public static Letters fitting(Letters usual, DoubleUnaryOperator needed, double available) {
        Letters letters = usual;
        while (letters.size() - STEP >= SMALLEST && needed.applyAsDouble(letters.size()) > available) {
            letters = new Letters(letters.size() - STEP, letters.leading() - STEP);
        }
        return letters;
    }
}
