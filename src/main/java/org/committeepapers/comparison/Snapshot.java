package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.committeepapers.tracker.ItemKey;

/** An edition as far as later ones look back at it. */
public final class Snapshot {

    private final LocalDate asAt;
    private final List<RecommendationSeen> recommendations;
    private final List<Listed> vanished;
    private final Map<ItemKey, RecommendationSeen> byKey = new HashMap<>();
    private final Map<ItemKey, ActionSeen> actions = new HashMap<>();

    /**
     * @param asAt the day of its papers
     * @param recommendations in sheet order
     * @param vanished what earlier editions listed and this one doesn't, in the order in which it went: recommendations with
     *     the actions alone that went
     */
    public Snapshot(LocalDate asAt, List<RecommendationSeen> recommendations, List<Listed> vanished) {
        this.asAt = asAt;
        this.recommendations = List.copyOf(recommendations);
        this.vanished = List.copyOf(vanished);
        for (RecommendationSeen recommendation : recommendations) {
            byKey.put(recommendation.key(), recommendation);
            recommendation.actions().forEach(action -> actions.put(action.key(), action));
        }
    }

    /**
     * A recommendation as it was listed last.
     *
     * @param lastSeen the day of the last edition that lists it
     */
    public record Listed(RecommendationSeen recommendation, LocalDate lastSeen) {

        Listed with(List<ActionSeen> actions) {
            return new Listed(recommendation.with(actions), lastSeen);
        }
    }

    /** The day of its papers. */
    public LocalDate asAt() {
        return asAt;
    }

    /** In sheet order. */
    public List<RecommendationSeen> recommendations() {
        return recommendations;
    }

    /** What earlier editions listed and this one doesn't, in the order in which it went. */
    public List<Listed> vanished() {
        return vanished;
    }

    /** What it shows of a recommendation of its tracker. */
    public RecommendationSeen recommendation(ItemKey key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    /** What it shows of an action of its tracker. */
    public ActionSeen action(ItemKey key) {
        return Objects.requireNonNull(actions.get(key));
    }

    /** What it lists itself. */
    List<Listed> listed() {
        return recommendations.stream()
                .map(recommendation -> new Listed(recommendation, asAt))
                .toList();
    }

    /** What it lists itself, and what earlier ones did. */
    List<Listed> everListed() {
        return Stream.concat(listed().stream(), vanished.stream()).toList();
    }
}
