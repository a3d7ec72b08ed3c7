package org.committeepapers.style;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * The council's sign, at the head of the first page.
 *
 * @param height in millimetres
 * @param alternative what is said in its place; empty where it is decoration
 */
public record Logo(Picture picture, double height, String alternative) {

    /** In millimetres. */
    public double width() {
        return height * picture.width() / picture.height();
    }

    /** What it shows, on white: no picture is transparent. */
    public sealed interface Picture {

        /** In units of its own, the same across and down. */
        double width();

        double height();
    }

    /**
     * Dots.
     *
     * @param rgb red, green and blue of each, row by row, sRGB
     */
    public record Dots(int columns, int rows, Bytes rgb) implements Picture {
        @Override
        public double width() {
            return columns;
        }

        @Override
        public double height() {
            return rows;
        }
    }

    /** Areas, one over the other, from the upper left corner. */
    public record Areas(double width, double height, List<Area> areas) implements Picture {
        public Areas {
            areas = List.copyOf(areas);
        }
    }

    /** What lies within a path, by its own winding rule. */
    public record Area(Path2D path, Colour colour) {}
}
