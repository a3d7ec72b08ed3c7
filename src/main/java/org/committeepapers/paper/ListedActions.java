package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.Changes.ActionChange;
import org.committeepapers.history.Changes.ActionKind;
import org.committeepapers.history.Changes.RecommendationKind;
import org.committeepapers.history.Comparison;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ProgressReport.ClosedActions;
import org.committeepapers.paper.ProgressReport.OldNews;
import org.committeepapers.paper.ProgressReport.PostponedAction;
import org.committeepapers.paper.ProgressReport.Reopened;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;

/** Which actions of a tracker its progress report lists, and which the committee has done with. */
final class ListedActions {

    private static final String OF_CLOSED = "-closed";

    /** Welsh parts later ordinals around the noun. */
    private static final int LAST_ORDINAL = 10;

    private final List<PaperRecommendation> all = new ArrayList<>();
    private final List<PaperRecommendation> listed = new ArrayList<>();
    private final List<PaperRecommendation> closed = new ArrayList<>();
    private final Comparison comparison;
    private final ReportScope scope;
    private final Labels labels;

    /** The day of the first edition. */
    private final LocalDate first;

    ListedActions(TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        this.comparison = comparison;
        this.scope = scope;
        this.labels = labels;
        this.first = comparison.now().firstEdition();
        PaperItems items = new PaperItems(tracker, comparison, scope, labels);
        tracker.recommendations().forEach(recommendation -> add(recommendation, items));
    }

    private void add(Recommendation recommendation, PaperItems items) {
        List<Action> open = new ArrayList<>();
        List<Action> done = new ArrayList<>();
        recommendation
                .actions()
                .forEach(action -> (comparison.now().wasClosedEarlier(action.key()) ? done : open).add(action));
        Place place = items.place(recommendation);
        Place ofClosed = place.at(isClosedShown() ? place.anchor() + OF_CLOSED : "");
        boolean isListed = done.isEmpty() || !open.isEmpty();
        if (isListed) {
            listed.add(items.item(recommendation, place, open, removed(recommendation)));
        }
        if (!done.isEmpty()) {
            closed.add(items.item(recommendation, ofClosed, done, 0));
        }
        all.add(items.item(recommendation, isListed ? place : ofClosed, recommendation.actions(), 0));
    }

    private int removed(Recommendation recommendation) {
        return comparison.removed().stream()
                .filter(gone -> gone.isUnder(recommendation))
                .mapToInt(gone -> gone.recommendation().actions().size())
                .sum();
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
                .filter(action -> action.action().byWhen().latest().isPresent()
                        && lastDayBefore(action).isPresent())
                .toList();
    }

    private Optional<LocalDate> lastDayBefore(PaperAction action) {
        return change(action)
                .flatMap(ActionChange::before)
                .flatMap(before -> before.byWhen().latest());
    }

    /** Those listed as going on and reporting the same progress, unless there are other reasons to ask. */
    List<OldNews> unchanged() {
        Map<LocalDate, List<PaperAction>> bySince = new TreeMap<>();
        actions(listed)
                .filter(action -> isChanged(action, ActionKind.UNCHANGED))
                .filter(action -> !action.overdue() && action.doubts().isEmpty())
                .forEach(action -> bySince.computeIfAbsent(lastNews(action), any -> new ArrayList<>())
                        .add(action));
        return bySince.entrySet().stream()
                .map(news -> new OldNews(news.getKey(), news.getValue()))
                .toList();
    }

    private LocalDate lastNews(PaperAction action) {
        return change(action)
                .flatMap(ActionChange::history)
                .flatMap(history -> history.sameProgress().since())
                .orElseGet(() -> comparison.changes().orElseThrow().since());
    }

    /** Those that the committee had closed at the baseline, and that are open again or have lost its agreement. */
    List<Reopened> reopened() {
        return actions(listed)
                .filter(action ->
                        isChanged(action, ActionKind.REOPENED) || isChanged(action, ActionKind.CLOSURE_WITHDRAWN))
                .flatMap(action -> closedBefore(action).stream()
                        .map(day -> new Reopened(action.place(), day, isChanged(action, ActionKind.REOPENED))))
                .toList();
    }

