package org.committeepapers.exemption;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** All of a tracker as it was read, only for those who may read exempt information. Nothing in it counts as withheld. */
public final class RestrictedTracker extends TrackerPart {

    private final Exemption ground;

    private RestrictedTracker(Tracker tracker) {
        super(tracker.with(Exemptions.NONE).with(recommendations(tracker)));
        this.ground = Stream.concat(
                        Stream.of(tracker.exemptions()),
                        tracker.recommendations().stream()
                                .flatMap(Recommendation::items)
                                .map(Item::exemptions))
                .flatMap(Exemptions::grounds)
                .reduce(Exemption.UNCLEAR, Exemption::and);
    }

    /** The whole of a tracker. */
    public static RestrictedTracker of(Tracker tracker) {
        return new RestrictedTracker(tracker);
    }

    private static List<Recommendation> recommendations(Tracker tracker) {
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
        return ground;
    }
}
