package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another workbook under the id of a tracker that was published. */
class ReplacesTest {

    private static final String ABOUT = """
            # About
            Tracker id|parks
            Council|Example Council
            Committee|Places scrutiny committee
            Title|Parks
            # Tracker
            Ref|Recommendation|Action|Owner|By when|Progress|Status
            """;

    private static final String BENCHES =
            "1|That benches are mended|Mend them|Parks Manager|30 June 2027|-|In progress\n";
    private static final String PATHS =
            "2|That paths are lit at night|Light them|Parks Manager|30 June 2027|-|Delayed\n";
    private static final String PONDS = "3|That ponds are dug|Dig them|Parks Manager|30 June 2027|-|Not started\n";
    private static final String TREES = "4|That trees are felled|Fell them|Parks Manager|30 June 2025|-|Completed\n";
    private static final String OTHERS = """
            5|That libraries open on Sundays|Open them|Head of Libraries|30 June 2027|-|In progress
            6|That fees end|End them|Head of Libraries|30 June 2027|-|In progress
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void publishFirst() {
        publish("2026-01-10", ABOUT + BENCHES + PATHS + PONDS + TREES).ends(0);
    }

    private Runs publish(String day, String tracker, String... further) {
        return run("publish", day, tracker, "--formats=html", "--output", folder.resolve("output"), further);
    }

    private Runs run(String command, String day, String tracker, Object... options) {
        Path workbook = WorkbookBuilder.write(folder, "p.xlsx", tracker);
        List<Object> words = new ArrayList<>(List.of(command, workbook, "--as-at", day));
        for (Object option : options) {
            words.addAll(option instanceof String[] several ? List.of((Object[]) several) : List.of(option));
        }
        return Runs.of(words);
    }

    @Test
    void mostOpenRecommendationsAreGone() {
        Runs run = publish("2026-02-10", ABOUT + OTHERS).ends(65);
        assertTrue(run.err().contains("error[tracker-replaced]"), run.err());
        assertTrue(
                run.err()
                        .replaceAll("\\s+", " ")
                        .contains("the workbook that the edition of 10 January 2026 was made from: it has the same"
                                + " tracker id, but lacks 3 of the 3 recommendations that were open then."),
                run.err());
        assertTrue(run.err().contains("--replaces parks"), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/parks/2026-02-10")));
        publish("2026-02-10", ABOUT + OTHERS, "--replaces", "parks").ends(0);
        publish("2026-03-10", ABOUT + OTHERS).ends(0);
    }

    @Test
    void checkSaysItToo() {
        String internal = folder.resolve("output/internal").toString();
        run("check", "2026-02-10", ABOUT + OTHERS, "--internal", internal).ends(65);
        run("check", "2026-02-10", ABOUT + OTHERS, "--internal", internal, "--replaces", "parks")
                .ends(0);
    }

    @Test
    void anotherCommitteeOrCouncil() {
        String same = BENCHES + PATHS + PONDS;
        Runs run = publish("2026-02-10", ABOUT.replace("Places scrutiny", "People scrutiny") + same)
                .ends(65);
        assertTrue(
                run.err()
                        .replaceAll("\\s+", " ")
                        .contains("names another committee, \"People scrutiny committee\" instead of"),
                run.err());
        publish("2026-02-10", ABOUT.replace("Example Council", "Testshire Council") + same)
                .ends(65);
        publish("2026-02-10", ABOUT.replace("Places scrutiny", "The Places Scrutiny") + same)
                .ends(0);
    }

    @Test
    void halfOfThemOrThoseThatHadEndedMayGo() {
        publish("2026-02-10", ABOUT + PATHS + PONDS).ends(0);
        publish("2026-03-10", ABOUT + PATHS + OTHERS).ends(0);
    }
}
