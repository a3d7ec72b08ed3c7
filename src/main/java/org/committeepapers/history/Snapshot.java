package org.committeepapers.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * What later editions compare with: an edition's recommendations and actions, and the history of each action.
 *
 * @param asAt the day of its papers
 * @param recommendations in sheet order
 * @param histories of its actions, as far as the edition recorded them
 * @param vanished what earlier editions listed and this one doesn't, in the order in which it vanished: recommendations with
 *     only those of their actions that vanished
 */
public record Snapshot(
        LocalDate asAt,
        List<Recommendation> recommendations,
        Map<ItemKey, History> histories,
        List<ListedRecommendation> vanished) {

    /** All its actions, in sheet order. */
    public Stream<Action> actions() {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }

    /** The history of an action; empty if the edition recorded none. */
    public Optional<History> history(ItemKey action) {
        return Optional.ofNullable(histories.get(action));
    }

    /** The day of the first edition; its own, where it lists no action of an earlier one. */
    public LocalDate firstEdition() {
        return Stream.concat(
                        histories.values().stream(),
                        vanished.stream().flatMap(listed -> listed.histories().values().stream()))
                .map(History::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(asAt);
    }

    /** Whether an earlier edition already showed that the committee agreed the closure. */
    public boolean wasClosedEarlier(ItemKey action) {
        return history(action)
                .flatMap(History::closedSince)
                .filter(asAt::isAfter)
                .isPresent();
    }

    List<ListedRecommendation> listed() {
        return recommendations.stream()
                .map(recommendation -> new ListedRecommendation(recommendation, histories, asAt, false))
                .toList();
    }

    /** What it lists, followed by what only earlier editions listed. */
    List<ListedRecommendation> everListed() {
        return Stream.concat(listed().stream(), vanished.stream()).toList();
    }
}
