package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.Changes;
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
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.status.StatusWords;

/** Which actions of a tracker its progress report lists, and which the committee has done with. */
final class ListedActions {

    private static final String OF_CLOSED = "-closed";

    /** Welsh parts later ordinals around the noun. */
    private static final int LAST_ORDINAL = 10;

    /** More actions than these are counted instead of named. */
    private static final int MOST_TOLD = 5;

    /** What takes back that an action had ended as it should; told first. */
    private static final Set<ActionKind> REVERSED =
            EnumSet.of(ActionKind.REOPENED, ActionKind.CLOSURE_WITHDRAWN, ActionKind.UNDONE);

    /** What makes an action worse that goes on. */
    private static final Set<ActionKind> WORSE = EnumSet.of(
            ActionKind.OVERDUE,
            ActionKind.DELAYED,
            ActionKind.SET_BACK,
            ActionKind.UNCLEAR,
            ActionKind.UNOWNED,
            ActionKind.UNDATED);

    /** So many in a row without an update, this one counted, are asked about, as are so many with the same one. */
    private static final int SILENT_REPORTS = 2;

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
        return comparison
                .changes()
                .flatMap(changes -> changes.action(action.key()).lastDay(changes.since()));
    }

    /** Those listed as going on and reporting the same progress, unless there are other reasons to ask. */
    List<OldNews> unchanged() {
        return bySince(actions(listed)
                .filter(action -> isChanged(action, ActionKind.UNCHANGED) && !hasNoNews(action))
                .filter(this::isAskedForNothingElse));
    }

    /** Those that go on, are expected to report, and have no update in as many reports. */
    List<OldNews> silent() {
        return bySince(listed.stream()
                .flatMap(item -> item.actions().stream()
                        .filter(action -> item.recommendation().expects(action.action())))
                .filter(Papers::goesOn)
                .filter(this::hasNoNews)
                .filter(action -> comparison
                        .now()
                        .history(action.key())
                        .filter(history -> history.sameProgress().editions() >= SILENT_REPORTS)
                        .isPresent())
                .filter(this::isAskedForNothingElse));
    }

    private boolean hasNoNews(PaperAction action) {
        return action.action().has(Field.PROGRESS)
                && !action.action().exemptions().withholds(Field.PROGRESS)
                && StatusWords.sayNothing(action.action().words(Field.PROGRESS));
    }

    private boolean isAskedForNothingElse(PaperAction action) {
        return !action.overdue() && action.doubts().isEmpty() && !isDueBefore(action);
    }

    private List<OldNews> bySince(Stream<PaperAction> actions) {
        Map<LocalDate, List<PaperAction>> bySince = new TreeMap<>();
        actions.forEach(action -> bySince.computeIfAbsent(lastNews(action), any -> new ArrayList<>())
                .add(action));
        return bySince.entrySet().stream()
                .map(news -> new OldNews(news.getKey(), news.getValue()))
                .toList();
    }

    /** What goes on and will be past its last day when the committee meets, the first due in front. */
    List<PaperAction> dueBefore() {
        return actions(listed)
                .filter(this::isDueBefore)
                .sorted(Comparator.comparing(
                        action -> action.action().byWhen().latest().orElseThrow()))
                .toList();
    }

    private boolean isDueBefore(PaperAction action) {
        return scope.meeting()
                .filter(day -> isDue(action, comparison.now().asAt(), day))
                .isPresent();
    }

    /** What goes on and has its last day from one day until before another. */
    List<PaperAction> due(LocalDate from, LocalDate before) {
        return actions(listed).filter(action -> isDue(action, from, before)).toList();
    }

    private static boolean isDue(PaperAction action, LocalDate from, LocalDate before) {
        return Papers.goesOn(action)
                && action.action()
                        .byWhen()
                        .latest()
                        .filter(day -> !day.isBefore(from) && day.isBefore(before))
                        .isPresent();
    }

    private LocalDate lastNews(PaperAction action) {
        return comparison
                .now()
                .history(action.key())
                .flatMap(history -> history.sameProgress().since())
                .orElseGet(() -> comparison.changes().map(Changes::since).orElse(first));
    }

    /** Those that the committee had closed at the baseline, and that are open again or have lost its agreement. */
    List<Reopened> reopened() {
        return actions(listed)
                .filter(action ->
                        isChanged(action, ActionKind.REOPENED) || isChanged(action, ActionKind.CLOSURE_WITHDRAWN))
                .flatMap(action -> closedBefore(action).stream()
                        .map(day -> new Reopened(
                                action.place(),
                                day,
                                isChanged(action, ActionKind.REOPENED)
                                        || Papers.goesOn(action) && action.status() != Status.UNKNOWN)))
                .toList();
    }

    /** Those to which another response had been given at the baseline. */
    List<PaperRecommendation> changedResponses() {
        return answered(RecommendationKind.RESPONSE_CHANGED).toList();
    }

    /** Those that the executive has refused since the baseline, as sentences name them: "8 (31 days late)". */
    List<String> refused() {
        return givenByExecutive()
                .filter(item -> item.category() == Response.Category.NOT_AGREED)
                .map(item -> item.answer().daysLate() == 0
                        ? item.name()
                        : labels.say(
                                "of-source",
                                labels.count("days-late", item.answer().daysLate()),
                                item.name()))
                .toList();
    }

    /** What it answered since the baseline, or agreed of what was only proposed then. */
    private Stream<PaperRecommendation> givenByExecutive() {
        return answered(RecommendationKind.RESPONSE_GIVEN, RecommendationKind.RESPONSE_AGREED)
                .filter(item -> item.toExecutive() && !item.answer().proposed());
    }

    private Stream<PaperRecommendation> answered(RecommendationKind... any) {
        return listed.stream()
                .filter(item -> comparison
                        .changes()
                        .map(changes -> changes.recommendation(item.key()).kinds())
                        .filter(kinds -> Stream.of(any).anyMatch(kinds::contains))
                        .isPresent());
    }

    /** How each other body answered since the baseline. */
    private void addNewsOfOthers(List<String> news) {
        Map<List<String>, List<String>> byBody = new LinkedHashMap<>();
        answered(RecommendationKind.RESPONSE_GIVEN)
                .filter(item -> item.directedTo().kind() == Addressee.Kind.OTHER)
                .forEach(item -> byBody.computeIfAbsent(
                                List.of(
                                        item.category() == Response.Category.NOT_AGREED
                                                ? "RESPONSE_REFUSED_BY"
                                                : "RESPONSE_GIVEN_BY",
                                        item.directedTo().words()),
                                any -> new ArrayList<>())
                        .add(item.name()));
        byBody.forEach((how, names) -> news.add(
                labels.count("change.news." + how.getFirst(), names.size(), labels.references(names), how.getLast())));
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
     * What the committee should hear first: how the executive and others answered since the baseline, and what got worse. Where that
     * concerns a few actions only, it is a clause for each, or for those of which the same is to be said.
     */
    List<String> news() {
        List<String> news = new ArrayList<>();
        addNews(
                "RESPONSE_CHANGED",
                changedResponses().stream().map(PaperRecommendation::name).toList(),
                news);
        List<String> refused = refused();
        if (!refused.isEmpty()) {
            news.add(labels.count("change.news.RESPONSE_REFUSED", refused.size(), labels.list(refused)));
        }
        addNews(
                "RESPONSE_GIVEN",
                givenByExecutive()
                        .filter(item -> item.category() != Response.Category.NOT_AGREED)
                        .map(PaperRecommendation::name)
                        .toList(),
                news);
        addNewsOfOthers(news);
        addDatedAgain(news);
        Map<PaperAction, List<ActionKind>> worse = new LinkedHashMap<>();
        actions(listed)
                .filter(action -> !worse(action).isEmpty())
                .sorted(Comparator.comparing(
                        action -> !REVERSED.contains(worse(action).getFirst())))
                .forEach(action -> worse.put(action, worse(action)));
        news.addAll(worse.size() > MOST_TOLD ? counted(worse) : told(worse));
        return news;
    }

    /** Those that had been reopened before the baseline without a date to come, and now have one. */
    private void addDatedAgain(List<String> news) {
        Map<List<String>, List<String>> byDays = new LinkedHashMap<>();
        actions(listed)
                .filter(this::isDatedAgain)
                .forEach(action -> byDays.computeIfAbsent(
                                Stream.of(
                                                action.reopening().orElseThrow().since(),
                                                action.action()
                                                        .byWhen()
                                                        .latest()
                                                        .orElseThrow())
                                        .map(labels::date)
                                        .toList(),
                                any -> new ArrayList<>())
                        .add(action.name()));
        byDays.forEach((days, names) -> news.add(labels.count(
                "change.news.DATED_AGAIN", names.size(), labels.references(names), days.getFirst(), days.getLast())));
    }

    private boolean isDatedAgain(PaperAction action) {
        return isChanged(action, ActionKind.REDATED)
                && !isChanged(action, ActionKind.REOPENED)
                && action.reopening()
                        .filter(it -> lastDayBefore(action)
                                .filter(it.since()::isAfter)
                                .isPresent())
                        .isPresent();
    }

    private void addNews(String kind, List<String> names, List<String> news) {
        if (!names.isEmpty()) {
            news.add(labels.count("change.news." + kind, names.size(), labels.references(names)));
        }
    }

    /** How it got worse, what weighs most first; that it is open again says that it is closed no longer. */
    private List<ActionKind> worse(PaperAction action) {
        return Stream.of(ActionKind.values())
                .filter(kind -> isChanged(action, kind))
                .filter(kind -> kind != ActionKind.CLOSURE_WITHDRAWN || !isChanged(action, ActionKind.REOPENED))
                .filter(kind -> REVERSED.contains(kind)
                        || WORSE.contains(kind) && !action.status().isEnded()
                        || kind == ActionKind.REDATED && isPutOff(action))
                .toList();
    }

    private List<String> counted(Map<PaperAction, List<ActionKind>> worse) {
        return Stream.of(ActionKind.values())
                .filter(kind -> worse.values().stream().anyMatch(kinds -> kinds.contains(kind)))
                .map(kind -> labels.count("change.number." + (kind == ActionKind.REDATED ? "PUT_OFF" : kind), (int)
                        worse.values().stream()
                                .filter(kinds -> kinds.contains(kind))
                                .count()))
                .toList();
    }

    private List<String> told(Map<PaperAction, List<ActionKind>> worse) {
        Map<List<String>, List<PaperAction>> alike = new LinkedHashMap<>();
        worse.forEach((action, kinds) -> alike.computeIfAbsent(phrases(action, kinds, 1), any -> new ArrayList<>())
                .add(action));
        return alike.values().stream()
                .map(actions -> labels.count(
                        "change.news.actions",
                        actions.size(),
                        labels.references(
                                actions.stream().map(PaperAction::name).toList()),
                        labels.list(phrases(
                                actions.getFirst(),
                                worse.getOrDefault(actions.getFirst(), List.of()),
                                actions.size()))))
                .toList();
    }

    private List<String> phrases(PaperAction action, List<ActionKind> kinds, int number) {
        return kinds.stream().map(kind -> phrase(action, kind, number)).toList();
    }

    /** What is said of an action, or of a number of which the same is said. */
    private String phrase(PaperAction action, ActionKind kind, int number) {
        String closed = closedBefore(action).map(labels::date).orElse("");
        ChangeWords words = new ChangeWords(labels);
        String before =
                change(action).flatMap(ActionChange::before).map(words::status).orElse("");
        return switch (kind) {
            case REDATED -> putOff(action, number);
            case REOPENED ->
                labels.count("change.news." + (closed.isEmpty() ? "REOPENED" : "REOPENED_CLOSURE"), number, closed);
            case CLOSURE_WITHDRAWN -> labels.count("change.news.CLOSURE_WITHDRAWN", number, closed);
            default -> labels.count("change.news." + kind, number, before, words.status(action.action()));
        };
    }

    /** With "for the third time", where it isn't the first. */
    private String putOff(PaperAction action, int number) {
        String putOff = labels.count("change.news.PUT_OFF", number);
        return postponed(action)
                .filter(postponed -> postponed.times() > 1)
                .map(postponed -> {
                    int told = Math.min(postponed.times(), LAST_ORDINAL);
                    boolean more = told < postponed.times() || postponed.more();
                    return putOff + " "
                            + labels.count(
                                    more ? "change.news.at-least-time" : "change.news.time",
                                    told,
                                    labels.say("place." + told));
                })
                .orElse(putOff);
    }

    /** Whether it goes on, and until a later day than at the baseline. */
    private boolean isPutOff(PaperAction action) {
        return !action.status().isEnded()
                && !isChanged(action, ActionKind.REOPENED)
                && !isDatedAgain(action)
                && action.action()
                        .byWhen()
                        .latest()
                        .filter(latest ->
                                lastDayBefore(action).filter(latest::isAfter).isPresent())
                        .isPresent();
    }

    /** The day on which the committee closed it, if it had at the baseline. */
    private Optional<LocalDate> closedBefore(PaperAction action) {
        return comparison
                .changes()
                .flatMap(changes -> changes.action(action.key())
                        .before()
                        .flatMap(before -> before.recordedClosedOn(changes.since())));
    }
}
