package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Findings as data, {@code findings.json}. */
public final class FindingsJson {

    private static final int FORMAT_VERSION = 1;

    /** What is read to count them. */
    private static final Set<String> COUNTED = Set.of("findings", "groups", "severity", "cells");

    private FindingsJson() {}

    /** Its name in an edition. */
    public static final String FILE_NAME = "findings.json";

    /**
     * How many findings of each severity there are, the gravest first. Those of an edition from before there were groups are
     * counted cell by cell.
     *
     * @throws IOException where it is missing, a link, or damaged
     */
    public static List<FindingCount> counts(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            JsonTree whole = JsonTree.read(in, COUNTED);
            JsonTree counted = whole.path(whole.path("groups").is(JsonTree.Kind.ARRAY) ? "groups" : "findings");
            Map<Severity, List<JsonTree>> bySeverity = counted.items().stream()
                    .collect(Collectors.groupingBy(
                            each -> Severity.valueOf(each.path("severity").words())));
            return Stream.of(Severity.values())
                    .map(severity -> count(severity, bySeverity.getOrDefault(severity, List.of())))
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private static FindingCount count(Severity severity, List<JsonTree> findings) {
        int cells = findings.stream()
                .mapToInt(each -> Math.max(1, each.path("cells").items().size()))
                .sum();
        return new FindingCount(severity, findings.size(), cells);
    }

    /** Writes the findings in the order given, one a cell, then which of them a person takes in as one. */
    public static void write(List<Finding> findings, OutputStream out) throws IOException {
        List<FindingGroup> groups = FindingGroup.of(findings);
        Map<Finding, Integer> numbers = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int number = i + 1;
            groups.get(i).findings().forEach(finding -> numbers.put(finding, number));
        }
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeArrayPropertyStart("findings");
            findings.forEach(finding -> write(finding, numbers.getOrDefault(finding, 0), json));
            json.writeEndArray();
            json.writeArrayPropertyStart("groups");
            groups.forEach(group -> write(group, numbers.getOrDefault(group.first(), 0), json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Finding finding, int group, JsonGenerator json) {
        json.writeStartObject();
        writePlace(finding, json);
        json.writeStringProperty("cell", finding.location() instanceof Location.Cell cell ? cell.address() : "");
        json.writeStringProperty("value", finding.value());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("fix", finding.fix());
        json.writeNumberProperty("group", group);
        json.writeEndObject();
    }

    private static void write(FindingGroup group, int number, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("group", number);
        writePlace(group.first(), json);
        json.writeArrayPropertyStart("cells");
        group.cells().forEach(cell -> json.writeString(cell.address()));
        json.writeEndArray();
        json.writeStringProperty("fix", group.first().fix());
        json.writeEndObject();
    }

    private static void writePlace(Finding finding, JsonGenerator json) {
        json.writeStringProperty("rule", finding.rule().name());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("file", finding.location().file());
        json.writeStringProperty("sheet", finding.location() instanceof Location.Cell cell ? cell.sheet() : "");
    }
}
