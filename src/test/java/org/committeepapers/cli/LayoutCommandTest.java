package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.reading.StandardLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the person sees who has a layout file drafted. */
class LayoutCommandTest {

    private static final String TRACKER = """
            # Recs
            Ref | Recommendation | Officer | By when | Status | Comments
            1 | That one be done | Head of Parks | 31 March 2026 | In progress | Chased JB
            """;

    @TempDir
    Path folder;

    private Path tracker;
    private Path layout;

    @BeforeEach
    void writeTracker() {
        tracker = WorkbookBuilder.write(folder, "parks.xlsx", TRACKER);
        layout = folder.resolve("parks.layout.yaml");
    }

    private Runs layout(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "layout";
        arguments[1] = tracker.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Runs.of(arguments);
    }

    @Test
    void theDraftStandsBesideTheTrackerAndSaysWhatToDoNext() throws IOException {
        Runs run = layout().ends(0);
        assertTrue(Files.readString(layout).contains(": \"Comments\""), Files.readString(layout));
        assertTrue(run.out().contains("parks.layout.yaml"), run.out());
        assertTrue(run.out().contains("after confirmed"), run.out());
    }

    @Test
    void untilItIsAnsweredNothingIsReadByIt() {
        layout();
        Runs check = Runs.of("check", tracker.toString()).ends(78);
        assertTrue(check.err().contains("parks.layout.yaml, line "), check.err());
    }

    @Test
    void noFileIsReplacedUnlessThatIsWanted() throws IOException {
        Files.writeString(layout, "mine");
        Runs refused = layout().ends(73);
        assertTrue(refused.err().contains("--replace"), refused.err());
        assertEquals("mine", Files.readString(layout));
        layout("--replace").ends(0);
        assertTrue(Files.readString(layout).contains("confirmed: \"?\""));
    }

    @Test
    void theDraftMayGoElsewhere() throws IOException {
        Runs printed = layout("--output", "-").ends(0);
        assertTrue(printed.out().startsWith("# A draft of how parks.xlsx is read"), printed.out());
        assertFalse(Files.exists(layout));
        Path other = folder.resolve("other.yaml");
        layout("--output", other.toString()).ends(0);
        assertEquals(printed.out(), Files.readString(other));
        layout("--replace", "--output", tracker.toString()).ends(64);
    }

    @Test
    void anEmptyWorkbookIsNotDrafted() throws IOException {
        WorkbookBuilder.write(folder, "empty.xlsx", "# Tracker\n");
        Runs run = Runs.of("layout", folder.resolve("empty.xlsx").toString()).ends(66);
        assertTrue(run.err().contains("There is nothing on the sheets of this workbook"), run.err());
        assertFalse(Files.exists(folder.resolve("empty.layout.yaml")));
    }

    @Test
    void theStandardLayoutNeedsNoTracker() {
        Runs run = Runs.of("layout", "--standard").ends(0);
        assertEquals(StandardLayout.text(), run.out());
        layout("--standard").ends(64);
        Runs.of("layout").ends(64);
    }

    @Test
    void aDraftPaperSaysAtItsFrontThatNobodyHasConfirmedTheLayout() throws IOException {
        Path output = folder.resolve("output");
        Runs.of(
                        "publish",
                        tracker.toString(),
                        "--draft",
                        "--as-at",
                        "2026-01-15",
                        "--formats",
                        "html",
                        "--output",
                        output.toString())
                .ends(0);
        String report =
                Files.readString(output.resolve("internal/parks/drafts/2026-01-15/scrutiny-progress-report.html"));
        String front = report.substring(0, report.indexOf("<h2"));
        assertTrue(front.contains("Nobody has confirmed how to read this tracker"), front);
        assertFalse(report.contains("Chased JB"), report);
    }

    /** What nobody confirmed goes neither to officers nor into a master. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "template new.xlsx --from parks.xlsx --owner Parks",
                "merge parks.xlsx sent.xlsx --accept all --output new.xlsx"
            })
    void noWorkbookIsMadeOfWhatNobodyConfirmed(String command) {
        Runs.of("template", folder.resolve("sent.xlsx").toString()).ends(0);
        Runs run = Runs.of(Stream.of(command.split(" "))
                        .map(word -> word.endsWith(".xlsx") ? folder.resolve(word) : word)
                        .toList())
                .ends(65);
        assertTrue(run.err().contains("layout-to-confirm"), run.err());
        assertFalse(Files.exists(folder.resolve("new.xlsx")));
    }

    @Test
    void nobodyIsChasedByWhatNobodyConfirmed() throws IOException {
        Path output = folder.resolve("output");
        Runs run = Runs.of(
                        "chase", "--input", folder.toString(), "--output", output.toString(), "--as-at", "2026-11-24")
                .ends(65);
        assertTrue(run.err().contains("layout-to-confirm"), run.err());
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains("Head of Parks"), file::toString);
            }
        }
    }

    @Test
    void aTrackerThatCannotBeReadIsSaidSo() {
        Runs.of("layout", folder.resolve("none.xlsx").toString()).ends(66);
    }
}
