package org.committeepapers.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.text.Spelling;
import org.committeepapers.workbook.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What an installation sets for itself, in {@code settings.yaml} of the input folder.
 *
 * @param limits how large a workbook may be
 */
record Settings(Limits limits) {

    static final String FILE_NAME = "settings.yaml";

    static final Settings DEFAULT = new Settings(Limits.DEFAULT);

    private static final RuleId RULE = new RuleId("settings");
    private static final String LIMITS = "limits.";

    /**
     * The settings in the file; the defaults where there is no such file.
     *
     * @throws Refusal where a key is unknown or a value isn't of its kind
     */
    static Settings load(Path file) throws Refusal {
        if (!Files.exists(file)) {
            return DEFAULT;
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            flatten("", new YAMLMapper().readTree(in), values);
        } catch (IOException | JacksonException e) {
            throw refusal(
                    new Location.File(FILE_NAME),
                    "",
                    "The settings can't be read: " + e.getMessage(),
                    "Mend the file.");
        }
        return new Settings(limits(values));
    }

    private static Limits limits(Map<String, JsonNode> values) throws Refusal {
        Map<String, Long> numbers = defaults();
        for (Map.Entry<String, JsonNode> entry : values.entrySet()) {
            if (!numbers.containsKey(entry.getKey())) {
                List<String> known = new ArrayList<>(numbers.keySet());
                throw refusal(
                        new Location.Setting(FILE_NAME, entry.getKey()),
                        entry.getValue().toString(),
                        "There is no such setting",
                        Spelling.nearest(entry.getKey(), known)
                                .map(nearest -> "Did you mean \"" + nearest + "\"?")
                                .orElse("Possible are " + String.join(", ", known) + "."));
            }
            if (!entry.getValue().isIntegralNumber()
                    || entry.getValue().asLong() < 1
                    || entry.getValue().asLong() > Integer.MAX_VALUE) {
                throw refusal(
                        new Location.Setting(FILE_NAME, entry.getKey()),
                        entry.getValue().toString(),
                        "This setting is a whole number from 1 to " + Integer.MAX_VALUE,
                        "Enter such a number, or leave the setting out to use the default, "
                                + numbers.get(entry.getKey()) + ".");
            }
            numbers.put(entry.getKey(), entry.getValue().asLong());
        }
        return limits(numbers.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static Map<String, Long> defaults() {
        Limits limits = Limits.DEFAULT;
        Map<String, Long> defaults = new LinkedHashMap<>();
        defaults.put(LIMITS + "fileBytes", limits.fileBytes());
        defaults.put(LIMITS + "zipEntries", (long) limits.zipEntries());
        defaults.put(LIMITS + "unzippedBytes", limits.unzippedBytes());
        defaults.put(LIMITS + "compressionRatio", (long) limits.compressionRatio());
        defaults.put(LIMITS + "rows", (long) limits.rows());
        defaults.put(LIMITS + "columns", (long) limits.columns());
        defaults.put(LIMITS + "cells", (long) limits.cells());
        defaults.put(LIMITS + "textCharacters", (long) limits.textCharacters());
        defaults.put(LIMITS + "totalCharacters", limits.totalCharacters());
        return defaults;
    }

    /** From the numbers in the order of {@link #defaults}. */
    private static Limits limits(long[] n) {
        return new Limits(n[0], (int) n[1], n[2], (int) n[3], (int) n[4], (int) n[5], (int) n[6], (int) n[7], n[8]);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(),
                            entry.getValue(),
                            values));
        } else if (!prefix.isEmpty()) {
            values.put(prefix, node);
        }
    }

    private static Refusal refusal(Location location, String value, String message, String fix) {
        return new Refusal(new Finding(RULE, Severity.ERROR, location, value, message + ".", fix));
    }
}
