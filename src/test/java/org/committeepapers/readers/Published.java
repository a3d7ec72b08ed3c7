package org.committeepapers.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.WorkbookBuilder;

/**
 * An output with something of everything: an edition and an earlier one, one that was withdrawn, long words, both languages,
 * exempt parts, a draft, and a tracker that isn't published.
 */
final class Published {

    private static final Path EXAMPLE = Path.of("input", "peer-on-peer-review.xlsx");
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    private static final String EXEMPT = """
            # About
            Tracker id | market
            Council | Testshire Council
            Committee | Places scrutiny committee
            Title | Review of the old market
            # Tracker
            Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status | Exempt
            1 | That the market stay open. | Agreed | Agreed. | Keep it open. | Head of Markets | 30 June 2021 | It is open. | Completed |
            2 | That the roof be mended. | Agreed | Agreed. | Mend it. | Head of Property | 1 March 2021 | Tenders came in at 1.2 million. | In progress | Progress: paragraph 3
            3 | That the lease be ended. | Partially accepted | Partly. | Give notice. | Head of Property | 30 June 2021 | Talks go on. | Delayed | Paragraphs 3 and 5
            """;

    private Published() {}

    static void into(Path output) throws IOException {
        Path trackers = Files.createDirectories(output.resolveSibling("trackers"));
        assertEquals(0, publish(output, "2020-10-20", List.of(EXAMPLE), "--papers=cabinet-appendix", "--formats=html"));
        String reason = "--reason=A figure was wrong";
        assertEquals(0, run(output, "withdraw", "peer-on-peer-review", "2020-10-20", reason));
        assertEquals(
                0,
                publish(
                        output,
                        "2020-11-24",
                        List.of(EXAMPLE),
                        "--papers=cabinet-appendix",
                        "--formats=html",
                        "--reason=It is right now"));
        assertEquals(0, publish(output, "2021-05-20", List.of(EXAMPLE, of("hostile-words", trackers))));
        Path welsh = of("welsh-and-signs", trackers);
        assertEquals(0, publish(output, "2021-05-20", List.of(welsh), "--lang=both"));
        Path exempt = WorkbookBuilder.write(trackers, "market.xlsx", EXEMPT);
        assertEquals(0, publish(output, "2021-05-20", List.of(exempt)));
        Path reviews = of("several-reviews", trackers);
        assertEquals(0, publish(output, "2021-05-20", List.of(reviews), "--draft"));
        Path twice = WorkbookBuilder.write(trackers, "stopped.xlsx", """
                # Tracker
                Ref | Recommendation | Action | Owner | By when | Status
                1 | Write to every school. | Write. | Head of Schools | 30 June 2021 | In progress
                1 | Write to every parent. | Write. | Head of Schools | 31 June 2021 | In progress
                """);
        assertEquals(65, publish(output, "2021-05-20", List.of(twice)));
    }

    private static Path of(String name, Path trackers) throws IOException {
        String words = Files.readString(CASES.resolve(name).resolve("tracker.txt"))
                .replace("[date 2025-06-01]", "[date 2020-06-01]")
                .replace("Considered on|1 June 2025", "Considered on|1 June 2020");
        return WorkbookBuilder.write(trackers, name + ".xlsx", words);
    }

    private static int publish(Path output, String day, List<Path> trackers, String... options) {
        List<String> arguments = new ArrayList<>(List.of("publish", "--as-at", day));
        arguments.addAll(List.of(options));
        trackers.forEach(tracker -> arguments.add(tracker.toString()));
        return run(output, arguments.toArray(String[]::new));
    }

    private static int run(Path output, String... arguments) {
        return Runs.of(List.of(arguments), "--output", output.toString()).code();
    }
}
