package org.committeepapers.style;

/**
 * The council's logo, at the head of the first page.
 *
 * @param height in millimetres
 * @param alternative its text alternative; empty if it is decorative
 */
public record Logo(Dots picture, double height, String alternative) {

    /** In millimetres. */
    public double width() {
        return height * picture.columns() / picture.rows();
    }

    /**
     * A picture on a white background, without transparency.
     *
     * @param rgb red, green and blue of each dot, row by row, sRGB
     */
    public record Dots(int columns, int rows, Bytes rgb) {}
}
