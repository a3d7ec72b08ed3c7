package org.committeepapers.chase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.committeepapers.chase.Item.Ask;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.paper.PaperAction;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Standing;

/** The actions of a tracker of which news is wanted: those that go on, and those of which something is unclear. */
final class Items {

    private Items() {}

    /** An action with the owners that the tracker names. */
    record Wanted(Item item, Owners owners) {}

    /** In sheet order. */
    static List<Wanted> of(Chased chased, LocalDate asAt) {
        List<Wanted> wanted = new ArrayList<>();
                for (PaperRecommendation shown : chased.shown()) {
            for (PaperAction item : shown.actions()) {
                Action action = item.action();
                if (!action.status().isEnded() || !item.doubts().isEmpty()) {
                    wanted.add(new Wanted(item(action, item, chased.now(), shown, asAt), action.owners()));
                }
            }
        }
        return wanted;
    }

    private static Item item(
            Action action, PaperAction shown, Snapshot now, PaperRecommendation recommendation, LocalDate asAt) {
        int overdue = action.isOverdue(asAt)
                ? (int) ChronoUnit.DAYS.between(action.byWhen().latest().orElse(asAt), asAt)
                : 0;
        int unchanged = Math.max(
                0,
                now.history(action.key()).map(history -> history.sameProgress().editions()).orElse(0) - 1);
        return new Item(
                shown,
                Shortened.of(recommendation.text().plain()),
                List.of(),
                action.byWhen().latest(),
                overdue,
                unchanged,
                asks(action, overdue > 0, unchanged > 0));
    }

    private static List<Ask> asks(Action action, boolean overdue, boolean unchanged) {
        ByWhen.Kind date = action.byWhen().kind();
        boolean silent = action.progress().isBlank();
        List<Ask> asks = new ArrayList<>();
        add(asks, Ask.OVERDUE, overdue);
        add(asks, Ask.STATUS, action.standing().doubt() != Standing.Doubt.NONE);
        add(asks, Ask.DATE, date == ByWhen.Kind.MISSING || date == ByWhen.Kind.INVALID);
        add(asks, Ask.PROGRESS, silent);
        add(asks, Ask.UNCHANGED, unchanged && !silent);
        add(asks, Ask.UPDATE, asks.isEmpty());
        return asks;
    }

    private static void add(List<Ask> asks, Ask ask, boolean holds) {
        if (holds) {
            asks.add(ask);
        }
    }
}
