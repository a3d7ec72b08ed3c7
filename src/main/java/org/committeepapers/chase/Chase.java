package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.chase.Summary.Unread;
import org.committeepapers.label.Labels;

/**
 * Everything that is asked before a meeting.
 *
 * @param messages one an owner, by name
 */
public record Chase(List<OwnerMessage> messages, Summary summary) {

    /**
     * The messages and the summary.
     *
     * @param trackers in the order in which messages list them
     * @param unread what can't be read of those that should be
     * @param asAt the day of the messages
     */
    public static Chase of(List<ChasedTracker> trackers, List<Unread> unread, LocalDate asAt, Labels labels) {
        return new Requests(trackers, asAt, labels).chase(unread);
    }
}
