package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What was accepted in an edition, {@code acceptances.json}, by which the next one sees that a text has changed. */
public final class AcceptancesJson {

    /** Its name in an edition. */
    public static final String FILE_NAME = "acceptances.json";

    static final int FORMAT_VERSION = 1;

    private AcceptancesJson() {}

    /** Writes them in the order given. */
    public static void write(List<AcceptedWords> accepted, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeArrayPropertyStart("accepted");
            for (AcceptedWords one : accepted) {
                json.writeStartObject();
                json.writeStringProperty("rule", one.rule());
                json.writeStringProperty("reference", one.reference());
                json.writeStringProperty("when", one.when().toString());
                json.writeArrayPropertyStart("words");
                one.words().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
