package org.committeepapers.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.committeepapers.comparison.Changes;
import org.committeepapers.comparison.Comparison;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Recommendation;

/** Takes from the public part of a tracker what is published as data. */
public final class OpenDataOf {

    private final Comparison comparison;
    private final LocalDate asAt;

    private OpenDataOf(Comparison comparison) {
        this.comparison = comparison;
        this.asAt = comparison.now().asAt();
    }

    /**
     * The data of an edition.
     *
     * @param comparison of the same tracker
     * @param report of the same edition, whose counts stand in the data too
     */
    public static OpenData tracker(PublicTracker tracker, Comparison comparison, ProgressReport report) {
        return new OpenDataOf(comparison).data(tracker, report);
    }

    private OpenData data(PublicTracker tracker, ProgressReport report) {
        return new OpenData(
                tracker.id(),
                tracker.about().extract().isEmpty() ? tracker.about().title() : report.title(),
                tracker.about().council(),
                tracker.about().committee(),
                tracker.about().language().tag(),
                asAt,
                tracker.about().consideredOn(),
                tracker.about().agreedByCabinetOn(),
                comparison.changes().map(Changes::since),
                report.counts().stream()
                        .map(count -> new OpenData.Count(count.status(), count.number(), known(count)))
                        .toList(),
                Withheld.ofAll(tracker.exemptions()),
                tracker.recommendations().stream().map(this::item).toList());
    }

    private OpenData.Item item(Recommendation recommendation) {
        return new OpenData.Item(
                recommendation.reference(),
                recommendation.review(),
                recommendation.committee(),
                recommendation.text().plain(),
                recommendation.directedTo().words(),
                recommendation.response().category(),
                recommendation.response().text().plain(),
                sorted(comparison
                        .changes()
                        .map(changes ->
                                changes.recommendation(recommendation.key()).kinds())),
                Withheld.of(recommendation),
                recommendation.actions().stream().map(this::act).toList());
    }

    private OpenData.Act act(Action action) {
        return new OpenData.Act(
                action.key().action(),
                action.text().plain(),
                action.owners().names(),
                action.owners().shown().plain(),
                due(action.byWhen()),
                action.successCriteria().plain(),
                action.progress().plain(),
                action.status(),
                action.standing().source(),
                overdue(action),
                action.closedOn(asAt),
                !comparison.now().wasClosedEarlier(action.key()),
                sorted(comparison
                        .changes()
                        .map(changes -> changes.action(action.key()).kinds())),
                Withheld.of(action.exemptions()));
    }

    private static OptionalInt known(ProgressReport.StatusCount count) {
        return count.untold() == count.number() ? OptionalInt.empty() : OptionalInt.of(count.overdue());
    }

    private Optional<Boolean> overdue(Action action) {
        return action.isOverdueWithheld() ? Optional.empty() : Optional.of(action.isOverdue(asAt));
    }

    private static OpenData.Due due(ByWhen byWhen) {
        return new OpenData.Due(byWhen.words().plain(), byWhen.kind(), byWhen.latest(), byWhen.original());
    }

    /** Sets of enums have no order of their own that is the same in every process. */
    private static <E extends Enum<E>> List<E> sorted(Optional<? extends Collection<E>> kinds) {
        return kinds.map(Collection::stream).orElseGet(Stream::empty).sorted().toList();
    }
}
