package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.comparison.ActionSeen;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.CabinetAppendix.ResponseCount;
import org.committeepapers.paper.CabinetAppendix.ToOthers;
import org.committeepapers.paper.ProgressReport.Reading;
import org.committeepapers.paper.ProgressReport.StatusCount;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** Works out what the papers say. */
public final class Papers {

    /** Good news first, then what is left to do, then what nobody can tell. */
    private static final List<Status> REPORT_ORDER = List.of(
            Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED, Status.DELAYED, Status.CLOSED, Status.UNKNOWN);

    private Papers() {}

    /** The executive's response as on {@code asAt}. */
    public static CabinetAppendix cabinetAppendix(PublicTracker tracker, LocalDate asAt, Labels labels) {
        About about = tracker.about();
        List<RecommendationItem> all = Items.of(tracker, asAt, Optional.empty(), labels);
        List<RecommendationItem> toExecutive =
                all.stream().filter(RecommendationItem::toExecutive).toList();
        return new CabinetAppendix(
                about.title(),
                about.council(),
                about.committee(),
                about.consideredOn(),
                about.agreedByCabinetOn(),
                about.introduction(),
                about.appendix(),
                about.reportAuthor(),
                about.contact(),
                tally(toExecutive),
                toExecutive,
                toOthers(all));
    }

    /**
     * How the actions stand, and what changed.
     *
     * @param comparison of this tracker, on the day of the papers
     * @param nextMeeting of the committee, after the one that the report goes to; empty where none is known
     */
    public static ProgressReport progressReport(
            PublicTracker tracker, Comparison comparison, Optional<LocalDate> nextMeeting, Labels labels) {
        About about = tracker.about();
        LocalDate asAt = comparison.now().asAt();
        List<RecommendationItem> recommendations = Items.of(tracker, asAt, comparison.changes(), labels);
        List<ActionItem> actions = recommendations.stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .toList();
        List<ActionItem> overdue = actions.stream().filter(ActionItem::overdue).toList();
        return new ProgressReport(
                about.title(),
                about.council(),
                about.committee(),
                asAt,
                about.committeeIsAskedTo(),
                counts(actions),
                actions.size(),
                overdue.size(),
                undated(tracker),
                actions.stream()
                        .filter(action -> action.status() == Status.COMPLETED)
                        .toList(),
                overdue,
                nextMeeting.map(day -> new ProgressReport.NextMeeting(day, dueBy(day, asAt, tracker, actions))),
                actions.stream().filter(action -> !action.doubts().isEmpty()).toList(),
                withoutAction(recommendations),
                comparison.changes().map(changes -> new ChangeList(changes, recommendations, labels).report()),
                slips(comparison.now(), recommendations),
                recommendations,
                reading(tracker));
    }

    /** What goes on, isn't overdue and has its last day up to this one. */
    private static List<ActionItem> dueBy(
            LocalDate meeting, LocalDate asAt, PublicTracker tracker, List<ActionItem> items) {
        List<Action> actions = tracker.recommendations().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .toList();
        return IntStream.range(0, actions.size())
                .filter(i -> !actions.get(i).status().isEnded())
                .filter(i -> !actions.get(i).isOverdue(asAt))
                .filter(i -> actions.get(i)
                        .byWhen()
                        .latest()
                        .filter(day -> !day.isAfter(meeting))
                        .isPresent())
                .mapToObj(items::get)
                .toList();
    }

    private static List<Slip> slips(Snapshot now, List<RecommendationItem> items) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<ActionSeen> actions = now.recommendations().get(i).actions();
            for (int j = 0; j < actions.size(); j++) {
                ActionItem item = items.get(i).actions().get(j);
                ActionSeen action = actions.get(j);
                action.history()
                        .filter(history ->
                                history.slips() > 0 && !action.status().isEnded())
                        .ifPresent(history -> slips.add(new Slip(
                                item.name(),
                                item.recommendationId(),
                                item.text(),
                                history.original().orElseThrow(),
                                action.latest(),
                                history.slips())));
            }
        }
        return slips;
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

    private static int undated(PublicTracker tracker) {
        return (int) tracker.recommendations().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .filter(action -> !action.status().isEnded())
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.MISSING
                        || action.byWhen().kind() == ByWhen.Kind.INVALID)
                .count();
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
        return new StatusCount(status, those.size(), overdue);
    }

    private static List<String> withoutAction(List<RecommendationItem> recommendations) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.actions().isEmpty())
                .map(RecommendationItem::name)
                .toList();
    }

    private static Reading reading(PublicTracker tracker) {
        List<Action> actions = tracker.recommendations().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .toList();
        int read = (int) actions.stream()
                .filter(action -> action.standing().source() == Standing.Source.READ)
                .count();
        return new Reading(
                any(actions, ByWhen.Kind.MONTH),
                any(actions, ByWhen.Kind.PERIOD),
                any(actions, ByWhen.Kind.RECURRING) || any(actions, ByWhen.Kind.OPEN),
                any(actions, ByWhen.Kind.INVALID),
                read,
                actions.size() - read);
    }

    private static boolean any(List<Action> actions, ByWhen.Kind kind) {
        return actions.stream().anyMatch(action -> action.byWhen().kind() == kind);
    }
}
