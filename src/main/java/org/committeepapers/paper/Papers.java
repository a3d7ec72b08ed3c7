package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.Comparison;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Removed;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ActionFacts.Fact;
import org.committeepapers.paper.CabinetAppendix.ResponseCount;
import org.committeepapers.paper.CabinetAppendix.ToOthers;
import org.committeepapers.paper.ProgressReport.AwaitedResponse;
import org.committeepapers.paper.ProgressReport.Reading;
import org.committeepapers.paper.ProgressReport.StatusCount;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Receiver;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** Works out what the papers say. */
public final class Papers {

    /** Good news first, then what is left to do, then what nobody can tell. */
    static final List<Status> REPORT_ORDER = List.of(
            Status.COMPLETED,
            Status.IN_PROGRESS,
            Status.NOT_STARTED,
            Status.OPEN,
            Status.DELAYED,
            Status.CLOSED,
            Status.UNKNOWN,
            Status.WITHHELD);

    private Papers() {}

    /**
     * The executive's response.
     *
     * @param comparison of this tracker, on the day of the papers
     * @param scope its grouping parts the recommendations to the executive
     */
    public static CabinetAppendix cabinetAppendix(
            TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        LocalDate asAt = comparison.now().asAt();
        About about = tracker.about().in(labels.language());
        ItemLayout.Grouping grouping = scope.layout().grouping();
        List<PaperRecommendation> all = new PaperItems(tracker, comparison, scope, labels).all();
        List<PaperRecommendation> toExecutive =
                all.stream().filter(PaperRecommendation::toExecutive).toList();
        return new CabinetAppendix(
                title(tracker, labels),
                about.council(),
                about.committee(),
                about.namesIn(labels.language()),
                asAt,
                tracker.consideredOn(),
                tracker.agreedOn(),
                tracker.isProposed(),
                tracker.ofSeveralMeetings(),
                tracker.isAgreedOnEach() && tracker.agreedOn().isEmpty(),
                about.introduction(),
                about.appendix(),
                PaperFront.of(tracker, Receiver.CABINET, labels),
                PaperFront.askedOfCabinet(about),
                awaited(toExecutive.stream().filter(item -> item.answer().awaited())),
                awaited(toExecutive.stream()
                        .filter(item ->
                                item.answer().proposed() && item.answer().overdue())),
                notListed(comparison, new GonePlaces(all, labels)),
                comparison.now().vanished().stream().noneMatch(gone -> isLeft(gone, tracker)),
                tally(toExecutive),
                toExecutive,
                ItemGroup.of(toExecutive, grouping, labels),
                toOthers(all),
                ActionFacts.of(
                        List.of(Fact.ACTION, Fact.OWNER, Fact.BY_WHEN, Fact.SUCCESS_CRITERIA, Fact.PROGRESS),
                        all.stream().flatMap(item -> item.actions().stream()).toList(),
                        Set.of()));
    }

    /** Whatever anybody has decided of it since, it was made. In the order of references, 9 before 10. */
    private static List<Place> notListed(Comparison comparison, GonePlaces places) {
        return Stream.concat(
                        comparison.removed().stream(),
                        comparison.accepted().stream().map(Removed.Accepted::item))
                .filter(gone -> !gone.actionsOnly())
                .map(places::of)
                .sorted(Comparator.comparingInt(
                                (Place place) -> place.reference().length())
                        .thenComparing(Place::reference))
                .toList();
    }

    /** Whether a recommendation isn't in the tracker any more, closed or not, under whatever reference. */
    private static boolean isLeft(ListedRecommendation gone, TrackerPart tracker) {
        return gone.actionsOnly()
                ? tracker.recommendations().stream().noneMatch(gone::isUnder)
                : !gone.actions().isEmpty() || gone.recommendation().lastNumber() == 0;
    }

    /** Everything as papers show it, in sheet order. */
    public static List<PaperRecommendation> items(TrackerPart tracker, LocalDate asAt, Labels labels) {
        return new PaperItems(
                        tracker, asAt, Optional.empty(), ItemLayout.Grouping.NONE, ResponsePeriods.DEFAULT, labels)
                .all();
    }

