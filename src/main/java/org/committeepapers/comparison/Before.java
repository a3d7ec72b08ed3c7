package org.committeepapers.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.exemption.PublicTracker;

/** What the latest earlier edition said of each action of a tracker. */
public final class Before {

    private final List<RecommendationSeen> now;
    private final Matching matching;

    private Before(List<RecommendationSeen> now, Matching matching) {
        this.now = now;
        this.matching = matching;
    }

    /** Of the tracker, by the edition or what went before it. */
    public static Before of(PublicTracker tracker, Snapshot earlier) {
        List<RecommendationSeen> now = Seen.of(tracker);
        List<RecommendationSeen> known = new ArrayList<>(earlier.recommendations());
        earlier.vanished().forEach(vanished -> known.add(vanished.recommendation()));
        return new Before(now, new Matching(now, known));
    }

    /** The action as it was; empty where it is new. Both are counted from 0, in sheet order. */
    public Optional<ActionSeen> action(int recommendation, int action) {
        return matching.before(now.get(recommendation).actions().get(action));
    }
}
