package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.comparison.ActionSeen;
import org.committeepapers.comparison.Changes.ActionChange;
import org.committeepapers.comparison.Changes.ActionKind;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.ItemKey;

/** Which actions of a tracker its progress report lists, and which the committee has done with. */
final class Listing {

    private static final String OF_CLOSED = "-closed";

    private final List<RecommendationItem> all = new ArrayList<>();
    private final List<RecommendationItem> listed = new ArrayList<>();
    private final List<RecommendationItem> closed = new ArrayList<>();
    private final List<Listed> actions = new ArrayList<>();
    private final Comparison comparison;
    private final ClosedItems place;
    private final StandingWords standing;
    private final Groups groups;

    private record Listed(ActionItem item, ActionSeen seen, Optional<ActionChange> change) {

        boolean goesOn() {
            return !seen.status().isEnded();
        }

        /** One at the baseline and one now: a first date is no revised one, and one that is missing is asked for. */
        boolean hasTwoDates() {
            return seen.latest().isPresent()
                    && change.flatMap(ActionChange::before)
                            .flatMap(ActionSeen::latest)
                            .isPresent();
        }

        boolean is(ActionKind kind) {
            return change.filter(it -> it.kinds().contains(kind)).isPresent();
        }
    }

    /**
     * @param items of the tracker that is compared
     */
    Listing(Comparison comparison, List<RecommendationItem> items, ClosedItems place, Groups groups, Labels labels) {
        this.groups = groups;
        this.place = place;
        this.standing = new StandingWords(labels);
        this.comparison = comparison;
        items.forEach(item -> add(anchored(item)));
    }

    private boolean isClosed(ActionItem action) {
        return comparison
                .now()
                .action(action.key())
                .isClosedBefore(comparison.now().asAt());
    }

    /** With each action that is listed at the anchor of the group in which it stands. */
    private RecommendationItem anchored(RecommendationItem item) {
        List<ActionItem> open =
                item.actions().stream().filter(action -> !isClosed(action)).toList();
        Map<ItemKey, ActionItem> anchored = groups.anchored(item.id(), open).stream()
                .collect(Collectors.toMap(ActionItem::key, Function.identity()));
        return item.with(item.actions().stream()
                .map(action -> anchored.getOrDefault(action.key(), action))
                .toList());
    }

    private void add(RecommendationItem item) {
        List<ActionItem> open = new ArrayList<>();
        List<ActionItem> done = new ArrayList<>();
        item.actions().forEach(action -> (isClosed(action) ? done : open).add(action));
        open.forEach(action -> actions.add(new Listed(
                action,
                comparison.now().action(action.key()),
                comparison.changes().map(changes -> changes.action(action.key())))));
        boolean isListed = done.isEmpty() || !open.isEmpty();
        if (isListed) {
            listed.add(item.with(open, standing));
        }
        if (!done.isEmpty()) {
            closed.add(item.with(done, standing).at(item.id() + OF_CLOSED));
        }
        all.add(isListed ? item : item.at(place == ClosedItems.SECTION ? item.id() + OF_CLOSED : ""));
    }

    /** Everything in the order of the tracker, each with the anchor at which the report shows it. */
    List<RecommendationItem> all() {
        return all;
    }

    /** What is listed; a recommendation all of whose actions are closed isn't. */
    List<RecommendationItem> listed() {
        return listed;
    }

    Closed closed() {
        return new Closed(
                closed.stream()
                        .flatMap(item -> item.actions().stream())
                        .map(ActionItem::name)
                        .toList(),
                place == ClosedItems.SECTION ? closed : List.of());
    }

    /** Those that go on and have another date than at the baseline. */
    List<ActionItem> redated() {
        return of(actions.stream()
                .filter(Listed::goesOn)
                .filter(action -> action.is(ActionKind.REDATED))
                .filter(Listed::hasTwoDates));
    }

    /** Those listed as going on and reporting the same progress, unless there are other reasons to ask. */
    List<ActionItem> unchanged() {
        return of(actions.stream()
                .filter(action -> action.is(ActionKind.UNCHANGED))
                .filter(action ->
                        !action.item().overdue() && action.item().doubts().isEmpty()));
    }

    private static List<ActionItem> of(Stream<Listed> actions) {
        return actions.map(Listed::item).toList();
    }

    /** Those that go on and whose last day was put off. */
    List<Slip> slips() {
        return actions.stream()
                .filter(Listed::goesOn)
                .flatMap(action -> action.seen().history().stream()
                        .filter(history -> history.slips() > 0)
                        .map(history -> new Slip(
                                action.item().name(),
                                action.item().recommendationId(),
                                action.item().text(),
                                history.original().orElseThrow(),
                                action.seen().latest(),
                                history.slips())))
                .toList();
    }
}
