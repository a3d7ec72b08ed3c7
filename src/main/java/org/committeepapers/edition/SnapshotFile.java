package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.committeepapers.history.History;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.ListedRecommendation.ListedAction;
import org.committeepapers.history.Snapshot;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/**
 * The part of {@code tracker.json} that later editions compare with. The oldest editions have no histories.
 */
record SnapshotFile(
        LocalDate asAt, String id, List<RecommendationFields> recommendations, List<RecommendationFields> vanished) {

    /** The fields of an action that stand under their own names, such as successCriteria. */
    private static final Set<Field> IN_WORDS =
            Field.publicOf(Field.Part.ACTION, Field.ACTION, Field.OWNER, Field.BY_WHEN, Field.STATUS);

    /** The words of those fields. */
    static Map<String, String> inWords(Action action) {
        Map<String, String> words = new LinkedHashMap<>();
        IN_WORDS.forEach(field -> words.put(field.key(), action.text(field).plain()));
        return words;
    }

    /**
     * @param lastSeen the date of the last edition that lists it; only for what has vanished
     * @param actionsOnly whether only these of its actions have vanished
     */
    record RecommendationFields(
            @JsonInclude(Include.NON_ABSENT) Optional<LocalDate> lastSeen,
            String reference,
            String review,
            String text,
            @JsonInclude(Include.NON_ABSENT) Optional<String> directedTo,
            Answer response,
            @JsonInclude(Include.NON_DEFAULT) boolean actionsOnly,
            int lastNumber,
            List<ActionFields> actions,
            @JsonInclude(Include.NON_EMPTY) Set<Field> withheld) {

        static RecommendationFields of(ListedRecommendation vanished) {
            Recommendation recommendation = vanished.recommendation();
            return new RecommendationFields(
                    Optional.of(vanished.lastListed()),
                    recommendation.reference(),
                    recommendation.words(Field.REVIEW),
                    recommendation.text(Field.RECOMMENDATION).plain(),
                    Optional.empty(),
                    Answer.of(recommendation),
                    vanished.actionsOnly(),
                    recommendation.lastNumber(),
                    vanished.actions().stream()
                            .map(action -> ActionFields.of(action, vanished.lastListed()))
                            .toList(),
                    recommendation.withheld());
        }

        private Recommendation recommendation(ItemKey key, Map<ItemKey, History> histories) {
            Map<Field, RichText> words = Map.of(
                    Field.REFERENCE,
                    said(reference),
                    Field.REVIEW,
                    said(review),
                    Field.RECOMMENDATION,
                    said(text),
                    Field.DIRECTED_TO,
                    said(directedTo.orElse("")),
                    Field.RESPONSE,
                    said(response.word()),
                    Field.EXECUTIVE_RESPONSE,
                    said(response.text()));
            return new Recommendation(
                    Entries.of(key, words, Exemptions.NONE.alsoWithholding(withheld)),
                    new Addressee(Addressee.Kind.EXECUTIVE, directedTo.orElse("")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Response(response.category(), "", Response.Doubt.NONE, response.agreed()),
                    numbered(actions, (action, place) -> action.action(key, place, histories)),
                    lastNumber);
        }

        private ListedRecommendation listed(ItemKey key) {
            Map<ItemKey, History> histories = new HashMap<>();
            return new ListedRecommendation(
                    recommendation(key, histories),
                    histories,
                    lastSeen.orElseThrow(() -> new IllegalArgumentException("lastSeen")),
                    actionsOnly);
        }
    }

    record Answer(
            Response.Category category,
            String text,
            @JsonInclude(Include.NON_ABSENT) Optional<Response.Agreed> agreed) {

        /** Blank where there is no answer, or none that can be read. */
        private String word() {
            return switch (category) {
                case AWAITED, NOT_STATED, WITHHELD -> "";
                default -> category.name();
            };
        }

        static Answer of(Recommendation recommendation) {
            return new Answer(
                    recommendation.response().category(),
                    recommendation.text(Field.EXECUTIVE_RESPONSE).plain(),
                    recommendation.response().agreed());
        }
    }

    /** The name in the file. */
    private static final String REPORTED_COMPLETED = "reportedCompleted";

    /**
     * @param number 0 in the oldest editions
     * @param id present if there is a history
     */
    private record ActionFields(
            int number,
            String text,
            List<String> owners,
            Due byWhen,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> inWords,
            Status status,
            Optional<LocalDate> closedOn,
            @JsonInclude(Include.NON_ABSENT) Optional<String> id,
            @JsonInclude(Include.NON_ABSENT) Optional<HistoryFields> history,
            @JsonInclude(Include.NON_EMPTY) Set<Field> withheld) {

        static ActionFields of(ListedAction vanished, LocalDate lastListed) {
            Action action = vanished.action();
            return new ActionFields(
                    action.key().action(),
                    action.text(Field.ACTION).plain(),
                    action.owners().names(),
                    new Due(
                            action.byWhen().words().plain(),
                            action.byWhen().latest(),
                            action.byWhen().original()),
                    Map.of(Field.PROGRESS.key(), action.text(Field.PROGRESS).plain()),
                    action.status(),
                    action.closedOn(lastListed),
                    vanished.history().map(History::id),
                    vanished.history().map(HistoryFields::of),
                    action.withheld());
        }

        private Action action(ItemKey of, int place, Map<ItemKey, History> histories) {
            ItemKey key = of.ofAction(number > 0 ? number : place);
            history.ifPresent(fields -> histories.put(key, fields.history(id.orElse(""))));
            Map<Field, RichText> entries = new EnumMap<>(Field.class);
            entries.put(Field.ACTION, said(text));
            entries.put(Field.OWNER, said(String.join("; ", owners)));
            entries.put(Field.BY_WHEN, said(byWhen.text()));
            entries.put(Field.STATUS, said(status.inWords()));
            entries.put(Field.CLOSURE_AGREED_ON, said(closedOn.map(DayWords::of).orElse("")));
            for (Field field : IN_WORDS) {
                if (inWords.get(field.key()) instanceof String own) {
                    entries.put(field, said(own));
                }
            }
            return new Action(
                    Entries.of(key, entries, Exemptions.NONE.alsoWithholding(withheld)),
                    new Owners(RichText.EMPTY, owners.stream().map(Owner::new).toList(), false),
                    byWhen.byWhen(),
                    Field.BY_WHEN,
                    closedOn.map(day -> ByWhen.dated(RichText.EMPTY, ByWhen.Kind.DAY, day))
                            .map(day -> Map.of(Field.CLOSURE_AGREED_ON, day))
                            .orElse(Map.of()),
                    Boolean.TRUE.equals(inWords.get(REPORTED_COMPLETED))
                            ? Standing.unclear(Standing.Source.STATED, Standing.Doubt.TO_CONFIRM)
                            : Standing.clear(status, Standing.Source.STATED),
                    Action.Done.NOT_GIVEN);
        }
    }

    private record Due(String text, Optional<LocalDate> latest, Optional<LocalDate> original) {

        private ByWhen byWhen() {
            RichText words = said(text);
            ByWhen byWhen = latest.map(day -> ByWhen.dated(words, ByWhen.Kind.DAY, day))
                    .orElseGet(() -> ByWhen.undated(words, words.isBlank() ? ByWhen.Kind.MISSING : ByWhen.Kind.OPEN));
            return original.map(byWhen::revising).orElse(byWhen);
        }
    }

    /** The text as it was written. It isn't searched for bullets again, so that it stays the same. */
    private static RichText said(String text) {
        List<Run> runs = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.add(Run.Words.plain(line));
        }
        return new RichText(runs);
    }

    /** The history of an action. */
    record HistoryFields(
            LocalDate firstSeen,
            Optional<LocalDate> originalDate,
            List<DateFields> dates,
            int slips,
            int unchangedFor,
            Optional<LocalDate> unchangedSince,
            Optional<LocalDate> completedSince,
            Optional<LocalDate> closedSince) {

        private record DateFields(LocalDate since, String text, Optional<LocalDate> latest) {}

        static HistoryFields of(History history) {
            return new HistoryFields(
                    history.firstSeen(),
                    history.original(),
                    history.dates().stream()
                            .map(date -> new DateFields(date.since(), date.words(), date.latest()))
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
                            .map(date -> new History.PrintedDate(date.since(), date.text(), date.latest()))
                            .toList(),
                    new History.SameProgress(unchangedFor, unchangedSince),
                    completedSince,
                    closedSince);
        }
    }

    /** @throws IllegalArgumentException if something that has vanished has no {@code lastSeen} */
    Snapshot snapshot() {
        Map<ItemKey, History> histories = new HashMap<>();
        return new Snapshot(
                asAt,
                numbered(recommendations, (one, number) -> one.recommendation(new ItemKey(id, number), histories)),
                histories,
                vanished.stream().map(one -> one.listed(new ItemKey(id, 0))).toList());
    }

    /** Maps each item with its number, from 1. */
    private static <T, R> List<R> numbered(List<T> all, BiFunction<T, Integer, R> mapper) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> mapper.apply(all.get(i), i + 1))
                .toList();
    }
}