    /**
     * How the actions stand, and what changed.
     *
     * @param comparison of this tracker, on the day of the papers
     * @param scope what it takes in
     */
    public static ProgressReport progressReport(
            TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        About about = tracker.about().in(labels.language());
        LocalDate asAt = comparison.now().asAt();
        ListedActions listed = new ListedActions(tracker, comparison, scope, labels);
        List<PaperAction> actions = listed.actions();
        List<PaperAction> overdue =
                actions.stream().filter(PaperAction::overdue).toList();
        return new ProgressReport(
                title(tracker, labels),
                about.council(),
                about.committee(),
                about.namesIn(labels.language()),
                asAt,
                PaperFront.of(tracker, Receiver.SCRUTINY, labels),
                about.committeeIsAskedTo(),
                counts(actions),
                StatusCharts.of(listed, about.committee(), scope, labels),
                actions.size(),
                overdue.size(),
                undated(actions),
                untold(actions),
                actions.stream()
                        .filter(action ->
                                action.status().isEnded() && action.closedOn().isEmpty())
                        .toList(),
                listed.reopened(),
                listed.changedResponses().stream()
                        .map(PaperRecommendation::place)
                        .toList(),
                listed.refused(),
                listed.redated(),
                listed.unchanged(),
                listed.silent(),
                overdue,
                scope.meeting(),
                listed.dueBefore(),
                scope.nextMeeting()
                        .map(day -> new ProgressReport.NextMeeting(
                                day,
                                listed.due(
                                        scope.meeting().filter(asAt::isBefore).orElse(asAt), day.plusDays(1)))),
                listed.news(),
                actions.stream().filter(action -> !action.doubts().isEmpty()).toList(),
                listed.recommendations().stream()
                        .filter(item ->
                                item.actions().isEmpty() && item.withheld().isEmpty())
                        .toList(),
                listed.recommendations().stream()
                        .filter(PaperRecommendation::isAgreedWithoutAction)
                        .map(PaperRecommendation::place)
                        .toList(),
                tracker.isProposed(),
                awaited(listed.recommendations().stream()
                        .filter(item -> item.answer().overdue())),
                awaited(listed.recommendations().stream()
                        .filter(item -> item.directedTo().kind() == Addressee.Kind.OTHER
                                && item.withheld().isEmpty()
                                && item.answer().awaited()
                                && !item.answer().overdue())),
                comparison.changes().map(changes -> new ChangeList(changes, listed.all(), labels).report()),
                new GonePlaces(listed.all(), labels).removed(comparison.removed(), asAt),
                new GonePlaces(listed.all(), labels).accepted(comparison.accepted(), asAt),
                listed.closed(),
                listed.postponed(),
                listed.recommendations(),
                listed.groups(),
                reading(actions),
                scope.appendix(),
                ActionFacts.of(
                        List.of(Fact.ACTION, Fact.OWNER, Fact.BY_WHEN, Fact.STATUS, Fact.PROGRESS),
                        listed.withFacts(),
                        Set.of(Fact.OWNER, Fact.BY_WHEN)));
    }

    /** That of the tracker, with the part where it is an extract; empty where neither has one. */
    private static String title(About about, Labels labels) {
        return about.extract().isEmpty() || about.title().isEmpty()
                ? about.title() + about.extract()
                : labels.say("extract-of", about.title(), about.extract());
    }

