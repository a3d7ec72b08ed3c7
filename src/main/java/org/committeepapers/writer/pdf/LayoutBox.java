package org.committeepapers.writer.pdf;

import java.util.Optional;

/** Something that takes up height on a page, such as a line, a row or a chart. */
public interface LayoutBox {

    /** In points. */
    double height();

    /**
     * @param top of the box, in points from the bottom of the page
     */
    void draw(PageCanvas canvas, double top);

    /** The table header that is repeated above this box where it starts a page. */
    default Optional<LayoutBox> repeated() {
        return Optional.empty();
    }

    /**
     * Splits a box that is too high for the rest of a page; empty where it can't be split there.
     *
     * @param available height for the first part, in points
     * @param force whether to part lines that should stay together
     */
    default Optional<Parts> split(double available, boolean force) {
        return Optional.empty();
    }

    record Parts(LayoutBox head, LayoutBox tail) {}
}
