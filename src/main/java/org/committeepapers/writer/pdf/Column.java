package org.committeepapers.writer.pdf;

/** Takes strips one under another: the pages, or a cell. */
interface Column {

    /** Space before the next strip, unless more was asked for already; none at the top of a page. In points. */
    void space(double points);

    /**
     * @param breakable whether a page may end before it
     */
    void add(Strip strip, boolean breakable);

    /** Keeps the next strip on the page of the last one. */
    void keepWithNext();
}
