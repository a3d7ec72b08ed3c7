package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsSheetTest {

    private static final String TRACKER = """
            # Tracker
            Ref|Recommendation|Response|Action|Owner|By when|Update
            1|That it be done|Agreed|Do it|Head of Housing|31 December 2025|In train
            """;

    @TempDir
    Path folder;

    private Reading read(String sheet) throws Refusal {
        return WorkbookReader.read(WorkbookBuilder.write(folder, "t.xlsx", TRACKER + sheet), Limits.DEFAULT);
    }

    @Test
    void readsARowADecision() throws Refusal {
        Reading reading = read("""
                # Decisions
                What people have decided
                Where|What|Answer|Who|When|Why
                3|owner-missing|Accept|Jane Sample|[date 2025-11-03]|The post is being filled

                Tracker!F4|Talks go on|Exempt 3|Tom Sample|November|
                """);
        assertEquals(
                List.of(
                        new Decision(
                                "3",
                                "owner-missing",
                                "Accept",
                                "Jane Sample",
                                Optional.of(LocalDate.of(2025, 11, 3)),
                                "3 November 2025",
                                "The post is being filled",
                                cells(2)),
                        new Decision(
                                "Tracker!F4",
                                "Talks go on",
                                "Exempt 3",
                                "Tom Sample",
                                Optional.empty(),
                                "November",
                                "",
                                cells(4))),
                reading.tracker().decisions());
        assertEquals(1, reading.tracker().recommendations().size());
    }

    private static Map<Decision.Column, Location.Cell> cells(int row) {
        return Stream.of(Decision.Column.values())
                .collect(Collectors.toMap(
                        column -> column,
                        column -> new Location.Cell("t.xlsx", "Decisions", 1, row, column.ordinal())));
    }

    @Test
    void knowsOtherNamesOfTheColumns() throws Refusal {
        Decision row = read("""
                # Penderfyniadau
                Lle|Beth|Ateb|Pwy|Pryd|Pam
                3|owner-missing|Derbyn|Jane Sample|3 November 2025|It is being filled
                """).tracker().decisions().get(0);
        assertEquals("owner-missing", row.what());
        assertEquals("Derbyn", row.answer());
        assertEquals("It is being filled", row.why());
        assertEquals(Optional.of(LocalDate.of(2025, 11, 3)), row.when());
    }

    @Test
    void aListOfTheCabinetsDecisionsHasNoAnswers() throws Refusal {
        Reading reading = read("""
                # Decisions
                Date|Decision|Who
                3 November 2025|The budget is agreed|Cabinet
                """);
        assertEquals(List.of(), reading.tracker().decisions());
        assertTrue(reading.findings().stream()
                .anyMatch(finding -> finding.rule().name().equals("sheet-not-used")));
    }

    @Test
    void aSheetOfAcceptedRecommendationsIsPartOfTheTracker() throws Refusal {
        Reading reading = read("""
                # Accepted
                Ref|Recommendation|Response|Action|Owner|By when|Update
                2|Another|Accepted|Do more|Head of Legal|31 December 2025|In train
                """);
        assertEquals(2, reading.tracker().recommendations().size());
    }
}
