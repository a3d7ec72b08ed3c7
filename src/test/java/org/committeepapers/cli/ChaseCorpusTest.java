package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.committeepapers.chase.MessageWords;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small trackers and the messages that they give. In a case, {@code @ 2026-10-01 parks.xlsx} begins a workbook that is
 * published on that day, {@code @ now parks.xlsx} one that is chased on 24 November 2026, and {@code @ expect NAME} what
 * a file then says; all have to stand there but the summary. {@code @ options} are those of the chase. {@code @ code} is the exit code where it isn't 0.
 */
class ChaseCorpusTest {

    private static final String DAY = "2026-11-24";

    @TempDir
    Path folder;

    static List<Path> cases() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/chase"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMessagesSayWhatIsOwed(Path file) throws IOException {
        Map<String, String> parts = parts(Files.readString(file));
        int code = Integer.parseInt(parts.getOrDefault("code", "0\n").strip());
        parts.keySet().stream()
                .filter(name -> name.startsWith("2"))
                .map(name -> name.substring(0, DAY.length()))
                .distinct()
                .forEach(day -> assertEquals(
                        0, run("publish", day, parts, "--formats", "html").code()));
        String[] options =
                parts.getOrDefault("options", "--by 2026-12-01").strip().split(" ");
        Runs chase = run("chase", "now", parts, options);
        assertEquals(code, chase.code(), chase.err());
        Path written = folder.resolve("output/internal/chase")
                .resolve(List.of(options).contains("--before") ? "reminders" : "")
                .resolve(DAY);
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : texts(written)) {
            String wanted = parts.get("expect " + name);
            if (wanted != null || !name.equals("summary.html")) {
                found.put(name, MessageWords.of(written.resolve(name)));
            }
        }
        parts.forEach((name, words) -> {
            if (name.startsWith("expect ")) {
                expected.put(name.substring("expect ".length()), words);
            }
        });
        if (Boolean.getBoolean("chase.write")) {
            String given = Files.readString(file);
            int end = given.indexOf("@ expect ");
            Files.writeString(file, given.substring(0, end < 0 ? given.length() : end) + shown(found));
        }
        assertEquals(shown(expected), shown(found), () -> chase.err());
    }

    private static List<String> texts(Path written) throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String shown(Map<String, String> files) {
        StringBuilder all = new StringBuilder();
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> all.append("@ expect ")
                        .append(file.getKey())
                        .append('\n')
                        .append(file.getValue().strip())
                        .append("\n"));
        return all.toString();
    }

    private Runs run(String command, String when, Map<String, String> parts, String... more) {
        Path input = folder.resolve("input-" + when);
        parts.forEach((name, text) -> {
            if (name.startsWith(when + " ")) {
                makeFolder(input);
                write(input, name.substring(when.length() + 1), text);
            }
        });
        return Runs.of(
                List.of(
                        command,
                        "--input",
                        input,
                        "--as-at",
                        when.equals("now") ? DAY : when,
                        "--output",
                        folder.resolve("output")),
                more);
    }

    private static void write(Path input, String name, String text) {
        if (!name.endsWith(".yaml")) {
            WorkbookBuilder.write(input, name, text);
            return;
        }
        try {
            Files.writeString(input.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFolder(Path input) {
        try {
            Files.createDirectories(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("@ ")) {
                name = line.substring(2).strip();
                parts.put(name, "");
            } else {
                parts.merge(name, line + "\n", String::concat);
            }
        }
        return parts;
    }
}
