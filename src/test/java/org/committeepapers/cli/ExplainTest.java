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

    @Test
    void itSaysWhatCountsWhatIsNotUnderstoodAndWhatIsNotPrinted() throws IOException {
        Path tracker = WorkbookBuilder.write(folder, "t.xlsx", """
                # Plan
                Panel meeting: 11 February 2025
                Ref | What | Decision | Who | When | Revised | News | Holder
                1 | That a map is made. | D | Head of A | 1 May 2027 | TBC | 3 July 2026: begun.\\n1 May 2026: thought. | Cllr A
                """);
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: A. Clerk, 1 September 2025
                exemptInformation: none
                tables:
                  - columns: {reference: Ref, recommendation: What, response: Decision, owner: Who, byWhen: When, revisedDate: Revised, progress: News, portfolioHolder: Holder}
                    lines: "Panel meeting: {madeOn}"
                    entries: newestFirst
                """);
        String out = Runs.of(List.of("check", tracker, "--as-at", "2026-11-24", "--explain"))
                .out();
        assertTrue(out.contains("Row 1, line: A1 Made on \"Panel meeting: 11 February 2025\""), out);
        assertTrue(out.contains("C3 Response: not understood |"), out);
        assertTrue(out.contains("F3 Revised date: not settled, so By when counts"), out);
        assertTrue(out.contains("G3 Progress: newest entry, 3 July 2026"), out);
        assertTrue(out.contains("H3 Portfolio holder, not printed"), out);
    }
}
