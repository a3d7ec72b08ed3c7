package org.committeepapers.history;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * A recommendation as an edition lists it.
 *
 * @param histories includes those of its actions that the edition recorded
 * @param lastListed the day of the last edition that lists it or, where only some of its actions have vanished, these
 * @param actionsOnly whether it stands for actions that vanished, and not for the recommendation itself
 */
public record ListedRecommendation(
        Recommendation recommendation, Map<ItemKey, History> histories, LocalDate lastListed, boolean actionsOnly) {

    public List<ListedAction> actions() {
        return recommendation.actions().stream()
                .map(action -> new ListedAction(action, Optional.ofNullable(histories.get(action.key()))))
                .toList();
    }

    private ListedRecommendation of(Recommendation other) {
        return new ListedRecommendation(other, histories, lastListed, actionsOnly);
    }

    /** With some of its actions. */
    public ListedRecommendation with(List<Action> actions) {
        return of(recommendation.with(actions));
    }

    /** Its actions alone, under the recommendation as it is now. */
    ListedRecommendation under(Recommendation now) {
        return new ListedRecommendation(now.with(recommendation.actions()), histories, lastListed, true);
    }

    /**
     * Without texts that may not be printed.
     *
     * @param with what isn't printed of a recommendation whose text may not be
     */
    public ListedRecommendation printing(Predicate<String> mayBePrinted, Set<Field> with) {
        Recommendation shown = recommendation.withEach(action -> mayBePrinted.test(action.words(Field.ACTION))
                ? action
                : action.with(action.entries().withholding(EnumSet.of(Field.ACTION))));
        return of(
                mayBePrinted.test(shown.words(Field.RECOMMENDATION))
                        ? shown
                        : shown.with(shown.entries().withholding(with)));
    }

    /** Whether it stands for actions of this recommendation of the tracker. */
    public boolean isUnder(Recommendation listed) {
        return actionsOnly && recommendation.key().equals(listed.key());
    }

    /** Whether the other is of the same recommendation in the same edition. */
    boolean isOfSame(ListedRecommendation other) {
        return Stream.of(Field.REVIEW, Field.REFERENCE, Field.RECOMMENDATION)
                .allMatch(field -> recommendation.words(field).equals(other.recommendation.words(field)));
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
