package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.committeepapers.history.Tally;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Status;

/**
 * How the actions of a report stand beside the count of all: as a bar, in a table by review or committee, and over time.
 * What would tell nothing more, or the house style leaves out, is empty.
 *
 * @param status whether all actions are shown as a bar
 * @param by what the table is by, as labels end: review, committee or review-and-committee
 * @param sources a row for each of these, in sheet order; empty where all are of one
 * @param trend a row an edition, in time, this one last; a chart shows them as bars
 * @param leftOut days of earlier editions that the trend should have and whose record can't be read
 */
public record StatusCharts(boolean status, String by, List<Row> sources, List<Row> trend, List<String> leftOut) {

    /** @param own committee of the tracker, to which all belongs that names no other */
    static StatusCharts of(ListedActions actions, String own, ReportScope scope, Labels labels) {
        List<PaperRecommendation> listed = actions.recommendations();
        boolean reviews =
                listed.stream().map(PaperRecommendation::review).distinct().count() > 1;
        boolean committees =
                listed.stream().map(item -> item.committee(own)).distinct().count() > 1;
        Map<String, List<PaperAction>> sources = new LinkedHashMap<>();
        for (PaperRecommendation item : listed) {
            String review = item.review().isEmpty() ? labels.say("report.no-review") : item.review();
            String committee = item.committee(own).isEmpty() ? labels.say("report.no-committee") : item.committee(own);
            String name =
                    reviews && committees ? labels.say("of-source", committee, review) : reviews ? review : committee;
            sources.computeIfAbsent(name, any -> new ArrayList<>()).addAll(item.actions());
        }
        List<Row> trend = trend(actions, scope, labels);
        return new StatusCharts(
                scope.layout().charts().contains(ItemLayout.Chart.STATUS),
                reviews && committees ? "review-and-committee" : reviews ? "review" : "committee",
                sources.size() < 2
                        ? List.of()
                        : Row.together(sources.entrySet().stream()
                                .map(source -> Row.of(source.getKey(), source.getValue()))
                                .toList()),
                trend,
                trend.isEmpty()
                        ? List.of()
                        : scope.past().leftOut().stream().map(labels::date).toList());
    }

    private static List<Row> trend(ListedActions actions, ReportScope scope, Labels labels) {
        List<Tally> past = scope.past().tallies();
        if (past.isEmpty() || !scope.layout().charts().contains(ItemLayout.Chart.TREND)) {
            return List.of();
        }
        return Row.together(Stream.concat(
                        past.stream(), Stream.of(Tally.of(actions.comparison().now())))
                .map(tally -> Row.of(labels.date(tally.asAt()), tally.statuses(), tally.overdue(), tally.untold()))
                .toList());
    }

    /**
     * How some of the actions stand.
     *
     * @param name of the review or the committee, or the day of the edition
     * @param parts in the order of the report, the same statuses in all rows of a table; they add up to {@code actions}
     * @param overdue how many of the actions are known to be overdue
     * @param untold of how many nobody may tell whether they are
     */
    public record Row(String name, List<Part> parts, int actions, int overdue, int untold) {

        /** The actions of one status, which may be none. */
        public record Part(Status status, int number) {}

        static Row of(String name, List<PaperAction> actions) {
            Map<Status, Integer> statuses = new EnumMap<>(Status.class);
            actions.forEach(action -> statuses.merge(action.status(), 1, Integer::sum));
            return of(
                    name,
                    statuses,
                    (int) actions.stream().filter(PaperAction::overdue).count(),
                    (int) actions.stream()
                            .filter(action -> action.action().isOverdueWithheld())
                            .count());
        }

        static Row of(String name, Map<Status, Integer> statuses, int overdue, int untold) {
            List<Part> parts = Papers.REPORT_ORDER.stream()
                    .map(status -> new Part(status, statuses.getOrDefault(status, 0)))
                    .toList();
            return new Row(name, parts, parts.stream().mapToInt(Part::number).sum(), overdue, untold);
        }

        /** Leaves out the statuses that none of them has. */
        static List<Row> together(List<Row> rows) {
            return rows.stream()
                    .map(row -> new Row(
                            row.name(),
                            row.parts().stream()
                                    .filter(part -> rows.stream().anyMatch(other -> other.has(part.status())))
                                    .toList(),
                            row.actions(),
                            row.overdue(),
                            row.untold()))
                    .toList();
        }

        private boolean has(Status status) {
            return parts.stream().anyMatch(part -> part.status() == status && part.number() > 0);
        }
    }
}
