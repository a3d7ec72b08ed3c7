package org.committeepapers.edition.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.committeepapers.comparison.ActionSeen;
import org.committeepapers.comparison.History;
import org.committeepapers.comparison.RecommendationSeen;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.comparison.Snapshot.Listed;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/** The part of {@code tracker.json} that later editions compare with. The oldest editions have no histories. */
record SnapshotFile(LocalDate asAt, String id, List<Recommendation> recommendations, List<Recommendation> vanished) {

    /** @param lastSeen the day of the last edition that lists it; only of what has vanished */
    record Recommendation(
            @JsonInclude(Include.NON_ABSENT) Optional<LocalDate> lastSeen,
            String reference,
            String review,
            String text,
            Answer response,
            List<Action> actions,
            @JsonInclude(Include.NON_EMPTY) Set<Field> withheld) {

        static Recommendation of(Listed vanished) {
            RecommendationSeen seen = vanished.recommendation();
            return new Recommendation(
                    Optional.of(vanished.lastSeen()),
                    seen.reference(),
                    seen.review(),
                    seen.text(),
                    new Answer(seen.category(), seen.response()),
                    seen.actions().stream().map(Action::of).toList(),
                    seen.withheld());
        }

        private RecommendationSeen seen(ItemKey key) {
            return new RecommendationSeen(
                    key,
                    review,
                    reference,
                    text,
                    response.category(),
                    response.text(),
                    numbered(actions, (action, number) -> action.seen(key.ofAction(number))),
                    withheld);
        }

        private Listed listed(ItemKey key) {
            return new Listed(seen(key), lastSeen.orElseThrow(() -> new IllegalArgumentException("lastSeen")));
        }
    }

    record Answer(Response.Category category, String text) {}

    /** @param id stands where a history does */
    private record Action(
            String text,
            List<String> owners,
            Due byWhen,
            String progress,
            Status status,
            Optional<LocalDate> closedOn,
            @JsonInclude(Include.NON_ABSENT) Optional<String> id,
            @JsonInclude(Include.NON_ABSENT) Optional<HistoryFields> history,
            @JsonInclude(Include.NON_EMPTY) Set<Field> withheld) {

        static Action of(ActionSeen seen) {
            return new Action(
                    seen.text(),
                    seen.owners(),
                    new Due(seen.dateWords(), seen.latest(), seen.original()),
                    seen.progress(),
                    seen.status(),
                    seen.closedOn(),
                    seen.history().map(History::id),
                    seen.history().map(HistoryFields::of),
                    seen.withheld());
        }

        private ActionSeen seen(ItemKey key) {
            return new ActionSeen(
                    key,
                    text,
                    owners,
                    byWhen.text(),
                    byWhen.latest(),
                    byWhen.original(),
                    progress,
                    status,
                    closedOn,
                    history.map(its -> its.history(id.orElse(""))),
                    withheld);
        }
    }

    private record Due(String text, Optional<LocalDate> latest, Optional<LocalDate> original) {}

    /** The history of an action. */
    record HistoryFields(
            LocalDate firstSeen,
            Optional<LocalDate> originalDate,
            List<DateSeen> dates,
            int slips,
            int unchangedFor,
            Optional<LocalDate> unchangedSince,
            Optional<LocalDate> completedSince,
            Optional<LocalDate> closedSince) {

        private record DateSeen(LocalDate since, String text, Optional<LocalDate> latest) {}

        static HistoryFields of(History history) {
            return new HistoryFields(
                    history.firstSeen(),
                    history.original(),
                    history.dates().stream()
                            .map(date -> new DateSeen(date.since(), date.words(), date.latest()))
                            .toList(),
                    history.slips(),
                    history.sameProgress().editions(),
                    history.sameProgress().since(),
                    history.completedSince(),
                    history.closedSince());
        }

        private History history(String id) {
            return new History(
                    id,
                    firstSeen,
                    dates.stream()
                            .map(date -> new History.DateSeen(date.since(), date.text(), date.latest()))
                            .toList(),
                    new History.SameProgress(unchangedFor, unchangedSince),
                    completedSince,
                    closedSince);
        }
    }

    /** @throws IllegalArgumentException where what has vanished lacks the day on which it was listed last */
    Snapshot snapshot() {
        return new Snapshot(
                asAt,
                numbered(recommendations, (one, number) -> one.seen(new ItemKey(id, number))),
                vanished.stream().map(one -> one.listed(new ItemKey(id, 0))).toList());
    }

    /** Of each with its number, from 1. */
    private static <T, R> List<R> numbered(List<T> all, BiFunction<T, Integer, R> of) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> of.apply(all.get(i), i + 1))
                .toList();
    }
}
