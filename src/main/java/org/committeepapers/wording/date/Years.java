package org.committeepapers.wording.date;

/** Tells years. */
public final class Years {

    private Years() {}

    public static boolean isLikely(int year) {
        return Span.isLikely(year);
    }
}
