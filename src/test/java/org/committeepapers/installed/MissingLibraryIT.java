package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation that lacks one of its libraries says so, and ends with 70; without one for workbooks it can read none. */
class MissingLibraryIT {

    private static final Path PROGRAM =
            Path.of(System.getProperty("installed.program")).toAbsolutePath();
    private static final Path TRACKER =
            Path.of("input", "peer-on-peer-review.xlsx").toAbsolutePath();

    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    private Ended publishWithout(String library, String... more) throws IOException, InterruptedException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (Stream<Path> jars = Files.list(PROGRAM.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                if (!jar.getFileName().toString().matches(library + "-[0-9.]+\\.jar")) {
                    Files.copy(jar, lib.resolve(jar.getFileName()));
                }
            }
        }
        Path jar = folder.resolve("committee-papers.jar");
        Files.copy(PROGRAM.resolve("committee-papers.jar"), jar);
        Copies.make(PROGRAM.resolve("templates"), folder.resolve("templates"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+UseSerialGC", "-jar", jar.toString(), "publish"));
        command.addAll(List.of(TRACKER.toString(), "--as-at", "2026-11-24", "--output", "output"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Needed at the start, and by the threads that write the papers. */
    @ParameterizedTest
    @ValueSource(strings = {"picocli", "openpdf"})
    void itIsToldInASentence(String library) throws Exception {
        Ended ended = publishWithout(library);
        assertEquals(70, ended.code(), ended.said());
        assertTrue(ended.said().contains("missing or damaged"), ended.said());
        assertTrue(ended.said().contains("Install the program again"), ended.said());
        assertFalse(ended.said().contains("\tat "), ended.said());
    }

    @Test
    void aWorkbookThatPoiCannotReadIsRefused() throws Exception {
        Ended ended = publishWithout("xmlbeans");
        assertEquals(66, ended.code(), ended.said());
        assertTrue(ended.said().contains("can't be read"), ended.said());
        assertFalse(ended.said().contains("\tat "), ended.said());
    }

    @Test
    void verboseShowsTheTrace() throws Exception {
        Ended ended = publishWithout("picocli", "--verbose");
        assertEquals(70, ended.code(), ended.said());
        assertTrue(ended.said().contains("\tat "), ended.said());
    }
}
