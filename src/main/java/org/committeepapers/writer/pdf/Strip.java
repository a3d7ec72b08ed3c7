package org.committeepapers.writer.pdf;

import java.util.Optional;

/** A piece of the page's height that stays whole, such as a line or a row. */
interface Strip {

    /** In points. */
    double height();

    /**
     * @param top of the strip, in points from the bottom of the page
     */
    void draw(Sheet sheet, double top);

    /** What is drawn again above it where it is the first on a page: the header of its table. */
    default Optional<Strip> repeated() {
        return Optional.empty();
    }

    /**
     * Divides a strip that is too high for a page.
     *
     * @param available height for the first part, in points
     * @param force whether lines may also be parted that had better stay together
     */
    default Optional<Parts> split(double available, boolean force) {
        return Optional.empty();
    }

    /** The two parts of a strip. */
    record Parts(Strip head, Strip tail) {}
}
