package org.committeepapers.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * A recommendation as an edition lists it.
 *
 * @param histories includes those of its actions that the edition recorded
 * @param lastListed the day of the last edition that lists it
 */
public record ListedRecommendation(
        Recommendation recommendation, Map<ItemKey, History> histories, LocalDate lastListed) {

    public List<ListedAction> actions() {
        return recommendation.actions().stream()
                .map(action -> new ListedAction(action, Optional.ofNullable(histories.get(action.key()))))
                .toList();
    }

    ListedRecommendation with(List<Action> actions) {
        return new ListedRecommendation(recommendation.with(actions), histories, lastListed);
    }

    /**
     * An action as an edition lists it.
     *
     * @param history up to that edition; empty if the edition recorded none
     */
    public record ListedAction(Action action, Optional<History> history) {

        Optional<String> id() {
            return history.map(History::id);
        }
    }
}
