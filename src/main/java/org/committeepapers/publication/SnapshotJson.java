package org.committeepapers.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.committeepapers.comparison.History;
import org.committeepapers.comparison.ListedAction;
import org.committeepapers.comparison.ListedRecommendation;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import tools.jackson.core.JsonGenerator;

/** What of {@code tracker.json} later editions look back at. Editions made before there were histories have none. */
final class SnapshotJson {

    /** Records of editions don't tell in which cells their values stood. */
    private static final Cells NO_CELLS = new Cells(new Location.Cell("", "", 0, 0, 0), Map.of());

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

    private static void write(History.PrintedDate date, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("since", date.since().toString());
        json.writeStringProperty("text", date.words());
        Json.day(json, "latest", date.latest());
        json.writeEndObject();
    }

    /** What went, in the form of what is there, and the last edition that lists it. */
    static void write(ListedRecommendation vanished, JsonGenerator json) {
        Recommendation recommendation = vanished.recommendation();
        json.writeStartObject();
        json.writeStringProperty("lastSeen", vanished.lastListed().toString());
        json.writeStringProperty("reference", recommendation.reference());
        json.writeStringProperty("review", recommendation.review());
        json.writeStringProperty("text", recommendation.text().plain());
        json.writeObjectPropertyStart("response");
        json.writeStringProperty(
                "category", recommendation.response().category().name());
        json.writeStringProperty("text", recommendation.response().text().plain());
        json.writeEndObject();
        json.writeArrayPropertyStart("actions");
        vanished.actions().forEach(action -> write(action, vanished.lastListed(), json));
        json.writeEndArray();
        write(recommendation.withheld(), json);
        json.writeEndObject();
    }

    private static void write(ListedAction vanished, LocalDate lastListed, JsonGenerator json) {
        Action action = vanished.action();
        json.writeStartObject();
        json.writeStringProperty("text", action.text().plain());
        json.writeArrayPropertyStart("owners");
        action.owners().names().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("byWhen");
        json.writeStringProperty("text", action.byWhen().words().plain());
        Json.day(json, "latest", action.byWhen().latest());
        Json.day(json, "original", action.byWhen().original());
        json.writeEndObject();
        json.writeStringProperty("progress", action.progress().plain());
        json.writeStringProperty("status", action.status().name());
        Json.day(json, "closedOn", action.closedOn(lastListed));
        vanished.history().ifPresent(history -> write(history, json));
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

    private static Exemptions exemptions(JsonTree node) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        node.path("withheld").forEach(field -> fields.add(Field.valueOf(field.words())));
        return Exemptions.NONE.alsoWithholding(fields);
    }

    /**
     * Reads it.
     *
     * @throws java.time.DateTimeException where a day isn't one
     * @throws IllegalArgumentException where a status or category isn't one
     */
    static Snapshot read(JsonTree tracker) {
        String id = words(tracker, "id");
        Map<ItemKey, History> histories = new HashMap<>();
        return new Snapshot(
                LocalDate.parse(words(tracker, "asAt")),
                all(tracker, "recommendations", (one, place) -> recommendation(one, new ItemKey(id, place), histories)),
                histories,
                all(tracker, "vanished", (one, place) -> vanished(one, new ItemKey(id, 0))));
    }

    private static ListedRecommendation vanished(JsonTree vanished, ItemKey key) {
        Map<ItemKey, History> histories = new HashMap<>();
        return new ListedRecommendation(
                recommendation(vanished, key, histories), histories, LocalDate.parse(words(vanished, "lastSeen")));
    }

    private static Recommendation recommendation(JsonTree node, ItemKey key, Map<ItemKey, History> histories) {
        JsonTree response = node.path("response");
        return new Recommendation(
                key,
                words(node, "reference"),
                words(node, "review"),
                "",
                text(node, "text"),
                new Addressee(Addressee.Kind.EXECUTIVE, ""),
                Optional.empty(),
                Optional.empty(),
                new Response(
                        Response.Category.valueOf(words(response, "category")),
                        text(response, "text"),
                        "",
                        Response.Doubt.NONE),
                all(node, "actions", (one, place) -> action(one, key.ofAction(place), histories)),
                exemptions(node),
                NO_CELLS);
    }

    private static Action action(JsonTree node, ItemKey key, Map<ItemKey, History> histories) {
        if (node.parts().containsKey("history")) {
            histories.put(key, history(words(node, "id"), node.path("history")));
        }
        return new Action(
                key,
                text(node, "text"),
                new Owners(RichText.EMPTY, all(node, "owners", (owner, place) -> new Owner(owner.words())), false),
                byWhen(node.path("byWhen")),
                RichText.EMPTY,
                text(node, "progress"),
                RichText.EMPTY,
                Standing.clear(Status.valueOf(words(node, "status")), Standing.Source.STATED),
                day(node, "closedOn").map(Measures.NONE::closedOn).orElse(Measures.NONE),
                exemptions(node),
                NO_CELLS);
    }

    private static ByWhen byWhen(JsonTree node) {
        RichText words = text(node, "text");
        ByWhen byWhen = day(node, "latest")
                .map(day -> ByWhen.dated(words, ByWhen.Kind.DAY, day))
                .orElseGet(() -> ByWhen.undated(words, words.isBlank() ? ByWhen.Kind.MISSING : ByWhen.Kind.OPEN));
        return day(node, "original").map(byWhen::revising).orElse(byWhen);
    }

    /** The words as they were written: they aren't searched for bullets again, so that they stay the same. */
    private static RichText text(JsonTree node, String name) {
        List<Run> runs = new ArrayList<>();
        for (String line : words(node, name).split("\n", -1)) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.add(Run.Words.plain(line));
        }
        return new RichText(runs);
    }

    private static History history(String id, JsonTree history) {
        return new History(
                id,
                LocalDate.parse(words(history, "firstSeen")),
                all(
                        history,
                        "dates",
                        (date, place) -> new History.PrintedDate(
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
