package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.comparison.Tally;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Recommendation;
import tools.jackson.core.JsonGenerator;

/** A tracker as data, {@code tracker.json}. Fields may be added; those there are keep their names. */
public final class TrackerJson {

    /** Its name in an edition. */
    public static final String FILE_NAME = "tracker.json";

    static final int FORMAT_VERSION = 1;

    private TrackerJson() {}

    /**
     * Writes the tracker or its public part; withheld values are empty, and {@code withheld} names their fields.
     *
     * @param snapshot of it on the day of the edition, with the history of each action
     */
    public static void write(TrackerPart tracker, Snapshot snapshot, OutputStream out) throws IOException {
        Json.write(out, json -> write(tracker, snapshot, json));
    }

    private static void write(TrackerPart tracker, Snapshot snapshot, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("formatVersion", FORMAT_VERSION);
        json.writeStringProperty("asAt", snapshot.asAt().toString());
        json.writeStringProperty("id", tracker.id());
        json.writeStringProperty("title", tracker.about().title());
        json.writeStringProperty("committee", tracker.about().committee());
        if (!tracker.about().extract().isEmpty()) {
            json.writeStringProperty("extract", tracker.about().extract());
        }
        Json.day(json, "consideredOn", tracker.about().consideredOn());
        TallyJson.write(Tally.of(snapshot), json);
        json.writeArrayPropertyStart("recommendations");
        tracker.recommendations().forEach(recommendation -> write(recommendation, snapshot, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("vanished");
        snapshot.vanished().forEach(vanished -> SnapshotJson.write(vanished, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Recommendation recommendation, Snapshot snapshot, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("reference", recommendation.reference());
        json.writeStringProperty("review", recommendation.review());
        json.writeStringProperty("text", recommendation.text().plain());
        json.writeStringProperty("directedTo", recommendation.directedTo().words());
        json.writeObjectPropertyStart("response");
        json.writeStringProperty(
                "category", recommendation.response().category().name());
        json.writeStringProperty("text", recommendation.response().text().plain());
        json.writeEndObject();
        json.writeArrayPropertyStart("actions");
        recommendation.actions().forEach(action -> write(action, snapshot, json));
        json.writeEndArray();
        SnapshotJson.write(recommendation.withheld(), json);
        json.writeEndObject();
    }

    private static void write(Action action, Snapshot snapshot, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("text", action.text().plain());
        json.writeArrayPropertyStart("owners");
        action.owners().names().forEach(json::writeString);
        json.writeEndArray();
        write(action.byWhen(), json);
        json.writeStringProperty("successCriteria", action.successCriteria().plain());
        json.writeStringProperty("progress", action.progress().plain());
        json.writeStringProperty("status", action.status().name());
        json.writeStringProperty("statusSource", action.standing().source().name());
        json.writeBooleanProperty("overdue", action.isOverdue(snapshot.asAt()));
        Location.Cell row = action.cells().row();
        json.writeStringProperty("sheet", row.sheet());
        json.writeNumberProperty("row", row.rowNumber());
        Json.day(json, "completedOn", action.measures().completedOn().latest());
        Json.day(json, "closedOn", action.closedOn(snapshot.asAt()));
        snapshot.history(action.key()).ifPresent(history -> SnapshotJson.write(history, json));
        SnapshotJson.write(action.withheld(), json);
        json.writeEndObject();
    }

    private static void write(ByWhen byWhen, JsonGenerator json) {
        json.writeObjectPropertyStart("byWhen");
        json.writeStringProperty("text", byWhen.words().plain());
        json.writeStringProperty("kind", byWhen.kind().name());
        Json.day(json, "latest", byWhen.latest());
        Json.day(json, "original", byWhen.original());
        json.writeEndObject();
    }
}
