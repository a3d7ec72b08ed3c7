package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the program speaks to people, programs and nobody. */
class LogsTest {

    private static final String GOOD =
            "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Exempt\n"
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

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("run.log"));
    }

    private Runs logged(String... arguments) {
        return Runs.of(
                List.of(arguments), "--log-file", folder.resolve("run.log").toString());
    }

    @Test
    void theLogHasAllThatIsSaidWithTimeAndLevelAndHowItEnded() throws IOException {
        Runs run = logged(publish("--quiet")).ends(65);
        List<String> lines = log();
        lines.forEach(line -> assertTrue(
                line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ (ERROR|WARNING|NOTE|INFO) .*"), line));
        String all = String.join("\n", lines);
        assertTrue(all.contains("Z ERROR error[reference-twice]: "), all);
        assertTrue(all.contains("Z WARNING warning[about-missing]: "), "what --quiet hides is there too: " + all);
        assertTrue(all.contains("Z INFO Published a-good as at 2025-11-24: "), all);
        assertTrue(lines.get(lines.size() - 2).endsWith("Z INFO " + run.out().strip()), all);
        assertTrue(
                lines.getLast().matches(".*Z ERROR committee-papers publish .* --quiet --log-file .* ended with 65"),
                lines.getLast());
        Files.delete(input.resolve("b-wrong.xlsx"));
        logged(publish()).ends(0);
        List<String> more = log();
        assertEquals(lines, more.subList(0, lines.size()), "a log is never begun again");
        assertTrue(more.getLast().contains("Z INFO committee-papers publish ")
                && more.getLast().endsWith(" ended with 0"));
    }

    @Test
    void theLogHasARunThatNeverBegan() throws IOException {
        logged("publish", "--formatts", "pdf").ends(64);
        logged("publish", "--as-at", "tomorrow").ends(64);
        logged("publish", "--input", folder.resolve("none").toString()).ends(66);
        Files.writeString(input.resolve("settings.yaml"), "a: [");
        logged(publish()).ends(78);
        assertEquals(
                List.of("64", "64", "66", "78"),
                log().stream()
                        .filter(line -> line.contains(" ended with "))
                        .map(line -> line.substring(line.length() - 2))
                        .toList());
        assertTrue(log().get(0).contains("Z ERROR error: Unknown option")
                && log().get(0).contains("--formatts"));
    }

    @Test
    void aLogIsForItsOwnerAndNoLineOfItCanBeForged() throws IOException {
        logged("publish", "--input", "x\n2025-11-24T06:00:00Z INFO committee-papers publish ended with 0")
                .ends(66);
        assertTrue(log().stream().noneMatch(line -> line.startsWith("2025-11-24T06:00:00Z")));
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run.log"))));
    }

    @Test
    void aLogThatCannotBeWrittenStopsTheRunBeforeItBegins() throws IOException {
        Files.createDirectory(folder.resolve("a.log"));
        for (String file : List.of("none/run.log", "a.log")) {
            Runs run = Runs.of(publish("--log-file", folder.resolve(file).toString()))
                    .ends(73);
            assertTrue(run.err().startsWith("error: the log can't be written: "), run.err());
            assertEquals("", run.out());
        }
        assertFalse(Files.exists(folder.resolve("output")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"input/run.log", "output/public/run.log", "output/internal/run.log", "input/a-good.xlsx"})
    void aLogWhereOtherFilesBelongIsRefusedAndNotMade(String place) throws IOException {
        Path log = folder.resolve(place);
        Files.createDirectories(log.getParent());
        byte[] before = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        List<String> commands =
                place.startsWith("input") ? List.of("publish", "check", "chase") : List.of("publish", "chase");
        for (String command : commands) {
            Runs.of(
                            command,
                            "--input",
                            input.toString(),
                            "--output",
                            folder.resolve("output").toString(),
                            "--log-file",
                            log.toString())
                    .ends(64);
            assertArrayEquals(before, Files.exists(log) ? Files.readAllBytes(log) : new byte[0], command);
        }
    }

    @Test
    void quietSaysWhatFailedAndWhatBecameOfTheRun() throws IOException {
        Runs run = Runs.of(publish("--quiet")).ends(65);
        assertTrue(
                run.out()
                        .matches("Published a-good 2025-11-24\\. Not published: b-wrong\\.xlsx\\. "
                                + "Recorded in line 2 of runs\\.jsonl; head [0-9a-f]{64}\n"),
                run.out());
        assertTrue(run.err().startsWith("error[reference-twice]"), run.err());
        assertFalse(run.err().contains("warning"), run.err());
        Files.delete(input.resolve("b-wrong.xlsx"));
        Runs again = Runs.of(publish("--quiet")).ends(0);
        assertEquals("", again.err());
        assertTrue(again.out().startsWith("Nothing new in a-good 2025-11-24. Recorded in line 3 "), again.out());
        Runs draft = Runs.of(publish("--quiet", "--draft")).ends(0);
        assertTrue(draft.out().startsWith("Draft of a-good 2025-11-24. Recorded in line 4 "), draft.out());
    }

    @Test
    void aTerminalIsTheOnlyOneWithColourAndProgress() {
        List<String> shown = new ArrayList<>();
        for (boolean terminal : List.of(true, false)) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
            Console console = new Console(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), stream, terminal);
            CommitteePapers.run(console, publish("--draft"));
            shown.add(err.toString(StandardCharsets.UTF_8));
        }
        assertFalse(shown.get(1).contains("\u001b") || shown.get(1).contains("\r"), shown.get(1));
        assertTrue(shown.get(0).contains("reading b-wrong.xlsx, 2 of 2\r\u001b[K"), shown.get(0));
        assertEquals(shown.get(1), shown.get(0).replaceAll("[^\r\n]*\r\u001b\\[K|\u001b\\[[0-9;]*m", ""));
    }
}
