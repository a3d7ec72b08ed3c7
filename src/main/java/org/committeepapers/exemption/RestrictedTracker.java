package org.committeepapers.exemption;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** All of a tracker, only for those who may read exempt information. Nothing in it counts as withheld. */
public final class RestrictedTracker implements TrackerPart {

    private final Tracker tracker;

    private RestrictedTracker(Tracker tracker) {
        this.tracker = tracker;
    }

    /** The whole of a tracker. */
    public static RestrictedTracker of(Tracker tracker) {
        return new RestrictedTracker(tracker);
    }

    @Override
    public String id() {
        return tracker.id();
    }

    @Override
    public About about() {
        return tracker.about();
    }

    @Override
    public Exemptions exemptions() {
        return Exemptions.NONE;
    }

    /** In sheet order, everything as it was read. */
    @Override
    public List<Recommendation> recommendations() {
        return tracker.recommendations().stream()
                .map(recommendation -> recommendation
                        .with(recommendation.actions().stream()
                                .map(action -> action.with(Exemptions.NONE))
                                .toList())
                        .with(Exemptions.NONE))
                .toList();
    }

    /** Why its papers may not be published, with all grounds together. */
    public Exemption ground() {
        return Stream.concat(
                        Stream.of(tracker.exemptions()),
                        tracker.recommendations().stream()
                                .flatMap(Recommendation::items)
                                .map(Item::exemptions))
                .flatMap(Exemptions::grounds)
                .reduce(Exemption.UNCLEAR, Exemption::and);
    }
}
