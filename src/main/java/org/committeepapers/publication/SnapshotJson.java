package org.committeepapers.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.committeepapers.comparison.ActionSeen;
import org.committeepapers.comparison.History;
import org.committeepapers.comparison.RecommendationSeen;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.comparison.Snapshot.Listed;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import tools.jackson.core.JsonGenerator;

/** What of {@code tracker.json} later editions look back at. Editions made before there were histories have none. */
final class SnapshotJson {

    private SnapshotJson() {}

    /** As properties of the action that is being written. */
    static void write(History history, JsonGenerator json) {
        json.writeStringProperty("id", history.id());
        json.writeObjectPropertyStart("history");
        json.writeStringProperty("firstSeen", history.firstSeen().toString());
        Json.day(json, "originalDate", history.original());
        json.writeArrayPropertyStart("dates");
        history.dates().forEach(date -> write(date, json));
        json.writeEndArray();
        json.writeNumberProperty("slips", history.slips());
        json.writeNumberProperty("unchangedFor", history.sameProgress().editions());
        Json.day(json, "unchangedSince", history.sameProgress().since());
        Json.day(json, "completedSince", history.completedSince());
        Json.day(json, "closedSince", history.closedSince());
        json.writeEndObject();
    }

    private static void write(History.DateSeen date, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("since", date.since().toString());
        json.writeStringProperty("text", date.words());
        Json.day(json, "latest", date.latest());
        json.writeEndObject();
    }

    /** What went, in the form of what is there, and the last edition that lists it. */
    static void write(Listed vanished, JsonGenerator json) {
        RecommendationSeen recommendation = vanished.recommendation();
        json.writeStartObject();
        json.writeStringProperty("lastSeen", vanished.lastSeen().toString());
        json.writeStringProperty("reference", recommendation.reference());
        json.writeStringProperty("review", recommendation.review());
        json.writeStringProperty("text", recommendation.text());
        json.writeObjectPropertyStart("response");
        json.writeStringProperty("category", recommendation.category().name());
        json.writeStringProperty("text", recommendation.response());
        json.writeEndObject();
        json.writeArrayPropertyStart("actions");
        recommendation.actions().forEach(action -> write(action, json));
        json.writeEndArray();
        write(recommendation.withheld(), json);
        json.writeEndObject();
    }

    private static void write(ActionSeen action, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("text", action.text());
        json.writeArrayPropertyStart("owners");
        action.owners().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("byWhen");
        json.writeStringProperty("text", action.dateWords());
        Json.day(json, "latest", action.latest());
        Json.day(json, "original", action.original());
        json.writeEndObject();
        json.writeStringProperty("progress", action.progress());
        json.writeStringProperty("status", action.status().name());
        Json.day(json, "closedOn", action.closedOn());
        action.history().ifPresent(history -> write(history, json));
        write(action.withheld(), json);
        json.writeEndObject();
    }

    /** The fields that are withheld, where there are any, as a property of what is being written. */
    static void write(Set<Field> withheld, JsonGenerator json) {
        if (!withheld.isEmpty()) {
            json.writeArrayPropertyStart("withheld");
            withheld.forEach(field -> json.writeString(field.name()));
            json.writeEndArray();
        }
    }

    private static Set<Field> withheld(JsonTree node) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        node.path("withheld").forEach(field -> fields.add(Field.valueOf(field.words())));
        return fields;
    }

    /**
     * Reads it.
     *
     * @throws java.time.DateTimeException where a day isn't one
     * @throws IllegalArgumentException where a status or category isn't one
     */
    static Snapshot read(JsonTree tracker) {
        String id = words(tracker, "id");
        return new Snapshot(
                LocalDate.parse(words(tracker, "asAt")),
                all(tracker, "recommendations", (one, place) -> recommendation(one, new ItemKey(id, place))),
                all(
                        tracker,
                        "vanished",
                        (one, place) -> new Listed(
                                recommendation(one, new ItemKey(id, 0)), LocalDate.parse(words(one, "lastSeen")))));
    }

    private static RecommendationSeen recommendation(JsonTree recommendation, ItemKey key) {
        JsonTree response = recommendation.path("response");
        return new RecommendationSeen(
                key,
                words(recommendation, "review"),
                words(recommendation, "reference"),
                words(recommendation, "text"),
                Response.Category.valueOf(words(response, "category")),
                words(response, "text"),
                all(recommendation, "actions", (one, place) -> action(one, key.ofAction(place))),
                withheld(recommendation));
    }

    private static ActionSeen action(JsonTree action, ItemKey key) {
        return new ActionSeen(
                key,
                words(action, "text"),
                all(action, "owners", (owner, place) -> owner.words()),
                words(action.path("byWhen"), "text"),
                day(action.path("byWhen"), "latest"),
                day(action.path("byWhen"), "original"),
                words(action, "progress"),
                Status.valueOf(words(action, "status")),
                day(action, "closedOn"),
                action.parts().containsKey("history")
                        ? Optional.of(history(words(action, "id"), action.path("history")))
                        : Optional.empty(),
                withheld(action));
    }

    private static History history(String id, JsonTree history) {
        return new History(
                id,
                LocalDate.parse(words(history, "firstSeen")),
                all(
                        history,
                        "dates",
                        (date, place) -> new History.DateSeen(
                                LocalDate.parse(words(date, "since")), words(date, "text"), day(date, "latest"))),
                new History.SameProgress(history.path("unchangedFor").number(0), day(history, "unchangedSince")),
                day(history, "completedSince"),
                day(history, "closedSince"));
    }

    private static String words(JsonTree node, String name) {
        return node.path(name).words();
    }

    private static Optional<LocalDate> day(JsonTree node, String name) {
        String day = words(node, name);
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    /** Of each with its place, from 1. */
    private static <T> List<T> all(JsonTree node, String name, BiFunction<JsonTree, Integer, T> read) {
        List<T> all = new ArrayList<>();
        node.path(name).forEach(one -> all.add(read.apply(one, all.size() + 1)));
        return all;
    }
}
