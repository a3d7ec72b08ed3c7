package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --explain} says was made of cells. */
class ExplainTest {

    @TempDir
    Path folder;

    @Test
    void aLabelWithItsTextShowsWhatWasReadFromIt() throws IOException {
        Path tracker = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                Recommendation 1: That the map be put online.
                Lead officer: Head of Parks
                By when: 31/12/2026
                """);
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: A. Clerk, 1 September 2025
                exemptInformation: none
                tables:
                  - labels: {recommendation: "Recommendation {reference}", owner: Lead officer, byWhen: By when}
                """);
        String out = Runs.of(List.of("check", tracker, "--as-at", "2026-11-24", "--explain"))
                .out();
        assertTrue(out.contains("Row 2, label, recommendation 1: A2 label of Owner: Head of Parks"), out);
        assertTrue(out.contains("Row 3, label, recommendation 1: A3 label of By when: 31 December 2026"), out);
    }
}
