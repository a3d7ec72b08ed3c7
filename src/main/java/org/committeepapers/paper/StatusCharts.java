package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.comparison.Tally;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Status;

/**
 * The charts of a report beside the one of all actions, each with its table. Where one would tell nothing more, or the
 * house style leaves it out, it is empty.
 *
 * @param status whether all actions are shown as a bar
 * @param byReview a bar a review, where there are several, in sheet order
 * @param byCommittee a bar a committee that made recommendations, where there are several, in sheet order
 * @param trend a bar an edition, in time, this one last
 * @param leftOut days of earlier editions that the trend should have and whose record can't be read
 */
public record StatusCharts(
        boolean status,
        List<StatusBar> byReview,
        List<StatusBar> byCommittee,
        List<StatusBar> trend,
        List<String> leftOut) {

    /**
     * @param own committee of the tracker, to which all belongs that names no other
     */
    static StatusCharts of(ListedActions actions, String own, ReportScope scope, Labels labels) {
        List<PaperRecommendation> listed = actions.recommendations();
        ReportScope.ChartChoice choice = scope.charts();
        ReportScope.PastEditions past = scope.past();
        List<StatusBar> trend = choice.trend() && !past.tallies().isEmpty()
                ? Stream.concat(
                                past.tallies().stream(),
                                Stream.of(Tally.of(actions.comparison().now())))
                        .map(tally -> StatusBar.of(
                                labels.date(tally.asAt()), tally.statuses(), tally.overdue(), tally.untold()))
                        .toList()
                : List.of();
        return new StatusCharts(
                choice.status(),
                choice.byReview() ? groups(listed, PaperRecommendation::review) : List.of(),
                choice.byCommittee()
                        ? groups(listed, item -> item.committee().isEmpty() ? own : item.committee())
                        : List.of(),
                StatusBar.together(trend),
                trend.isEmpty()
                        ? List.of()
                        : past.leftOut().stream().map(labels::date).toList());
    }

    private static List<StatusBar> groups(
            List<PaperRecommendation> listed, Function<PaperRecommendation, String> name) {
        Map<String, List<PaperAction>> groups = new LinkedHashMap<>();
        listed.forEach(item -> groups.computeIfAbsent(name.apply(item), key -> new ArrayList<>())
                .addAll(item.actions()));
        return groups.size() < 2
                ? List.of()
                : StatusBar.together(groups.entrySet().stream()
                        .map(group -> StatusBar.of(group.getKey(), group.getValue()))
                        .toList());
    }

    /**
     * How some of the actions stand: a bar of a chart and a row of its table.
     *
     * @param name of the review, the committee, or the day of the edition; empty for what belongs to none
     * @param parts in the order of the report, the same statuses in all bars of a chart; they add up to {@code actions}
     * @param overdue how many of the actions are known to be overdue
     * @param untold of how many nobody may tell whether they are
     */
    public record StatusBar(String name, List<Part> parts, int actions, int overdue, int untold) {

        /** The actions of one status, which may be none. */
        public record Part(Status status, int number) {}

        static StatusBar of(String name, List<PaperAction> actions) {
            Map<Status, Integer> statuses = new EnumMap<>(Status.class);
            actions.forEach(action -> statuses.merge(action.status(), 1, Integer::sum));
            return of(
                    name,
                    statuses,
                    (int) actions.stream().filter(PaperAction::overdue).count(),
                    (int) actions.stream().filter(PaperAction::overdueWithheld).count());
        }

        static StatusBar of(String name, Map<Status, Integer> statuses, int overdue, int untold) {
            List<Part> parts = Papers.REPORT_ORDER.stream()
                    .map(status -> new Part(status, statuses.getOrDefault(status, 0)))
                    .toList();
            return new StatusBar(
                    name, parts, parts.stream().mapToInt(Part::number).sum(), overdue, untold);
        }

        /** Leaves out the statuses that none of them has. */
        static List<StatusBar> together(List<StatusBar> bars) {
            return bars.stream()
                    .map(bar -> new StatusBar(
                            bar.name(),
                            bar.parts().stream()
                                    .filter(part -> bars.stream().anyMatch(other -> other.has(part.status())))
                                    .toList(),
                            bar.actions(),
                            bar.overdue(),
                            bar.untold()))
                    .toList();
        }

        private boolean has(Status status) {
            return parts.stream().anyMatch(part -> part.status() == status && part.number() > 0);
        }
    }
}