    /** Those to which the executive had given another response at the baseline. */
    Stream<PaperRecommendation> changedResponses() {
        return listed.stream()
                .filter(item -> comparison
                        .changes()
                        .filter(changes -> changes.recommendation(item.key())
                                .kinds()
                                .contains(RecommendationKind.RESPONSE_CHANGED))
                        .isPresent());
    }

    /** Those that go on and whose last day was put off. */
    List<PostponedAction> postponed() {
        return goingOn().flatMap(action -> postponed(action).stream()).toList();
    }

    private Optional<PostponedAction> postponed(PaperAction action) {
        return comparison
                .now()
                .history(action.key())
                .filter(history -> history.slips() > 0)
                .map(history -> new PostponedAction(
                        action,
                        history.original().orElseThrow(),
                        history.slips(),
                        history.mayHaveSlippedBefore(first)));
    }

    /**
     * What is worse than at the baseline: which responses changed, which actions are open again, and how many became overdue,
     * were put off, are delayed or without owner.
     */
    List<String> worse() {
        List<String> worse = new ArrayList<>();
        List<PaperRecommendation> changed = changedResponses().toList();
        if (!changed.isEmpty()) {
            worse.add(labels.count(
                    "change.worse.RESPONSE_CHANGED",
                    changed.size(),
                    labels.references(
                            changed.stream().map(PaperRecommendation::name).toList())));
        }
        for (Reopened again : reopened()) {
            worse.add(labels.say(
                    again.open() ? "change.worse.REOPENED_CLOSURE" : "change.worse.CLOSURE_WITHDRAWN",
                    again.place().reference(),
                    labels.date(again.closedOn())));
        }
        addWorse("OVERDUE", changed(ActionKind.OVERDUE), worse);
        List<PostponedAction> putOff = changed(ActionKind.REDATED)
                .filter(action -> !wasClosed(action))
                .filter(this::isPutOff)
                .flatMap(action -> postponed(action).stream())
                .toList();
        if (!putOff.isEmpty()) {
            worse.add(putOff(putOff));
        }
        addWorse("REOPENED", changed(ActionKind.REOPENED).filter(action -> !wasClosed(action)), worse);
        addWorse("DELAYED", changed(ActionKind.DELAYED), worse);
        addWorse("UNOWNED", changed(ActionKind.UNOWNED), worse);
        return worse;
    }

    private Stream<PaperAction> changed(ActionKind kind) {
        return goingOn().filter(action -> isChanged(action, kind));
    }

    private void addWorse(String kind, Stream<PaperAction> actions, List<String> worse) {
        int number = (int) actions.count();
        if (number > 0) {
            worse.add(labels.count("change.worse." + kind, number));
        }
    }

    private boolean isPutOff(PaperAction action) {
        return action.action()
                .byWhen()
                .latest()
                .filter(latest -> lastDayBefore(action).filter(latest::isAfter).isPresent())
                .isPresent();
    }

    private boolean wasClosed(PaperAction action) {
        return closedBefore(action).isPresent();
    }

    /** The day on which the committee closed it, if it had at the baseline. */
    private Optional<LocalDate> closedBefore(PaperAction action) {
        return comparison
                .changes()
                .flatMap(changes ->
                        changes.action(action.key()).before().flatMap(before -> before.closedOn(changes.since())));
    }

    /** How many, and for which time those that were put off most often. */
    private String putOff(List<PostponedAction> actions) {
        int most = actions.stream().mapToInt(PostponedAction::times).max().orElseThrow();
        if (most == 1) {
            return labels.count("change.worse.PUT_OFF", actions.size());
        }
        List<PostponedAction> those =
                actions.stream().filter(action -> action.times() == most).toList();
        int told = Math.min(most, LAST_ORDINAL);
        boolean more = told < most || those.stream().anyMatch(PostponedAction::more);
        String time = labels.count(
                more ? "change.worse.at-least-time" : "change.worse.time", told, labels.say("place." + told));
        return those.size() == actions.size()
                ? labels.count("change.worse.PUT_OFF_AGAIN", actions.size(), time)
                : labels.count("change.worse.SOME_PUT_OFF_AGAIN", actions.size(), those.size(), time);
    }
}
