package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.history.History;
import org.committeepapers.history.Snapshot;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tracker.json keeps for later editions. */
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

    @Test
    void whatLaterEditionsCompareWithIsRead() throws IOException {
        Snapshot snapshot = read("format-1-closure");
        assertEquals(LocalDate.of(2026, 2, 10), snapshot.asAt());
        assertEquals(2, snapshot.recommendations().size());
        assertEquals(
                List.of(
                        "parks 1",
                        "Parks",
                        "1",
                        "That benches are mended",
                        "AGREED_IN_PART",
                        "Most will be mended.",
                        "[]"),
                parts(snapshot.recommendations().get(0)));
        assertEquals(
                List.of(
                        "parks 1, 1",
                        "Mend the benches",
                        "[Parks Manager, Head of Parks]",
                        "30 September 2026",
                        "Optional[2026-09-30]",
                        "Optional[2026-06-30]",
                        "Half are mended.",
                        "IN_PROGRESS",
                        "Optional.empty",
                        "[]"),
                parts(snapshot.recommendations().get(0).actions().get(0)));
        assertEquals(
                Status.COMPLETED,
                snapshot.recommendations().get(1).actions().get(0).status());
    }

    private static List<String> parts(Recommendation recommendation) {
        ItemKey key = recommendation.key();
        return List.of(
                key.tracker() + " " + key.recommendation(),
                recommendation.words(Field.REVIEW),
                recommendation.reference(),
                recommendation.text(Field.RECOMMENDATION).plain(),
                recommendation.response().category().name(),
                recommendation.text(Field.EXECUTIVE_RESPONSE).plain(),
                recommendation.withheld().toString());
    }

    private static List<String> parts(Action action) {
        ItemKey key = action.key();
        return List.of(
                key.tracker() + " " + key.recommendation() + ", " + key.action(),
                action.text(Field.ACTION).plain(),
                action.owners().names().toString(),
                action.byWhen().words().plain(),
                action.byWhen().latest().toString(),
                action.byWhen().original().toString(),
                action.text(Field.PROGRESS).plain(),
                action.status().name(),
                action.closedOn(LocalDate.of(2026, 2, 10)).toString(),
                action.withheld().toString());
    }

    @Test
    void historiesAreRead() throws IOException {
        Snapshot snapshot = read("format-1-closure");
        History mend = history(snapshot, 0);
        assertEquals("1-1", mend.id());
        assertEquals(FIRST, Optional.of(mend.firstSeen()));
        assertEquals(Optional.of(LocalDate.of(2026, 6, 30)), mend.original());
        assertEquals(2, mend.dates().size());
        assertEquals(1, mend.slips());
        assertEquals(2, mend.sameProgress().editions());
        assertEquals(FIRST, mend.sameProgress().since());
        assertEquals(SECOND, history(snapshot, 1).completedSince());
        assertEquals(SECOND, history(snapshot, 1).closedSince());
        assertEquals(FIRST, Optional.of(snapshot.vanished().get(0).lastListed()));
        assertEquals(
                "Cut the hedges",
                snapshot.vanished()
                        .get(0)
                        .recommendation()
                        .actions()
                        .get(0)
                        .text(Field.ACTION)
                        .plain());
    }

    private static History history(Snapshot snapshot, int recommendation) {
        Action first = snapshot.recommendations().get(recommendation).actions().get(0);
        return snapshot.history(first.key()).orElseThrow();
    }

    @Test
    void wordsStayAsTheyWereWritten() throws IOException {
        String shape = Files.readString(SHAPES.resolve("format-1-closure.json"));
        assertTrue(shape.contains("\"Cut the hedges\""), shape);
        Files.writeString(
                folder.resolve("tracker.json"),
                shape.replace("\"Cut the hedges\"", "\"- Cut the hedges\\n\\n* and the grass \""));
        Snapshot snapshot = EditionRecord.read(folder).snapshot();
        assertEquals(
                "- Cut the hedges\n\n* and the grass ",
                snapshot.vanished()
                        .get(0)
                        .recommendation()
                        .actions()
                        .get(0)
                        .text(Field.ACTION)
                        .plain());
    }
}
