package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/**
 * What an owner still owes by the latest editions.
 *
 * @param open actions that haven't ended
 * @param overdue how many of them are
 * @param undated how many have no last day
 * @param since the earliest last day of those that are overdue; empty where none is
 */
public record OwnerTotals(String owner, int open, int overdue, int undated, Optional<LocalDate> since) {

    private static final Comparator<OwnerTotals> MOST_OVERDUE =
            Comparator.comparingInt(OwnerTotals::overdue).reversed().thenComparing(OwnerTotals::owner);

    private static final Set<Field> NEEDED = Set.of(Field.OWNER, Field.STATUS, Field.BY_WHEN);

    private record Open(Action action, LocalDate asAt) {

        boolean isOverdue() {
            return action.byWhen().latest().filter(asAt::isAfter).isPresent();
        }
    }

    /**
     * The most overdue owner first. An action of several owners counts for each, one of which the owner, status or date
     * is withheld for none.
     */
    public static List<OwnerTotals> of(List<Snapshot> latest) {
        Map<String, List<Open>> byOwner = new TreeMap<>();
        for (Snapshot snapshot : latest) {
            open(snapshot)
                    .filter(action -> !isUntold(action))
                    .forEach(action -> owners(action)
                            .forEach(owner -> byOwner.computeIfAbsent(owner, any -> new ArrayList<>())
                                    .add(new Open(action, snapshot.asAt()))));
        }
        return byOwner.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(MOST_OVERDUE)
                .toList();
    }

    /** How many actions may be open of which it is withheld who owes them, how they stand or by when they are due. */
    public static int untold(List<Snapshot> latest) {
        return (int) latest.stream()
                .flatMap(OwnerTotals::open)
                .filter(OwnerTotals::isUntold)
                .count();
    }

    private static Stream<Action> open(Snapshot snapshot) {
        return snapshot.actions().filter(action -> !action.status().isEnded());
    }

    private static boolean isUntold(Action action) {
        return action.status() == Status.WITHHELD
                || !action.exemptions().among(NEEDED).isEmpty();
    }

    /** Actions that nobody owns are counted under an empty name. */
    private static List<String> owners(Action action) {
        List<String> names = action.owners().names();
        return names.isEmpty() ? List.of("") : names.stream().distinct().toList();
    }

    private static OwnerTotals of(String owner, List<Open> actions) {
        List<Open> overdue = actions.stream().filter(Open::isOverdue).toList();
        return new OwnerTotals(
                owner,
                actions.size(),
                overdue.size(),
                (int) actions.stream()
                        .filter(open -> open.action().byWhen().latest().isEmpty())
                        .count(),
                overdue.stream()
                        .flatMap(open -> open.action().byWhen().latest().stream())
                        .min(LocalDate::compareTo));
    }
}
