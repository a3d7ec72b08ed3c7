package org.committeepapers.writer.pdf;

import java.util.Optional;

/** Takes boxes one below another: the pages, or a cell. */
interface Flow {

    /** Leaves at least this much space before the next box, in points; none at the top of a page. */
    void space(double points);

    /**
     * @param breakable whether a page may end before the box
     */
    void add(Box box, boolean breakable);

    /** Keeps the next box on the page of the last one. */
    void keepWithNext();

    /**
     * A box in its flow.
     *
     * @param space before the box, in points
     * @param breakable whether a page may end before the box
     */
    record Entry(double space, Box box, boolean breakable) {

        double height() {
            return space + box.height();
        }
    }

    /** Something that takes up height on a page, such as a line, a row or a chart. */
    interface Box {

        /** In points. */
        double height();

        /**
         * @param top of the box, in points from the bottom of the page
         */
        void draw(PageCanvas canvas, double top);

        /** The table header that is repeated above this box where it starts a page. */
        default Optional<Box> repeated() {
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
    }

    /** What stands on this page, and what on the next. */
    record Parts(Box head, Box tail) {}
}
