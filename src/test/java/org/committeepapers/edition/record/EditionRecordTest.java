package org.committeepapers.edition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.comparison.ActionSeen;
import org.committeepapers.comparison.History;
import org.committeepapers.comparison.RecommendationSeen;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which tracker.json was ever written says the same; what it had no place for is empty. */
class EditionRecordTest {

    private static final Path SHAPES = Path.of("src", "test", "resources", "tracker-json");
    private static final Optional<LocalDate> FIRST = Optional.of(LocalDate.of(2026, 1, 10));
    private static final Optional<LocalDate> SECOND = Optional.of(LocalDate.of(2026, 2, 10));

    @TempDir
    Path folder;

    private Snapshot read(String shape) throws IOException {
        Files.copy(SHAPES.resolve(shape + ".json"), folder.resolve("tracker.json"));
        return EditionRecord.read(folder).snapshot();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format-1-without-review",
                "format-1-before-history",
                "format-1-history",
                "format-1-unchanged-since",
                "format-1-closure"
            })
    void everyShapeSaysWhatTheEditionListed(String shape) throws IOException {
        Snapshot snapshot = read(shape);
        String review = shape.equals("format-1-without-review") ? "" : "Parks";
        assertEquals(LocalDate.of(2026, 2, 10), snapshot.asAt());
        assertEquals(2, snapshot.recommendations().size());
        RecommendationSeen benches = snapshot.recommendations().get(0);
        assertEquals(
                new RecommendationSeen(
                        new ItemKey("parks", 1),
                        review,
                        "1",
                        "That benches are mended",
                        Response.Category.AGREED_IN_PART,
                        "Most will be mended.",
                        benches.actions(),
                        Set.of()),
                benches);
        ActionSeen mend = benches.actions().get(0);
        assertEquals(
                new ActionSeen(
                        new ItemKey("parks", 1, 1),
                        "Mend the benches",
                        List.of("Parks Manager", "Head of Parks"),
                        "30 September 2026",
                        Optional.of(LocalDate.of(2026, 9, 30)),
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        "Half are mended.",
                        Status.IN_PROGRESS,
                        Optional.empty(),
                        mend.history(),
                        Set.of()),
                mend);
        assertEquals(
                Status.COMPLETED,
                snapshot.recommendations().get(1).actions().get(0).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-1-history", "format-1-unchanged-since", "format-1-closure"})
    void historiesAreReadAsFarAsTheyWent(String shape) throws IOException {
        Snapshot snapshot = read(shape);
        History mend = history(snapshot, 0);
        assertEquals("1-1", mend.id());
        assertEquals(FIRST, Optional.of(mend.firstSeen()));
        assertEquals(Optional.of(LocalDate.of(2026, 6, 30)), mend.original());
        assertEquals(2, mend.dates().size());
        assertEquals(1, mend.slips());
        assertEquals(2, mend.sameProgress().editions());
        assertEquals(
                shape.equals("format-1-history") ? Optional.empty() : FIRST,
                mend.sameProgress().since());
        assertEquals(SECOND, history(snapshot, 1).completedSince());
        assertEquals(
                shape.equals("format-1-closure") ? SECOND : Optional.empty(),
                history(snapshot, 1).closedSince());
        assertEquals(FIRST, Optional.of(snapshot.vanished().get(0).lastSeen()));
        assertEquals(
                "Cut the hedges",
                snapshot.vanished().get(0).recommendation().actions().get(0).text());
    }

    private static History history(Snapshot snapshot, int recommendation) {
        return snapshot.recommendations()
                .get(recommendation)
                .actions()
                .get(0)
                .history()
                .orElseThrow();
    }

    @Test
    void beforeHistoriesThereWereNone() throws IOException {
        Snapshot snapshot = read("format-1-before-history");
        assertTrue(snapshot.recommendations().get(0).actions().get(0).history().isEmpty());
        assertTrue(snapshot.vanished().isEmpty());
    }

    @Test
    void aLaterFormatIsNotGuessedAt() {
        IOException refused = assertThrows(IOException.class, () -> read("format-2"));
        assertEquals(
                "tracker.json is of format 2, which a later version of the program writes and this one can't read",
                refused.getMessage());
    }
}
