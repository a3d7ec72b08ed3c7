package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;

/** What a verification found, as data. */
public final class VerificationJson {

    private static final int FORMAT_VERSION = 1;

    private VerificationJson() {}

    /** Writes it in the order in which it was found. */
    public static void write(Verification.Report report, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeNumberProperty("editions", report.editions());
            json.writeBooleanProperty("whole", report.isWhole());
            json.writeArrayPropertyStart("statements");
            for (Statement statement : report.statements()) {
                json.writeStartObject();
                json.writeStringProperty("kind", statement.kind().name());
                json.writeStringProperty("path", statement.path().toString().replace('\\', '/'));
                json.writeStringProperty("message", statement.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
