package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.committeepapers.exemption.TrackerPart;

/** What the latest earlier edition said of each recommendation and action of a tracker. */
public final class Before {

    private final List<RecommendationSeen> now;
    private final Matching matching;
    private final Snapshot earlier;

    private Before(List<RecommendationSeen> now, Matching matching, Snapshot earlier) {
        this.now = now;
        this.matching = matching;
        this.earlier = earlier;
    }

    /** Of the tracker, by the edition or what went before it. */
    public static Before of(TrackerPart tracker, Snapshot earlier) {
        List<RecommendationSeen> now = Seen.of(tracker, earlier.asAt());
        List<RecommendationSeen> known = new ArrayList<>(earlier.recommendations());
        earlier.vanished().forEach(vanished -> known.add(vanished.recommendation()));
        return new Before(now, new Matching(now, known), earlier);
    }

    /** The day of that edition. */
    public LocalDate asAt() {
        return earlier.asAt();
    }

    /**
     * A recommendation as it was.
     *
     * @param asAt the day of the last edition that lists it
     */
    public record Was(RecommendationSeen recommendation, LocalDate asAt) {}

    /** Each recommendation as it was, in sheet order; empty where it is new. */
    public List<Optional<Was>> recommendations() {
        IdentityHashMap<RecommendationSeen, LocalDate> wentBefore = new IdentityHashMap<>();
        earlier.vanished().forEach(vanished -> wentBefore.put(vanished.recommendation(), vanished.lastSeen()));
        return now.stream()
                .map(recommendation -> matching.before(recommendation)
                        .map(was -> new Was(was, wentBefore.getOrDefault(was, earlier.asAt()))))
                .toList();
    }

    /** The action as it was; empty where it is new. Both are counted from 0, in sheet order. */
    public Optional<ActionSeen> action(int recommendation, int action) {
        return matching.before(now.get(recommendation).actions().get(action));
    }
}
