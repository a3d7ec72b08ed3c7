package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many trackers in one run: as one after another, whatever is done at once. */
class SeveralTrackersTest {

    private static final String HEADER =
            "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n";

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
    }

    private static String tracker(String about, int recommendations, String subject) {
        StringBuilder text = new StringBuilder(about + "# Tracker\n" + HEADER);
        for (int i = 1; i <= recommendations; i++) {
            text.append(i + "|That the " + subject + " of ward " + i
                    + " be reviewed|Agreed|Agreed.|Do it|Head of Housing|" + "31 December 2025|In train\n");
        }
        return text.toString();
    }

    private Runs publish(Path output, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("publish", "--input", input.toString(), "--output", output.toString(), "--formats", "html"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-at")) {
            arguments.addAll(List.of("--as-at", "2025-11-24"));
        }
        return Runs.of(arguments.toArray(String[]::new));
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(".lock") && !file.endsWith("runs.jsonl")) {
                    files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Test
    void severalAtOnceSayAndWriteWhatOneAfterAnotherDoes() throws IOException {
        String same = "# About\nTracker id|twin\n";
        for (int i = 0; i < 12; i++) {
            String name = "t%02d".formatted(i);
            if (i % 4 == 1) {
                Files.writeString(input.resolve(name + ".xlsx"), "no workbook");
            } else {
                WorkbookBuilder.write(
                        input, name + ".xlsx", tracker(i % 4 == 3 ? same : "", 1 + (12 - i) * 3, "drains"));
            }
        }
        Runs one = publish(folder.resolve("one"), "--workers", "1");
        Runs many = publish(folder.resolve("many"), "--workers", "5");
        assertEquals(66, one.code(), one.err());
        assertEquals(one.code(), many.code());
        assertEquals(one.err(), many.err());
        assertEquals(one.out().replace("/one/", "/many/"), many.out());
        assertEquals(files(folder.resolve("one")), files(folder.resolve("many")));
        assertTrue(one.err().contains("t07.xlsx\n   |  twin"), one.err());
        assertTrue(one.out().contains("Published twin as at 2025-11-24"), one.out());
    }

    @Test
    void whatStopsOneStopsNoOther() throws IOException {
        WorkbookBuilder.write(input, "a.xlsx", tracker("", 3, "parks"));
        WorkbookBuilder.write(input, "b.xlsx", tracker("", 3, "roads"));
        WorkbookBuilder.write(input, "c.xlsx", tracker("", 3, "pools"));
        Path output = folder.resolve("output");
        Files.createDirectories(output.resolve("internal"));
        Files.writeString(output.resolve("internal/b"), "a file where the folder should be");
        Runs run = publish(output, "--workers", "3");
        assertEquals(73, run.code(), run.err());
        assertTrue(run.out().contains("Published a as at") && run.out().contains("Published c as at"), run.out());
        assertFalse(run.out().contains("Published b"), run.out());
    }

    @Test
    void aNumberOfWorkersThatIsNoneIsRefused() {
        assertEquals(64, publish(folder.resolve("output"), "--workers", "0").code());
    }
}
