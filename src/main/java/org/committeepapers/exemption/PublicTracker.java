package org.committeepapers.exemption;

import java.util.List;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What of a tracker may be published. Papers and open data for the public are made from this type only, so that a leak
 * doesn't compile. The one way to it is {@link #of}.
 */
public final class PublicTracker {

    private final Tracker tracker;

    private PublicTracker(Tracker tracker) {
        this.tracker = tracker;
    }

    /**
     * The public part of a tracker. Until single fields can be exempt, that is the whole of it: a tracker that bears
     * any marking of exempt or confidential information has an error finding and never comes here.
     */
    public static PublicTracker of(Tracker tracker) {
        return new PublicTracker(tracker);
    }

    public String id() {
        return tracker.id();
    }

    public About about() {
        return tracker.about();
    }

    /** The posts that may own an action; their e-mail addresses are for officers. */
    public List<Post> register() {
        return tracker.register();
    }

    /** In sheet order. */
    public List<Recommendation> recommendations() {
        return tracker.recommendations();
    }
}
