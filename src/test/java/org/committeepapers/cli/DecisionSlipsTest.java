package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a slip on the sheet Decisions, and at which cell. */
class DecisionSlipsTest {

    private static final String TRACKER = """
            # About
            Council | C
            Committee | S
            Title | T
            Considered on | 1 October 2025
            # Tracker
            Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status | Exempt
            1 | That it be done | Agreed | Agreed. | Do it | TBC | 31 December 2027 | Talks with the owner go on | In progress |
            """;

    @TempDir
    Path folder;

    /** A sheet, and what is said of it in the end. */
    static Stream<String> slips() {
        return Stream.of(
                Resource.text(DecisionSlipsTest.class, "/decisions/slips.txt").split("=====\n", -1));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsSaidAtItsCell(String slip) throws IOException {
        String[] parts = slip.split("-----\n", -1);
        Path file = WorkbookBuilder.write(folder, "t.xlsx", TRACKER + parts[0]);
        String said = Stream.of(Runs.of("check", file.toString(), "--as-at", "2025-11-24")
                        .err()
                        .split("\n\n", -1))
                .filter(finding -> !finding.contains("[owner-missing]") && finding.contains("["))
                .collect(Collectors.joining("\n"));
        assertEquals(parts[1].strip(), said.strip(), parts[0]);
    }
}
