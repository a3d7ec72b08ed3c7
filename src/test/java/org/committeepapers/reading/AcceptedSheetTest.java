package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedSheetTest {

    private static final String TRACKER = """
            # Tracker
            Ref|Recommendation|Response|Action|Owner|By when|Update
            1|That it be done|Agreed|Do it|Head of Housing|31 December 2025|In train
            """;

    @TempDir
    Path folder;

    private Tracker read(String sheet) throws Refusal {
        return WorkbookReader.read(WorkbookBuilder.write(folder, "t.xlsx", TRACKER + sheet), Limits.DEFAULT)
                .tracker();
    }

    @Test
    void readsARowAnAcceptance() throws Refusal {
        Tracker tracker = read("""
                # Accepted
                Findings that may stand
                Rule|Reference|Who|When|Why|As read
                owner-missing|3|Jane Sample|[date 2025-11-03]|The post is being filled|TBC

                date-missing|Tracker!F4|Tom Sample|3 November 2025|It depends on the Act|
                """);
        assertEquals(
                List.of(
                        new Acceptance(
                                "owner-missing",
                                "3",
                                "TBC",
                                "Jane Sample",
                                Optional.of(LocalDate.of(2025, 11, 3)),
                                "3 November 2025",
                                "The post is being filled",
                                cell(2, 0),
                                cell(2, 3)),
                        new Acceptance(
                                "date-missing",
                                "Tracker!F4",
                                "",
                                "Tom Sample",
                                Optional.of(LocalDate.of(2025, 11, 3)),
                                "3 November 2025",
                                "It depends on the Act",
                                cell(4, 0),
                                cell(4, 3))),
                tracker.accepted());
        assertEquals(1, tracker.recommendations().size());
    }

    private static Location.Cell cell(int row, int column) {
        return new Location.Cell("t.xlsx", "Accepted", 1, row, column);
    }

    @Test
    void knowsOtherNamesOfTheColumnsAndLeavesOutWhatIsNoFullDate() throws Refusal {
        Acceptance row = read("""
                # Accepted findings
                Finding|Recommendation|Reason|Accepted by|Date
                owner-missing|3|It is being filled|Jane Sample|November
                """).accepted().get(0);
        assertEquals("owner-missing", row.rule());
        assertEquals("3", row.reference());
        assertEquals("It is being filled", row.why());
        assertEquals("Jane Sample", row.who());
        assertTrue(row.when().isEmpty());
    }

    @Test
    void aSheetOfAcceptedRecommendationsIsPartOfTheTracker() throws Refusal {
        Tracker tracker = read("""
                # Accepted
                Ref|Recommendation|Response|Action|Owner|By when|Update
                2|Another|Accepted|Do more|Head of Legal|31 December 2025|In train
                """);
        assertEquals(List.of(), tracker.accepted());
        assertEquals(2, tracker.recommendations().size());
    }
}
