package org.committeepapers.exemption;

import java.util.List;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The part of a tracker that may be published. Papers and open data for the public are made only from this type, so
 * that a leak doesn't compile. Only {@link #of} makes one.
 */
public final class PublicTracker implements TrackerPart {

    private final Tracker tracker;

    private PublicTracker(Tracker tracker) {
        this.tracker = tracker;
    }

    /**
     * The public part of a tracker: without anything marked as exempt or confidential, and without anything that would
     * reveal it.
     */
    public static PublicTracker of(Tracker tracker) {
        return new PublicTracker(tracker.isExempt() ? Withholding.from(tracker) : tracker);
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
        return tracker.exemptions();
    }

    @Override
    public List<Recommendation> recommendations() {
        return tracker.recommendations();
    }

    /** As a tracker, for the rules. Anybody who reads logs may read what they find in it. */
    public Tracker accepting(List<Acceptance> accepted) {
        return tracker.withAccepted(accepted);
    }
}
