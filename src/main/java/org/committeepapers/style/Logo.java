package org.committeepapers.style;

/**
 * The council's sign, at the head of the first page.
 *
 * @param height in millimetres
 * @param alternative what is said in its place; empty where it is decoration
 */
public record Logo(Dots picture, double height, String alternative) {

    /** In millimetres. */
    public double width() {
        return height * picture.columns() / picture.rows();
    }

    /**
     * A picture, on white: none is transparent.
     *
     * @param rgb red, green and blue of each dot, row by row, sRGB
     */
    public record Dots(int columns, int rows, Bytes rgb) {}
}
