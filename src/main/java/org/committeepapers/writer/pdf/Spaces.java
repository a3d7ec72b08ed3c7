package org.committeepapers.writer.pdf;

/** Distances between blocks, in points unless their names say otherwise. */
final class Spaces {

    static final double PARAGRAPH = 7;
    static final double AFTER_LEAD = 12;
    static final double AFTER_TABLE = 14;
    static final double ABOVE_HEADING_2_MM = 8;
    static final double ABOVE_HEADING_3_MM = 6;
    static final double BELOW_HEADING_MM = 2;

    private Spaces() {}
}
