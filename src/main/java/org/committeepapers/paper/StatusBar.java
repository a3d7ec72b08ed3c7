package org.committeepapers.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.tracker.Status;

/**
 * How some of the actions stand: a bar of a chart and a row of its table.
 *
 * @param name of the review, the committee, or the day of the edition; empty for what belongs to none
 * @param parts in the order of the report, the same statuses in all bars of a chart; they add up to {@code actions}
 * @param overdue how many of the actions are known to be overdue
 * @param untold of how many nobody may tell whether they are
 */
public record StatusBar(String name, List<Part> parts, int actions, int overdue, int untold) {

    public StatusBar {
        parts = List.copyOf(parts);
    }

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
        return new StatusBar(name, parts, parts.stream().mapToInt(Part::number).sum(), overdue, untold);
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
