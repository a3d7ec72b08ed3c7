package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links in an output lead nowhere: what lies behind them is neither altered nor added to, whatever is run. */
@Tag("trial")
class PlantedLinksTest {

    private static final String GOOD = "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|"
            + "Progress|Exempt\n1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    @TempDir
    Path folder;

    private Path output;
    private Path workbook;
    private Path target;

    @BeforeEach
    void publishOne() throws IOException {
        output = folder.resolve("output");
        workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        target = Files.createDirectories(folder.resolve("target"));
        Files.writeString(target.resolve("latest.txt"), "keep");
        Files.createDirectory(target.resolve("2025-10-20"));
        Files.writeString(target.resolve("2025-10-20/manifest.json"), "{}");
        publish("2025-10-20").ends(0);
    }

    private Runs publish(String day, String... more) {
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--formats", "html", "--output", output), more);
    }

    private List<String> behind() throws IOException {
        try (Stream<Path> walk = Files.walk(target)) {
            return walk.sorted()
                    .map(path -> Files.isRegularFile(path) ? path + ": " + content(path) : path.toString())
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What can be left out or replaced is; where a link stands in the way, the run says so and ends with 73. */
    @ParameterizedTest
    @CsvSource({
        "public, '', 73",
        "internal, '', 73",
        "public/good, '', 73",
        "internal/good, '', 73",
        "public/good/2025-10-20, '', 0",
        "internal/good/2025-10-20, '', 0",
        "public/good/2025-11-24, '', 0",
        "internal/good/2025-11-24, '', 0",
        "public/good/latest, '', 0",
        "internal/good/latest, '', 0",
        "public/good/latest.txt, latest.txt, 0",
        "internal/good/latest.txt, latest.txt, 0",
        "internal/.lock, latest.txt, 73",
        "internal/.staging, '', 0",
        "public/.staging, '', 0",
        "internal/runs.jsonl, latest.txt, 73",
        "internal/good/drafts, '', 73",
        "internal/good/not-published, '', 73",
        "internal/other, '', 0",
        "public/other, '', 0"
    })
    void whatALinkLeadsToStaysAsItIs(String name, String to, int code) throws IOException {
        List<String> behind = behind();
        Path planted = output.resolve(name);
        if (Files.exists(planted)) {
            Files.move(planted, folder.resolve("moved"));
        }
        Files.deleteIfExists(planted);
        Files.createDirectories(planted.getParent());
        Files.createSymbolicLink(planted, target.resolve(to));
        int gravest = 0;
        StringBuilder said = new StringBuilder();
        for (Runs run : List.of(
                publish("2025-11-24"),
                publish("2025-11-24", "--draft"),
                Runs.of("verify", "--output", output.toString()),
                Runs.of("withdraw", "good", "2025-11-24.1", "--reason", "x", "--output", output.toString()),
                publish("2025-12-15"))) {
            said.append(run.code()).append(' ').append(run.err()).append('\n');
            gravest = Math.max(gravest, run.code() == 73 ? 73 : 0);
            assertTrue(run.code() != 70, said.toString());
        }
        assertEquals(behind, behind(), said.toString());
        assertEquals(code, gravest, said.toString());
    }
}
