package org.committeepapers.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.app.Runs;
import org.committeepapers.examples.WorkbookBuilder;

/** An output with something of everything: two editions of the example, long words, and a tracker that isn't published. */
final class Published {

    private static final Path EXAMPLE = Path.of("input", "peer-on-peer-review.xlsx");
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    private Published() {}

    static void into(Path output) throws IOException {
        Path trackers = Files.createDirectories(output.resolveSibling("trackers"));
        assertEquals(0, publish(output, "2020-11-24", List.of(EXAMPLE)));
        List<Path> all = new ArrayList<>(List.of(EXAMPLE));
        for (String name : List.of("hostile-words", "several-reviews", "welsh-and-signs")) {
            all.add(WorkbookBuilder.write(
                    trackers,
                    name + ".xlsx",
                    Files.readString(CASES.resolve(name).resolve("tracker.txt"))));
        }
        assertEquals(0, publish(output, "2021-05-20", all));
        Path twice = WorkbookBuilder.write(trackers, "stopped.xlsx", """
                # Tracker
                Ref | Recommendation | Action | Owner | By when | Status
                1 | Write to every school. | Write. | Head of Schools | 30 June 2021 | In progress
                1 | Write to every parent. | Write. | Head of Schools | 31 June 2021 | In progress
                """);
        assertEquals(65, publish(output, "2021-05-20", List.of(twice)));
    }

    private static int publish(Path output, String day, List<Path> trackers) {
        List<String> arguments = new ArrayList<>(List.of("publish", "--as-at", day, "--output", output.toString()));
        trackers.forEach(tracker -> arguments.add(tracker.toString()));
        return Runs.of(arguments.toArray(String[]::new)).code();
    }
}
