package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Findings as data, {@code findings.json}. */
public final class FindingsJson {

    private static final int FORMAT_VERSION = 1;

    /** What is read to count them. */
    private static final Set<String> COUNTED = Set.of("findings", "severity");

    private FindingsJson() {}

    /** Its name in an edition. */
    public static final String FILE_NAME = "findings.json";

    /**
     * How many findings of each severity there are; none is left out.
     *
     * @throws IOException where it is missing, a link, or damaged
     */
    public static Map<Severity, Integer> counts(Path file) throws IOException {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values()).forEach(severity -> counts.put(severity, 0));
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (JsonTree finding : JsonTree.read(in, COUNTED).path("findings")) {
                counts.merge(Severity.valueOf(finding.path("severity").words()), 1, Integer::sum);
            }
            return counts;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

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
