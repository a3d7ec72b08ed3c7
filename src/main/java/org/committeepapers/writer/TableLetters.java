package org.committeepapers.writer;

import java.util.function.DoubleUnaryOperator;
import org.committeepapers.style.Style.Letters;

/** How large the letters of a table are: those of the house style, or smaller ones where else words would break. */
public final class TableLetters {

    private static final double SMALLEST = 9;
    private static final double STEP = 0.5;

    private TableLetters() {}

    /**
     * The largest letters at which the table fits, or the smallest of all where it fits at none.
     *
     * @param usual of the house style
     * @param needed the least width of the table at letters of a size, both in points
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
