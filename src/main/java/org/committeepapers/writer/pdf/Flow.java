package org.committeepapers.writer.pdf;

/** Takes boxes one below another: the pages, or a cell. */
public interface Flow {

    /** Leaves at least this much space before the next box, in points; none at the top of a page. */
    void space(double points);

    /**
     * @param breakable whether a page may end before the box
     */
    void add(LayoutBox box, boolean breakable);

    /** Keeps the next box on the page of the last one. */
    void keepWithNext();

    /**
     * A box in its flow.
     *
     * @param space before the box, in points
     * @param breakable whether a page may end before the box
     */
    record Entry(double space, LayoutBox box, boolean breakable) {

        double height() {
            return space + box.height();
        }
    }
}
