package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.CabinetAppendix.ResponseCount;
import org.committeepapers.paper.CabinetAppendix.ToOthers;
import org.committeepapers.paper.ProgressReport.Reading;
import org.committeepapers.paper.ProgressReport.StatusCount;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** Works out what the papers say. */
public final class Papers {

    /** Good news first, then what is left to do, then what nobody can tell. */
    static final List<Status> REPORT_ORDER = List.of(
            Status.COMPLETED,
            Status.IN_PROGRESS,
            Status.NOT_STARTED,
            Status.DELAYED,
            Status.CLOSED,
            Status.UNKNOWN,
            Status.WITHHELD);

    private Papers() {}

    /** The executive's response as on {@code asAt}. */
    public static CabinetAppendix cabinetAppendix(TrackerPart tracker, LocalDate asAt, Labels labels) {
        return cabinetAppendix(tracker, asAt, Layout.USUAL, labels);
    }

    /**
     * The same in another layout.
     *
     * @param layout whose grouping parts the recommendations to the executive; one of actions parts nothing, as a response
     *     answers a recommendation whole
     */
    public static CabinetAppendix cabinetAppendix(TrackerPart tracker, LocalDate asAt, Layout layout, Labels labels) {
        About about = tracker.about();
        Grouping whole = layout.grouping().isOfActions() ? Grouping.NONE : layout.grouping();
        List<RecommendationItem> all = Items.of(tracker, asAt, Optional.empty(), whole, labels);
        List<RecommendationItem> toExecutive =
                all.stream().filter(RecommendationItem::toExecutive).toList();
        return new CabinetAppendix(
                title(tracker, labels),
                about.council(),
                about.committee(),
                about.consideredOn(),
                about.agreedByCabinetOn(),
                about.introduction(),
                about.appendix(),
                Front.of(about),
                Front.lines(FrontPart.CABINET_IS_ASKED_TO, about),
                tally(toExecutive),
                toExecutive,
                new Groups(whole, labels).of(toExecutive),
                toOthers(all),
                layout.of(ActionTable.CABINET_APPENDIX));
    }

    /** Everything as papers show it, in sheet order. */
    public static List<RecommendationItem> items(TrackerPart tracker, LocalDate asAt, Labels labels) {
        return Items.of(tracker, asAt, Optional.empty(), Grouping.NONE, labels);
    }

    /**
     * How the actions stand, and what changed.
     *
     * @param comparison of this tracker, on the day of the papers
     * @param scope what it takes in
     */
    public static ProgressReport progressReport(
            TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        About about = tracker.about();
        LocalDate asAt = comparison.now().asAt();
        Groups groups = new Groups(scope.layout().grouping(), labels);
        Listing listing = new Listing(
                comparison,
                Items.of(tracker, asAt, comparison.changes(), scope.layout().grouping(), labels),
                scope.closedItems(),
                groups,
                labels);
        List<Action> listed = listed(tracker, comparison.now());
        List<ActionItem> actions = listing.listed().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .toList();
        List<ActionItem> overdue = actions.stream().filter(ActionItem::overdue).toList();
        return new ProgressReport(
                title(tracker, labels),
                about.council(),
                about.committee(),
                asAt,
                Front.of(about),
                about.committeeIsAskedTo(),
                counts(actions),
                StatusCharts.of(listing.listed(), about.committee(), comparison, scope, labels),
                actions.size(),
                overdue.size(),
                undated(tracker),
                untold(listed),
                actions.stream()
                        .filter(action ->
                                action.status().isEnded() && action.closedOn().isEmpty())
                        .toList(),
                listing.redated(),
                listing.unchanged(),
                overdue,
                scope.meeting(),
                scope.nextMeeting().map(day -> new ProgressReport.NextMeeting(day, dueBy(day, asAt, listed, actions))),
                actions.stream().filter(action -> !action.doubts().isEmpty()).toList(),
                withoutAction(listing.listed()),
                comparison.changes().map(changes -> new ChangeList(changes, listing.all(), labels).report()),
                listing.closed(),
                listing.slips(),
                listing.listed(),
                groups.of(listing.listed()),
                reading(listed),
                scope.layout().of(ActionTable.SCRUTINY_PROGRESS_REPORT),
                scope.layout().of(ActionTable.OVERDUE),
                scope.layout().of(ActionTable.NEXT_MEETING));
    }