    private static List<ResponseCount> tally(List<PaperRecommendation> recommendations) {
        return Stream.of(Response.Category.values())
                .map(category -> new ResponseCount(category, (int) recommendations.stream()
                        .filter(recommendation -> recommendation.category() == category)
                        .count()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static List<ToOthers> toOthers(List<PaperRecommendation> recommendations) {
        Map<String, List<PaperRecommendation>> byAddressee = new LinkedHashMap<>();
        recommendations.stream()
                .filter(recommendation -> !recommendation.toExecutive())
                .forEach(recommendation -> byAddressee
                        .computeIfAbsent(recommendation.directedTo().words(), words -> new ArrayList<>())
                        .add(recommendation));
        return byAddressee.entrySet().stream()
                .map(entry -> new ToOthers(
                        entry.getKey(),
                        entry.getValue().getFirst().directedTo().kind() == Addressee.Kind.WITHHELD,
                        entry.getValue()))
                .toList();
    }

    private static int undated(List<PaperAction> actions) {
        return (int) actions.stream()
                .filter(Papers::goesOn)
                .map(PaperAction::action)
                .filter(action -> !action.exemptions().withholds(Field.BY_WHEN))
                .filter(action -> action.byWhen().isWanting() || action.byWhen().kind() == ByWhen.Kind.INVALID)
                .count();
    }

    private static String title(TrackerPart tracker, Labels labels) {
        return tracker.exemptions()
                .whole()
                .map(new WithheldWords(labels)::inPlace)
                .orElseGet(() -> title(tracker.about().in(labels.language()), labels));
    }

    static boolean goesOn(PaperAction action) {
        return !action.status().isEnded() && action.status() != Status.WITHHELD;
    }

    /** Those of which nobody may tell whether they are overdue. */
    private static int untold(List<PaperAction> actions) {
        return (int) actions.stream()
                .filter(action -> action.action().isOverdueWithheld())
                .count();
    }

    private static List<StatusCount> counts(List<PaperAction> actions) {
        return REPORT_ORDER.stream()
                .map(status -> count(status, actions))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static StatusCount count(Status status, List<PaperAction> actions) {
        List<PaperAction> those =
                actions.stream().filter(action -> action.status() == status).toList();
        int overdue = (int) those.stream().filter(PaperAction::overdue).count();
        return new StatusCount(status, those.size(), overdue, untold(those));
    }

    private static List<AwaitedResponse> awaited(Stream<PaperRecommendation> recommendations) {
        Map<AwaitedResponse, List<Place>> awaited = new TreeMap<>(
                Comparator.comparing((AwaitedResponse those) -> !those.from().isEmpty())
                        .thenComparing(those -> those.due().orElse(LocalDate.MAX))
                        .thenComparing(AwaitedResponse::from)
                        .thenComparing(those -> those.received().orElse(LocalDate.MAX)));
        recommendations.forEach(
                recommendation -> awaited.computeIfAbsent(awaited(recommendation), any -> new ArrayList<>())
                        .add(recommendation.place()));
        return awaited.entrySet().stream()
                .map(entry -> new AwaitedResponse(
                        entry.getKey().from(),
                        entry.getKey().over(),
                        entry.getKey().due(),
                        entry.getKey().received(),
                        entry.getValue()))
                .toList();
    }

    /** Without its place. */
    private static AwaitedResponse awaited(PaperRecommendation one) {
        Optional<LocalDate> due = one.answer().due();
        return new AwaitedResponse(
                one.toExecutive() ? "" : one.directedTo().words(),
                one.answer().overdue(),
                due,
                one.toExecutive() || due.isPresent()
                        ? Optional.empty()
                        : one.recommendation().receivedOn(),
                List.of());
    }

    private static Reading reading(List<PaperAction> listed) {
        List<Action> actions = listed.stream().map(PaperAction::action).toList();
        return new Reading(
                any(actions, ByWhen.Kind.MONTH),
                any(actions, ByWhen.Kind.PERIOD),
                any(actions, ByWhen.Kind.RECURRING) || any(actions, ByWhen.Kind.OPEN),
                any(actions, ByWhen.Kind.INVALID),
                actions.stream()
                        .map(Action::standing)
                        .anyMatch(standing ->
                                standing.source() == Standing.Source.READ && standing.doubt() != Standing.Doubt.SILENT),
                (int) actions.stream()
                        .filter(action -> action.standing().source() == Standing.Source.DECLARED)
                        .count());
    }

    private static boolean any(List<Action> actions, ByWhen.Kind kind) {
        return actions.stream().anyMatch(action -> action.byWhen().kind() == kind);
    }
}
