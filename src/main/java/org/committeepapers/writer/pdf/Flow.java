package org.committeepapers.writer.pdf;

import java.util.Optional;

/** Takes boxes one below another: the pages, or a cell. */
abstract class Flow {

    private double space;
    private boolean keep;

    /** Leaves at least this much space before the next box, in points; none at the top of a page. */
    final void space(double points) {
        space = Math.max(space, points);
    }

    /** Keeps the next box on the page of the last one. */
    final void keepWithNext() {
        keep = true;
    }

    /**
     * @param breakable whether a page may end before the box
     */
    final void add(Box box, boolean breakable) {
        put(new Entry(space, box, breakable), keep);
        space = 0;
        keep = false;
    }

    /** @param keep whether it stays on the page of the last one, even if a page might end before it */
    abstract void put(Entry entry, boolean keep);

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
