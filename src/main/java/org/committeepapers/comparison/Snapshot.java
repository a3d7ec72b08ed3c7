package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.List;

/**
 * An edition as far as later ones look back at it.
 *
 * @param asAt the day of its papers
 * @param recommendations in sheet order
 * @param vanished what earlier editions listed and this one doesn't, in the order in which it went
 */
public record Snapshot(LocalDate asAt, List<RecommendationSeen> recommendations, List<Vanished> vanished) {

    public Snapshot {
        recommendations = List.copyOf(recommendations);
        vanished = List.copyOf(vanished);
    }

    /**
     * A recommendation that is no longer in the tracker, or actions of one that is.
     *
     * @param recommendation as it was listed last, with those actions alone
     * @param lastSeen the day of the last edition that lists it
     */
    public record Vanished(RecommendationSeen recommendation, LocalDate lastSeen) {}
}
