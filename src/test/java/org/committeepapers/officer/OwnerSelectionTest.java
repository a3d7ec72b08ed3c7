package org.committeepapers.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Readings;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerSelectionTest {

    private static final String TRACKER = """
            # Tracker
            Ref|Recommendation|Response|Action|Owner
            1|That one|Agreed|First|Head of Parks
            |||Second|Head of Housing
            |||Third|parks  manager
            2|That two|Agreed|Fourth|Ann Lee, Head of Parks
            3|That three|Agreed|Fifth|Director, Place\\nHead of Parks
            4|That four|Agreed|Sixth|Director, Place
            5|That five|Not agreed|
            # Owners
            Post|Aliases
            Head of Parks|Parks Manager; HoP
            Director, Place|
            """;

    @TempDir
    Path folder;

    private Tracker tracker;

    @BeforeEach
    void read() throws Refusal {
        tracker = Readings.read(folder, WorkbookBuilder.bytes(TRACKER)).tracker();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Head of Parks | 1: First, Third; 2: Fourth; 3: Fifth | Head of Parks",
                "hop | 1: First, Third; 2: Fourth; 3: Fifth | Head of Parks",
                "  HEAD  of parks | 1: First, Third; 2: Fourth; 3: Fifth | Head of Parks",
                "Director, Place | 3: Fifth; 4: Sixth | Director, Place",
                "head of housing | 1: Second | head of housing",
                "Director | '' | Director",
                "Head | '' | Head",
                "Place | '' | Place",
            })
    void holdsTheActionsOfThatOwnerAndNoOthers(String name, String held, String owner) {
        OwnerSelection selection = new OwnerSelection(tracker, name, List.of());
        List<String> parts = selection.tracker().recommendations().stream()
                .map(recommendation -> recommendation.reference() + ": "
                        + String.join(
                                ", ",
                                recommendation.actions().stream()
                                        .map(action -> action.text(Field.ACTION).plain())
                                        .toList()))
                .toList();
        assertEquals(held, String.join("; ", parts));
        assertEquals(owner, selection.owner());
    }

    @Test
    void keepsWhatTheRecommendationsSayAndTheRegister() {
        Tracker part = new OwnerSelection(tracker, "Head of Housing", List.of()).tracker();
        assertEquals(tracker.register(), part.register());
        assertEquals(tracker.about(), part.about());
        assertEquals(
                tracker.recommendations().get(0).response(),
                part.recommendations().get(0).response());
    }

    @Test
    void anUnknownOwnerIsToldAll() {
        assertEquals(
                "Its owners are: Head of Parks; Head of Housing; parks manager; Ann Lee, Head of Parks;"
                        + " Director, Place.",
                new OwnerSelection(tracker, "Zookeeper", List.of()).advice());
    }
}
