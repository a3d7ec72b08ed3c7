package org.committeepapers.exemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Readings;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicTrackerTest {

    private static final String SECRET = "qzxsecret";

    private static final String TRACKER = """
            # Tracker
            Ref | Recommendation | Response | Action | Owner | By when | Progress | Status | Exempt
            1 | Plant trees | Agreed | Plant oaks | Head of Parks | 31 March 2027 | Begun | In progress | %s
            2 | Mow grass | Not agreed | | | | | |
            """;

    @TempDir
    Path folder;

    /** A field is unknown to the public as long as nobody lists it. */
    @Test
    void aFieldThatIsNotListedIsNowherePublic() throws Refusal {
        for (String exempt : List.of("", "Exempt 3: progress")) {
            Tracker tracker = withSecrets(read(exempt));
            assertTrue(
                    RestrictedTracker.of(tracker).recommendations().toString().contains(SECRET));
            assertFalse(PublicTracker.of(tracker).recommendations().toString().contains(SECRET));
        }
    }

    @Test
    void whatIsPublicKnowsItsRowAndNoCell() throws Refusal {
        List<Item> items = PublicTracker.of(read("")).recommendations().stream()
                .flatMap(Recommendation::items)
                .toList();
        assertEquals("Plant oaks", items.get(1).words(Field.ACTION));
        assertEquals(
                "Tracker 3",
                items.getLast().place().sheet() + " " + items.getLast().place().rowNumber());
        for (Item item : items) {
            assertTrue(item.entries().byField().values().stream()
                    .flatMap(entry -> entry.cells().stream())
                    .allMatch(item.place()::equals));
        }
    }

    @Test
    void aDateOfAnotherColumnIsPublicAsByWhen() throws Refusal {
        for (String revised : List.of("30 June 2027", "")) {
            String text =
                    TRACKER.formatted("").replace("By when", "Revised date").replace("31 March 2027", revised);
            Item action = PublicTracker.of(Readings.read(folder, text).tracker())
                    .recommendations()
                    .getFirst()
                    .actions()
                    .getFirst();
            assertEquals(revised, action.words(Field.BY_WHEN));
            assertTrue(action.has(Field.BY_WHEN));
        }
    }

    private Tracker read(String exempt) throws Refusal {
        return Readings.read(folder, TRACKER.formatted(exempt)).tracker();
    }

    /** With words in every field that isn't listed, and in those of actions that belong to recommendations. */
    private static Tracker withSecrets(Tracker tracker) {
        return tracker.with(tracker.recommendations().stream()
                .map(recommendation -> recommendation
                        .with(withSecrets(recommendation, Field.Part.RECOMMENDATION))
                        .with(recommendation.actions().stream()
                                .map(action -> action.with(withSecrets(action, Field.Part.ACTION)))
                                .toList()))
                .toList());
    }

    private static Entries withSecrets(Item item, Field.Part part) {
        Entries entries = item.entries();
        for (Field field : Field.values()) {
            if (!Field.publicOf(part).contains(field)) {
                entries = entries.with(field, RichText.of(SECRET));
            }
        }
        return entries;
    }
}
