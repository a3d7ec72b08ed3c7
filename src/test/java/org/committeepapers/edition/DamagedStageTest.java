package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that doesn't give back what was written is noticed before anything is moved. */
class DamagedStageTest {

    @TempDir(factory = Outputs.InMemory.class)
    Path folder;

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static Damage damage(String kind) {
        return switch (kind) {
            case "one bit" ->
                file -> {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                };
            case "cut short" -> file -> Files.write(file, new byte[0]);
            case "gone" -> Files::delete;
            case "a link" ->
                file -> {
                    Files.delete(file);
                    Files.createSymbolicLink(file, Path.of("tracker.json"));
                };
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"one bit", "cut short", "gone", "a link"})
    void aDamagedFileIsCaughtBeforeAnythingMoves(String kind) throws IOException {
        for (String name : new String[] {"paper.html", "paper.pdf", "tracker.json", "findings.json"}) {
            OutputFolders roots = OutputFolders.under(folder.resolve(name));
            Outputs.run(roots, step -> {}, Outputs.publish("2026-10-20", "one"));
            String before = Outputs.state(roots);
            Outputs.Watch watch = step -> {
                if (step.endsWith("/.staging/edition/manifest.json") && step.startsWith("write ")) {
                    damage(kind).to(staged(roots, name));
                }
            };
            IOException failure = assertThrows(
                    IOException.class, () -> Outputs.run(roots, watch, Outputs.publish("2026-11-24", "two")), name);
            assertTrue(failure.getMessage().contains("nothing was put in place"), failure.getMessage());
            assertTrue(failure.getMessage().contains(name), failure.getMessage());
            assertEquals(before, Outputs.state(roots), name);
            Outputs.run(roots, step -> {}, Outputs.publish("2026-11-24", "two"));
            Outputs.assertWhole(roots, name);
        }
    }

    private static Path staged(OutputFolders roots, String name) throws IOException {
        try (Stream<Path> walk = Files.walk(roots.internalRoot().resolve(".staging"))) {
            return walk.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
