package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the program speaks to people, programs and nobody. */
class LogsTest {

    private static final String GOOD =
            "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n"
                    + "1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";
    private static final String WRONG =
            GOOD + "1|Something el\u0175e|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        WorkbookBuilder.write(input, "a-good.xlsx", GOOD);
        WorkbookBuilder.write(input, "b-wrong.xlsx", WRONG);
    }

    private String[] publish(String... more) {
        return Stream.concat(
                        Stream.of(
                                "publish",
                                "--input",
                                input.toString(),
                                "--output",
                                folder.resolve("output").toString(),
                                "--formats",
                                "html",
                                "--as-at",
                                "2025-11-24"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static List<JsonNode> lines(String stream) {
        return stream.lines()
                .map(line -> new JsonMapper().readTree(line))
                .peek(line -> Instant.parse(line.path("time").asString()))
                .toList();
    }

    private static List<String> types(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("type").asString()).toList();
    }

    @Test
    void everyLineIsAnObject() {
        Runs run = Runs.of(publish("--log-format", "json")).ends(65);
        List<JsonNode> out = lines(run.out());
        assertEquals(List.of("result", "result", "result"), types(out));
        assertTrue(out.get(2).path("head").asString().matches("[0-9a-f]{64}"), run.out());
        assertEquals("a-good", out.get(0).path("tracker").asString());
        assertEquals("PUBLISHED", out.get(0).path("kind").asString());
        assertTrue(out.get(0).path("written").asBoolean());
        assertTrue(out.get(0).path("folder").asString().endsWith("2025-11-24"));
        List<JsonNode> err = lines(run.err());
        assertEquals(2, types(err).stream().filter("progress"::equals).count());
        JsonNode error = err.stream()
                .filter(line -> line.path("severity").asString().equals("ERROR"))
                .findFirst()
                .orElseThrow();
        assertEquals("reference-twice", error.path("rule").asString());
        assertEquals("A3", error.path("cell").asString());
        assertFalse(error.path("fix").asString().isEmpty());
        assertTrue(run.err().chars().allMatch(letter -> letter < 128), "no encoding of a stream can spoil it");
    }

    @Test
    void evenWrongUsageIsAnObject() {
        for (List<String> wrong : List.of(
                List.of("publsh", "--log-format=json"),
                List.of("--log-format", "json", "publish", "--as-at", "tomorrow"),
                List.of("publish", "--formatts", "pdf", "--log-format", "json"))) {
            Runs run = Runs.of(wrong).ends(64);
            assertEquals(List.of("error"), types(lines(run.err())), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void quietSaysOnlyWhatFailed() throws IOException {
        Runs run = Runs.of(publish("--quiet")).ends(65);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("error[reference-twice]"), run.err());
        assertFalse(run.err().contains("warning"), run.err());
        Runs json = Runs.of(publish("--quiet", "--log-format", "json"));
        assertEquals("", json.out());
        assertEquals(
                run.err().lines().filter(line -> line.startsWith("error")).count(),
                lines(json.err()).size());
        Files.delete(input.resolve("b-wrong.xlsx"));
        Runs good = Runs.of(publish("--quiet")).ends(0);
        assertEquals("", good.out() + good.err());
    }

    /** What a terminal is left with: a carriage return and the wipe after it take away what stood on the line. */
    private static String seen(String stream) {
        return stream.replaceAll("[^\n\r]*\r\u001b\\[K", "").replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Test
    void progressIsShownOnATerminalAndLeavesNothingBehind() {
        List<String> shown = new ArrayList<>();
        for (boolean terminal : List.of(true, false)) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
            Console console = new Console(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), stream, terminal);
            CommitteePapers.run(console, publish("--draft"));
            shown.add(err.toString(StandardCharsets.UTF_8));
        }
        assertTrue(shown.get(0).contains("1 of 2 trackers done; reading b-wrong.xlsx"), shown.get(0));
        assertTrue(shown.get(0).contains("1 of 2 trackers done; publishing b-wrong"), shown.get(0));
        assertFalse(shown.get(1).contains("\u001b") || shown.get(1).contains("\r"), shown.get(1));
        assertEquals(shown.get(1), seen(shown.get(0)));
    }
}
