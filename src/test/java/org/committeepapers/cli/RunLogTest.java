package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of all runs, runs.jsonl. */
class RunLogTest {

    private static final String GOOD =
            "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Exempt\n"
                    + "1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";
    private static final String WRONG =
            GOOD + "1|Something else|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    @TempDir
    Path folder;

    private Path input;
    private Path log;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        log = folder.resolve("output/internal/runs.jsonl");
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
    }

    private Runs publish(String... more) {
        return Runs.of(
                List.of(
                        "publish",
                        "--input",
                        input,
                        "--output",
                        folder.resolve("output"),
                        "--formats",
                        "html",
                        "--as-at",
                        "2025-11-24"),
                more);
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
    }

    @Test
    void eachRunHasALineWithWhatItMade() throws IOException {
        WorkbookBuilder.write(input, "wrong.xlsx", WRONG);
        Files.writeString(input.resolve("none.xlsx"), "no workbook");
        publish().ends(66);
        Files.delete(input.resolve("none.xlsx"));
        Files.delete(input.resolve("wrong.xlsx"));
        publish().ends(0);
        List<JsonNode> lines = lines();
        assertEquals(3, lines.size());
        assertEquals(
                Folders.sha256(folder.resolve("output/internal/good/2025-11-24/manifest.json")),
                lines.getFirst().path("edition").path("manifestSha256").asString());
        JsonNode first = lines.get(1);
        assertEquals("publish", first.path("command").asString());
        assertEquals(66, first.path("exitCode").asInt());
        assertFalse(Instant.parse(first.path("end").asString())
                .isBefore(Instant.parse(first.path("start").asString())));
        assertEquals(
                "good.xlsx good 2025-11-24 PUBLISHED\n"
                        + "none.xlsx none 2025-11-24 NOT_PUBLISHED\n"
                        + "wrong.xlsx wrong 2025-11-24 NOT_PUBLISHED\n",
                trackers(first));
        assertTrue(first.path("trackers").get(0).path("written").asBoolean());
        assertEquals(0, lines.get(2).path("exitCode").asInt());
        assertFalse(lines.get(2).path("trackers").get(0).path("written").asBoolean());
    }

    @Test
    void whatIsWithdrawnHasALineToo() throws IOException {
        publish().ends(0);
        Runs.of(
                        "withdraw",
                        "good",
                        "2025-11-24",
                        "--reason",
                        "Wrong annex",
                        "--output",
                        folder.resolve("output").toString())
                .ends(0);
        assertEquals(
                "Wrong annex", lines().get(2).path("edition").path("reason").asString());
        JsonNode line = lines().get(3);
        assertEquals("withdraw", line.path("command").asString());
        assertEquals(0, line.path("exitCode").asInt());
        assertEquals(" good 2025-11-24 WITHDRAWN\n", trackers(line));
    }

    private static String trackers(JsonNode run) {
        StringBuilder all = new StringBuilder();
        for (JsonNode tracker : run.path("trackers")) {
            for (String name : List.of("file", "tracker", "edition", "kind")) {
                all.append(tracker.path(name).asString()).append(name.equals("kind") ? "\n" : " ");
            }
        }
        return all.toString();
    }

    @Test
    void aRunThatATemplateStopsHasNone() throws IOException {
        Path templates = folder.resolve("templates");
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            for (Path file : files.toList()) {
                Files.copy(file, templates.resolve(Path.of("templates").relativize(file)));
            }
        }
        Path template = templates.resolve("cabinet-appendix.ftlh");
        Files.writeString(template, Files.readString(template) + "<p>${nothing}</p>");
        publish("--templates", templates.toString()).ends(78);
        assertFalse(Files.exists(log));
    }

    @Test
    void halfALineOfARunThatWasCutOffSpoilsNoOther() throws IOException {
        publish();
        Files.writeString(log, "{\"formatVersion\":1,\"sta", StandardOpenOption.APPEND);
        publish().ends(0);
        List<String> lines = Files.readAllLines(log);
        assertEquals(3, lines.size());
        assertEquals(0, new JsonMapper().readTree(lines.get(2)).path("exitCode").asInt());
    }

    @Test
    void aLinkInItsPlaceIsRefusedAndNothingIsPublished() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "untouched");
        Files.createDirectories(log.getParent());
        Files.createSymbolicLink(log, other);
        Runs run = publish().ends(73);
        assertTrue(run.err().contains("runs.jsonl: is a link"), run.err());
        assertEquals("untouched", Files.readString(other));
        assertFalse(Files.exists(folder.resolve("output/public")));
    }
}
