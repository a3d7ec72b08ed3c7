package org.committeepapers.writer.pdf;

/**
 * A strip in its column.
 *
 * @param space before it, in points
 * @param breakable whether a page may end before it
 */
record Entry(double space, Strip strip, boolean breakable) {

    double height() {
        return space + strip.height();
    }
}