    /** That of the tracker, with the part where it is an extract. */
    private static String title(About about, Labels labels) {
        return about.extract().isEmpty() ? about.title() : labels.say("extract-of", about.title(), about.extract());
    }

    /** What goes on, isn't overdue and has its last day up to this one. */
    private static List<ActionItem> dueBy(
            LocalDate meeting, LocalDate asAt, List<Action> actions, List<ActionItem> items) {
        Set<ItemKey> due = actions.stream()
                .filter(Papers::goesOn)
                .filter(action -> !action.isOverdue(asAt))
                .filter(action -> action.byWhen()
                        .latest()
                        .filter(day -> !day.isAfter(meeting))
                        .isPresent())
                .map(Action::key)
                .collect(Collectors.toSet());
        return items.stream().filter(item -> due.contains(item.key())).toList();
    }

    private static List<Action> listed(TrackerPart tracker, Snapshot now) {
        return tracker.recommendations().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .filter(action -> !now.action(action.key()).isClosedBefore(now.asAt()))
                .toList();
    }

    private static List<ResponseCount> tally(List<RecommendationItem> recommendations) {
        return Stream.of(Response.Category.values())
                .map(category -> new ResponseCount(category, (int) recommendations.stream()
                        .filter(recommendation -> recommendation.category() == category)
                        .count()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static List<ToOthers> toOthers(List<RecommendationItem> recommendations) {
        Map<String, List<RecommendationItem>> byAddressee = new LinkedHashMap<>();
        recommendations.stream()
                .filter(recommendation -> !recommendation.toExecutive())
                .forEach(recommendation -> byAddressee
                        .computeIfAbsent(recommendation.directedTo().words(), words -> new ArrayList<>())
                        .add(recommendation));
        return byAddressee.entrySet().stream()
                .map(entry -> new ToOthers(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int undated(TrackerPart tracker) {
        return (int) tracker.recommendations().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .filter(Papers::goesOn)
                .filter(action -> !action.exemptions().withholds(Field.BY_WHEN))
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.MISSING
                        || action.byWhen().kind() == ByWhen.Kind.INVALID)
                .count();
    }

    private static String title(TrackerPart tracker, Labels labels) {
        return tracker.exemptions()
                .whole()
                .map(new WithheldWords(labels)::inPlace)
                .orElseGet(() -> title(tracker.about(), labels));
    }

    private static boolean goesOn(Action action) {
        return !action.status().isEnded() && action.status() != Status.WITHHELD;
    }

    /** Those of which nobody may tell whether they are overdue. */
    private static int untold(List<Action> actions) {
        return (int) actions.stream().filter(Action::isOverdueWithheld).count();
    }

    private static List<StatusCount> counts(List<ActionItem> actions) {
        return REPORT_ORDER.stream()
                .map(status -> count(status, actions))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static StatusCount count(Status status, List<ActionItem> actions) {
        List<ActionItem> those =
                actions.stream().filter(action -> action.status() == status).toList();
        int overdue = (int) those.stream().filter(ActionItem::overdue).count();
        int untold = (int) those.stream().filter(ActionItem::overdueWithheld).count();
        return new StatusCount(status, those.size(), overdue, untold);
    }

    private static List<String> withoutAction(List<RecommendationItem> recommendations) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.actions().isEmpty())
                .map(RecommendationItem::name)
                .toList();
    }

    private static Reading reading(List<Action> actions) {
        int read = (int) actions.stream()
                .filter(action -> action.standing().source() == Standing.Source.READ)
                .count();
        return new Reading(
                any(actions, ByWhen.Kind.MONTH),
                any(actions, ByWhen.Kind.PERIOD),
                any(actions, ByWhen.Kind.RECURRING) || any(actions, ByWhen.Kind.OPEN),
                any(actions, ByWhen.Kind.INVALID),
                read,
                (int) actions.stream()
                        .filter(action -> action.status() != Status.WITHHELD)
                        .map(Action::standing)
                        .filter(standing -> standing.source() == Standing.Source.STATED
                                && standing.doubt() != Standing.Doubt.SILENT)
                        .count(),
                (int) actions.stream()
                        .filter(action -> action.standing().source() == Standing.Source.DECLARED)
                        .count());
    }

    private static boolean any(List<Action> actions, ByWhen.Kind kind) {
        return actions.stream().anyMatch(action -> action.byWhen().kind() == kind);
    }
}
