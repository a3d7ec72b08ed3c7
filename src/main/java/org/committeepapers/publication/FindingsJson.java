package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import tools.jackson.core.JsonGenerator;

/** Findings as data, {@code findings.json}. */
public final class FindingsJson {

    private static final int FORMAT_VERSION = 1;

    private FindingsJson() {}

    /** Writes the findings in the order given. */
    public static void write(List<Finding> findings, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeArrayPropertyStart("findings");
            findings.forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().name());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("file", finding.location().file());
        if (finding.location() instanceof Location.Cell cell) {
            json.writeStringProperty("sheet", cell.sheet());
            json.writeStringProperty("cell", cell.address());
        } else {
            json.writeStringProperty("sheet", "");
            json.writeStringProperty("cell", "");
        }
        json.writeStringProperty("value", finding.value());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("fix", finding.fix());
        json.writeEndObject();
    }
}
