package org.committeepapers.exemption;

import java.util.List;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Entry;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The part of a tracker that may be published: without anything marked as exempt or confidential, and without anything
 * that would reveal it. Papers and open data for the public are made only from this type, so that a leak doesn't compile.
 * Only {@link #of} makes one.
 */
public final class PublicTracker extends TrackerPart {

    private final Tracker open;

    private PublicTracker(Tracker open) {
        super(open.with(
                open.recommendations().stream().map(PublicTracker::listed).toList()));
        this.open = open;
    }

    /** The public part of a tracker. */
    public static PublicTracker of(Tracker tracker) {
        return new PublicTracker(tracker.isExempt() ? Withholding.from(tracker) : tracker);
    }

    /** Only with fields that are listed as public, and without the cells that their words came from. */
    private static Recommendation listed(Recommendation recommendation) {
        return recommendation
                .with(recommendation.entries().only(Field.publicOf(Field.Part.RECOMMENDATION)))
                .withEach(PublicTracker::listed);
    }

    /** The date in force stands under By when, whichever column gave it. */
    private static Action listed(Action action) {
        Entry due = new Entry(action.byWhen().words(), action.cells(Field.BY_WHEN));
        return new Action(
                action.entries().with(Field.BY_WHEN, due).only(Field.publicOf(Field.Part.ACTION)),
                action.owners(),
                action.byWhen(),
                Field.BY_WHEN,
                action.dates(),
                action.standing(),
                Action.Done.NOT_GIVEN);
    }

    /** As a tracker with all fields and cells, for findings and other lines that anybody who reads logs may read. */
    public Tracker deciding(List<Decision> decisions) {
        return open.withDecisions(decisions);
    }
}
