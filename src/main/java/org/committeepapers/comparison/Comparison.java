package org.committeepapers.comparison;

import java.util.Optional;

/**
 * A tracker held against its earlier editions.
 *
 * @param now the tracker on the day of its papers, each action with its history
 * @param changes since the baseline; empty where there is none
 */
public record Comparison(Snapshot now, Optional<Changes> changes) {

    /** With the edition that it is compared with, which needn't be the latest. */
    public static Comparison of(Snapshot now, Optional<Baseline> baseline) {
        return new Comparison(now, baseline.map(before -> new Difference(before, now).changes()));
    }
}
