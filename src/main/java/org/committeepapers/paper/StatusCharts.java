package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.comparison.Tally;
import org.committeepapers.label.Labels;

/**
 * The charts of a report beside the one of all actions, each with its table. Where one would tell nothing more, or the house
 * style leaves it out, it is empty.
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

    public StatusCharts {
        byReview = List.copyOf(byReview);
        byCommittee = List.copyOf(byCommittee);
        trend = List.copyOf(trend);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param own committee of the tracker, to which all belongs that names no other
     */
    static StatusCharts of(ListedActions actions, String own, ReportScope scope, Labels labels) {
        List<PaperRecommendation> listed = actions.recommendations();
        ChartChoice choice = scope.charts();
        PastEditions past = scope.past();
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
}
