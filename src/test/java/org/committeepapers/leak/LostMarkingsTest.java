package org.committeepapers.leak;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What the last edition withheld stays withheld until a person decides, wherever it stands now. The cases in {@code /lost}
 * change a published tracker: {@code old -> new} replaces words, and a line {@code stops} or {@code passes} says what
 * {@code check} then does.
 */
@Execution(ExecutionMode.CONCURRENT)
class LostMarkingsTest {

    @TempDir
    Path folder;

    private static String text(String name) {
        return Resource.text(LostMarkingsTest.class, "/lost/" + name);
    }

    private Path write(String tracker) {
        return WorkbookBuilder.write(folder, "t.xlsx", tracker);
    }

    private Runs publish(String tracker, String day, String... more) {
        return Runs.of(
                List.of("publish", write(tracker), "--as-at", day, "--output", folder.resolve("output")),
                Stream.concat(Stream.of("--formats", "html"), Stream.of(more)).toArray(String[]::new));
    }

    private Runs check(String tracker, String day, String... more) {
        return Runs.of(
                List.of("check", write(tracker), "--as-at", day, "--internal", folder.resolve("output/internal")),
                more);
    }

    private static String changed(String tracker, String change) {
        String[] sides = change.split(" ?-> ?", -1);
        String old = sides[0].replace("\\n", "\n");
        assertTrue(tracker.contains(old), change);
        return tracker.replace(old, sides[1].replace("\\n", "\n"));
    }

    private static String withoutColumn(String tracker) {
        return tracker.replaceAll("(?m)^((?:\\d|Ref).*)\\|[^|\n]*$", "$1");
    }

    @Test
    void eachAlterationStopsOrPasses() {
        publish(text("tracker.txt"), "2026-06-24").ends(0);
        List<String> cases = Arrays.asList(text("cases.txt").strip().split("\n===\n"));
        assertTrue(cases.size() > 40, () -> cases.size() + " cases");
        assertAll(cases.stream().map(each -> () -> {
            String tracker = text("tracker.txt");
            List<String> lines = each.lines().toList();
            for (String line : lines.subList(1, lines.size())) {
                tracker = line.equals("without column") ? withoutColumn(tracker) : changed(tracker, line);
            }
            Runs run = check(tracker, "2026-07-24");
            assertEquals(
                    lines.getFirst().equals("stops"),
                    run.err().contains("The last edition withheld"),
                    () -> each + "\n" + run.err());
            assertEquals(lines.getFirst().equals("stops") ? 65 : 0, run.code(), () -> each + "\n" + run.err());
        }));
    }

    @Test
    void aCorrectionOfTheSameOrAnEarlierDayIsComparedWithTheLastEdition() {
        publish(text("tracker.txt"), "2026-06-24").ends(0);
        String lost = text("tracker.txt").replace("| Exempt 3\n", "|\n");
        publish(lost, "2026-06-24", "--reason", "A slip").ends(65);
        publish(lost, "2026-06-20", "--any-date").ends(65);
    }

    /** The row was away for an edition, so that the last one knows its words only as those of what has vanished. */
    @Test
    void aRowThatComesBackIsStillWithheld() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        publish(tracker.replaceAll("(?m)^2 .*\n", "").replace("!H5", "!H4"), "2026-07-24")
                .ends(0);
        check(tracker.replace("| Exempt 3\n", "|\n"), "2026-08-24").ends(65);
        check(tracker, "2026-08-24").ends(0);
    }

    @Test
    void whatSomebodyDecidedToPublishIsNotAskedAgain() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        publish(tracker.replace("| Exempt 3\n", "| Open - JR 20/07/26\n"), "2026-07-24")
                .ends(0);
        publish(tracker.replace("| Exempt 3\n", "|\n"), "2026-08-24").ends(0);
    }

    /** The restricted folder of the last edition isn't given: what its public part says is still compared. */
    @Test
    void withoutItsWordsTheLastEditionStillSaysWhatItWithheld() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24", "--restricted", folder.resolve("safe").toString())
                .ends(0);
        check(tracker.replace("| Exempt 3\n", "|\n"), "2026-07-24").ends(65);
        check(tracker, "2026-07-24").ends(0);
    }

    @Test
    void aTrackerThatReplacesAnotherIsComparedWithIt() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        UnaryOperator<String> other = it -> it.replace("Tracker id | t", "Tracker id | other");
        check(other.apply(tracker.replace("| Exempt 3\n", "|\n")), "2026-07-24", "--replaces", "t")
                .ends(65);
        check(other.apply(tracker), "2026-07-24", "--replaces", "t").ends(0);
    }

    @Test
    void aWhollyExemptTrackerThatIsNoLongerMarkedStops() {
        String whole = text("tracker.txt").replace("Title |", "Exempt information | Exempt 3\nTitle |");
        publish(whole, "2026-06-24").ends(0);
        check(text("tracker.txt"), "2026-07-24").ends(65);
        check(whole.replace("| Exempt 3\nTitle", "| Open | J Rees | 20 July 2026\nTitle"), "2026-07-24")
                .ends(0);
        check(whole, "2026-07-24").ends(0);
    }

    @Test
    void extractsAreComparedTooWhereOnlyTheyArePublished() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24", "--committee", "Scrutiny").ends(0);
        publish(tracker.replace("| Exempt 3\n", "|\n"), "2026-07-24", "--committee", "Scrutiny")
                .ends(65);
    }
}
