package org.committeepapers.exemption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What papers are made from: the public part of a tracker, or all of it. Anything for the public is made only from the
 * first.
 */
public abstract sealed class TrackerPart permits PublicTracker, RestrictedTracker {

    private final Tracker tracker;
    private final boolean ofSeveralMeetings;
    private final boolean agreedOnEach;
    private final boolean proposed;

    /** @param tracker with nothing that isn't in the part */
    TrackerPart(Tracker tracker) {
        this.tracker = tracker;
        this.ofSeveralMeetings = tracker.isOfSeveralMeetings();
        this.agreedOnEach = tracker.isAgreedOnEach();
        this.proposed = tracker.isProposed();
    }

    public String id() {
        return tracker.id();
    }

    /** Withheld words are empty. */
    public About about() {
        return tracker.about();
    }

    /** The exemptions of the tracker as a whole. */
    public Exemptions exemptions() {
        return tracker.exemptions();
    }

    /** In sheet order; withheld values are empty, and {@code exemptions()} of each says which are. */
    public List<Recommendation> recommendations() {
        return tracker.recommendations();
    }

    /** Whether its recommendations weren't all made on one day. */
    public boolean ofSeveralMeetings() {
        return ofSeveralMeetings;
    }

    /** The day on which the committee made all of its recommendations; empty where it made them at several meetings. */
    public Optional<LocalDate> consideredOn() {
        return ofSeveralMeetings
                ? Optional.empty()
                : recommendations().stream()
                        .findFirst()
                        .flatMap(Recommendation::madeOn)
                        .or(about()::consideredOn);
    }

    /** The day on which the executive agreed its response to all of the recommendations; empty where there is no such day. */
    public Optional<LocalDate> agreedOn() {
        List<Optional<LocalDate>> days = recommendations().stream()
                .map(each -> each.agreedOn(about()))
                .distinct()
                .toList();
        return days.isEmpty() ? about().agreedByCabinetOn() : days.size() == 1 ? days.getFirst() : Optional.empty();
    }

    /** Whether the executive has yet to agree its response, as far as the tracker says. */
    public boolean isProposed() {
        return proposed;
    }

    /** Whether a recommendation gives a day on which the executive agreed the response to it. */
    public boolean isAgreedOnEach() {
        return agreedOnEach;
    }
}
