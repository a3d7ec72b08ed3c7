package org.committeepapers.paper;

import java.util.Set;

/**
 * How a paper lays out what it says.
 *
 * @param charts of the progress report, each shown where it tells something
 */
public record ItemLayout(Grouping grouping, Set<Chart> charts) {

    /** In sheet order and without charts. */
    public static final ItemLayout PLAIN = new ItemLayout(Grouping.NONE, Set.of());

    /** What the recommendations of a paper are parted by. */
    public enum Grouping {
        NONE,
        REVIEW,
        COMMITTEE
    }

    /** The charts that the progress report may have. */
    public enum Chart {
        /** All actions as one bar. */
        STATUS,
        /** A bar for each of the last editions. */
        TREND
    }
}
