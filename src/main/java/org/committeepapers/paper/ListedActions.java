package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.Changes.ActionChange;
import org.committeepapers.history.Changes.ActionKind;
import org.committeepapers.history.Comparison;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ProgressReport.ClosedActions;
import org.committeepapers.paper.ProgressReport.PostponedAction;

/** Which actions of a tracker its progress report lists, and which the committee has done with. */
final class ListedActions {

    private static final String OF_CLOSED = "-closed";

    private final List<PaperRecommendation> all = new ArrayList<>();
    private final List<PaperRecommendation> listed = new ArrayList<>();
    private final List<PaperRecommendation> closed = new ArrayList<>();
    private final Comparison comparison;
    private final ReportScope scope;
    private final StandingWords standing;
    private final Labels labels;

    ListedActions(TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        this.comparison = comparison;
        this.scope = scope;
        this.standing = new StandingWords(labels);
        this.labels = labels;
        PaperItems.of(tracker, comparison, scope.layout().grouping(), labels).forEach(this::add);
    }

    private boolean isClosed(PaperAction action) {
        return comparison.now().wasClosedEarlier(action.key());
    }

    private void add(PaperRecommendation item) {
        List<PaperAction> open = new ArrayList<>();
        List<PaperAction> done = new ArrayList<>();
        item.actions().forEach(action -> (isClosed(action) ? done : open).add(action));
        boolean isListed = done.isEmpty() || !open.isEmpty();
        if (isListed) {
            listed.add(item.with(open, standing));
        }
        if (!done.isEmpty()) {
            closed.add(item.with(done, standing).at(item.id() + OF_CLOSED));
        }
        all.add(isListed ? item : item.at(isClosedShown() ? item.id() + OF_CLOSED : ""));
    }

    private boolean isClosedShown() {
        return scope.closedItems() == ReportScope.ClosedItems.SECTION;
    }

    Comparison comparison() {
        return comparison;
    }

    /** Everything in the order of the tracker, each with the anchor at which the report shows it. */
    List<PaperRecommendation> all() {
        return all;
    }

    /** What is listed; a recommendation all of whose actions are closed isn't. */
    List<PaperRecommendation> recommendations() {
        return listed;
    }

    /** What is listed, parted as the report is. */
    List<ItemGroup> groups() {
        return ItemGroup.of(listed, scope.layout().grouping(), labels);
    }

    List<PaperAction> actions() {
        return actions(listed).toList();
    }

    /** Those whose facts the report shows. */
    List<PaperAction> withFacts() {
        return Stream.concat(actions(listed), actions(closed().shown())).toList();
    }

    private static Stream<PaperAction> actions(List<PaperRecommendation> recommendations) {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }

    ClosedActions closed() {
        return new ClosedActions(
                actions(closed).map(PaperAction::place).toList(), isClosedShown() ? closed : List.of());
    }

    private Stream<PaperAction> goingOn() {
        return actions(listed).filter(action -> !action.status().isEnded());
    }

    private Optional<ActionChange> change(PaperAction action) {
        return comparison.changes().map(changes -> changes.action(action.key()));
    }

    private boolean isChanged(PaperAction action, ActionKind kind) {
        return change(action).filter(change -> change.kinds().contains(kind)).isPresent();
    }

    /** Those that go on and have another date than at the baseline: a first date isn't a revised one, and a missing one is unclear. */
    List<PaperAction> redated() {
        return goingOn()
                .filter(action -> isChanged(action, ActionKind.REDATED))
                .filter(action -> action.action().byWhen().latest().isPresent())
                .filter(action -> change(action)
                        .flatMap(ActionChange::before)
                        .flatMap(before -> before.byWhen().latest())
                        .isPresent())
                .toList();
    }

    /** Those listed as going on and reporting the same progress, unless there are other reasons to ask. */
    List<PaperAction> unchanged() {
        return actions(listed)
                .filter(action -> isChanged(action, ActionKind.UNCHANGED))
                .filter(action -> !action.overdue() && action.doubts().isEmpty())
                .toList();
    }

    /** Those that go on and whose last day was put off. */
    List<PostponedAction> postponed() {
        return goingOn()
                .flatMap(action -> comparison.now().history(action.key()).stream()
                        .filter(history -> history.slips() > 0)
                        .map(history -> new PostponedAction(
                                action.place(),
                                action.text(),
                                history.original().orElseThrow(),
                                action.action().byWhen().latest(),
                                history.slips())))
                .toList();
    }
}
