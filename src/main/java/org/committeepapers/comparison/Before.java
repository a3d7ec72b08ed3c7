package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.comparison.Snapshot.Listed;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.tracker.ItemKey;

/** What the latest earlier edition, or one before it, said of each recommendation and action of a tracker. */
public final class Before {

    private final Matching matching;
    private final LocalDate asAt;

    private Before(Matching matching, LocalDate asAt) {
        this.matching = matching;
        this.asAt = asAt;
    }

    /** Of the tracker, by the edition or what went before it. */
    public static Before of(TrackerPart tracker, Snapshot earlier) {
        return new Before(new Matching(Seen.of(tracker, earlier.asAt()), earlier.everListed()), earlier.asAt());
    }

    /** The day of that edition. */
    public LocalDate asAt() {
        return asAt;
    }

    /** Each recommendation as it was; those that are new aren't among them. */
    public Map<ItemKey, Listed> recommendations() {
        return matching.recommendations();
    }

    /** The action as it was; empty where it is new. */
    public Optional<ActionSeen> action(ItemKey key) {
        return matching.action(key);
    }
}
