package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What an edition holds, {@code manifest.json}: the role, size and hash of each file, and what it was made from. */
final class Manifest {

    static final String FILE_NAME = "manifest.json";

    private static final int FORMAT_VERSION = 1;

    private Manifest() {}

    /**
     * A file as it was written.
     *
     * @param bytes its length
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record Entry(String name, String role, long bytes, String sha256) {}

    /** Officers' own words and the names of their files stand only in the internal one. */
    static void write(Edition edition, Audience audience, List<Entry> files, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("tracker", edition.tracker());
            json.writeStringProperty("asAt", edition.asAt().toString());
            json.writeStringProperty("kind", edition.kind().name());
            Json.day(json, "meeting", edition.meeting());
            json.writeStringProperty("toolVersion", edition.toolVersion());
            if (audience == Audience.INTERNAL) {
                json.writeStringProperty("reason", edition.reason());
                json.writeArrayPropertyStart("inputs");
                edition.inputs().forEach(input -> write(input, json));
                json.writeEndArray();
            }
            json.writeArrayPropertyStart("files");
            files.forEach(file -> write(file, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Edition.Input input, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", input.file());
        json.writeStringProperty("sha256", input.sha256());
        json.writeEndObject();
    }

    private static void write(Entry file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", file.name());
        json.writeStringProperty("role", file.role());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }
}
