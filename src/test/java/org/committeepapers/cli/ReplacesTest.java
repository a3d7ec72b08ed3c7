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

/** A workbook that isn't of the tracker which its id says. */
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
    void aTrackerThatIsNotThereCannotBeReplaced() {
        Runs run = publish("2026-02-10", ABOUT + BENCHES + PATHS, "--replaces", "park")
                .ends(64);
        assertTrue(run.err().contains("--replaces park: there is no such tracker in "), run.err());
    }

    @Test
    void checkSaysItToo() {
        String internal = folder.resolve("output/internal").toString();
        run("check", "2026-02-10", ABOUT + OTHERS, "--internal", internal).ends(65);
        run("check", "2026-02-10", ABOUT + OTHERS, "--internal", internal, "--replaces", "parks")
                .ends(0);
    }

    @Test
    void halfOfThemOrThoseThatHadEndedMayGo() {
        publish("2026-02-10", ABOUT + PATHS + PONDS).ends(0);
        publish("2026-03-10", ABOUT + PATHS + OTHERS).ends(0);
    }

    /** A workbook under another name and without the id of the first. */
    private Runs publishRenamed(String day, String rows, String... further) {
        Path workbook =
                WorkbookBuilder.write(folder, "parks-2026.xlsx", ABOUT.replace("Tracker id|parks\n", "") + rows);
        return Runs.of(
                List.of("publish", workbook, "--as-at", day, "--formats=html", "--output", folder.resolve("output")),
                further);
    }

    @Test
    void aTrackerUnderANewNameIsToldFromANewOne() {
        String edited = BENCHES + PATHS.replace("That paths", "That  PATHS") + PONDS.replace("dug", "filled") + TREES;
        Runs run = publishRenamed("2026-02-10", edited).ends(65);
        assertTrue(run.err().contains("error[tracker-under-another-id]"), run.err());
        assertTrue(
                run.err()
                        .contains("3 of its 4 recommendations are those of the tracker \"parks\", in the edition of"
                                + " 10 January 2026."),
                run.err());
        assertTrue(run.err().contains("write parks as the Tracker id on the About sheet"), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/parks-2026")));
        publishRenamed("2026-02-10", edited, "--replaces", "parks").ends(0);
        publishRenamed("2026-02-10", edited).ends(0);
        publishRenamed("2026-03-10", edited).ends(0);
    }

    @Test
    void aNewTrackerWithHalfOfThemOrAFewIsItsOwn() {
        publishRenamed("2026-02-10", BENCHES + PATHS).ends(0);
    }

    @Test
    void aNewTrackerWithAsManyOthersIsItsOwn() {
        publishRenamed("2026-02-10", BENCHES + PATHS + PONDS + OTHERS + "7|That a hall be built|||||\n")
                .ends(0);
    }
}
