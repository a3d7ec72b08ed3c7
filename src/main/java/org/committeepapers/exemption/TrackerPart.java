package org.committeepapers.exemption;

import java.util.List;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;

/**
 * What papers are made from: the public part of a tracker, or all of it. Anything for the public is made only from the
 * first.
 */
public sealed interface TrackerPart permits PublicTracker, RestrictedTracker {

    String id();

    /** Withheld words are empty. */
    About about();

    /** The exemptions of the tracker as a whole. */
    Exemptions exemptions();

    /** The posts that may own an action; their e-mail addresses are for officers. */
    List<Post> register();

    /** In sheet order; withheld values are empty, and {@code exemptions()} of each says which are. */
    List<Recommendation> recommendations();
}
