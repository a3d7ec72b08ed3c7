package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.committeepapers.chase.Summary.Unread;
import org.committeepapers.label.Labels;
import org.committeepapers.tracker.Addressee;

/**
 * Everything that is asked before a meeting.
 *
 * @param messages one an owner, by name
 */
public record Chase(List<Message> messages, Summary summary) {

    public Chase {
        messages = List.copyOf(messages);
    }

    /**
     * What to ask.
     *
     * @param owesAnswer whether an addressee owes a response
     */
    public record Order(LocalDate asAt, Predicate<Addressee> owesAnswer) {}

    /**
     * The messages and the summary.
     *
     * @param trackers in the order in which messages list them
     * @param unread what can't be read of those that should be
     */
    public static Chase of(List<Chased> trackers, List<Unread> unread, Order order, Labels labels) {
        return new Round(trackers, order, labels).chase(unread);
    }
}
