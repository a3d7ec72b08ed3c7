package org.committeepapers.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.committeepapers.publication.Json;
import tools.jackson.core.JsonGenerator;

/** Open data as JSON, as {@code recommendations.schema.json} describes it. */
public final class OpenDataJson {

    static final int FORMAT_VERSION = 1;

    private OpenDataJson() {}

    /** Writes it; what sums it up stands before the recommendations. */
    public static void write(OpenData data, OutputStream out) throws IOException {
        Json.write(out, json -> write(data, json));
    }

    private static void write(OpenData data, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("$schema", OpenData.SCHEMA);
        json.writeNumberProperty("formatVersion", FORMAT_VERSION);
        json.writeStringProperty("id", data.id());
        json.writeStringProperty("title", data.title());
        json.writeStringProperty("council", data.council());
        json.writeStringProperty("committee", data.committee());
        json.writeStringProperty("language", data.language());
        json.writeStringProperty("asAt", data.asAt().toString());
        Json.day(json, "consideredOn", data.consideredOn());
        Json.day(json, "agreedByCabinetOn", data.agreedByCabinetOn());
        Json.day(json, "changesSince", data.changesSince());
        json.writeArrayPropertyStart("standing");
        data.standing().forEach(count -> write(count, json));
        json.writeEndArray();
        write(data.withheld(), json);
        json.writeArrayPropertyStart("recommendations");
        data.recommendations().forEach(item -> write(item, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(OpenData.Count count, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("status", count.status().name());
        json.writeNumberProperty("actions", count.actions());
        if (count.overdue().isPresent()) {
            json.writeNumberProperty("overdue", count.overdue().getAsInt());
        } else {
            json.writeNullProperty("overdue");
        }
        json.writeEndObject();
    }

    private static void write(OpenData.Item item, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("reference", item.reference());
        json.writeStringProperty("review", item.review());
        json.writeStringProperty("committee", item.committee());
        json.writeStringProperty("text", item.text());
        json.writeStringProperty("directedTo", item.directedTo());
        json.writeObjectPropertyStart("response");
        json.writeStringProperty("category", item.category().name());
        json.writeStringProperty("text", item.response());
        json.writeEndObject();
        names("changes", item.changes(), json);
        write(item.withheld(), json);
        json.writeArrayPropertyStart("actions");
        item.actions().forEach(action -> write(action, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(OpenData.Act action, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", action.number());
        json.writeStringProperty("text", action.text());
        json.writeArrayPropertyStart("owners");
        action.owners().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("ownerText", action.ownerWords());
        json.writeObjectPropertyStart("byWhen");
        json.writeStringProperty("text", action.byWhen().text());
        json.writeStringProperty("kind", action.byWhen().kind().name());
        Json.day(json, "latest", action.byWhen().latest());
        Json.day(json, "original", action.byWhen().original());
        json.writeEndObject();
        json.writeStringProperty("successCriteria", action.successCriteria());
        json.writeStringProperty("progress", action.progress());
        json.writeStringProperty("status", action.status().name());
        json.writeStringProperty("statusSource", action.statusSource().name());
        if (action.overdue().isPresent()) {
            json.writeBooleanProperty("overdue", action.overdue().get());
        } else {
            json.writeNullProperty("overdue");
        }
        Json.day(json, "closureAgreedOn", action.closureAgreedOn());
        json.writeBooleanProperty("listed", action.listed());
        names("changes", action.changes(), json);
        write(action.withheld(), json);
        json.writeEndObject();
    }

    private static void write(List<Withheld> withheld, JsonGenerator json) {
        json.writeArrayPropertyStart("withheld");
        for (Withheld one : withheld) {
            json.writeStartObject();
            json.writeStringProperty("field", one.field());
            json.writeArrayPropertyStart("paragraphs");
            one.paragraphs().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeBooleanProperty("confidential", one.confidential());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(String property, List<? extends Enum<?>> constants, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        constants.forEach(constant -> json.writeString(constant.name()));
        json.writeEndArray();
    }
}
