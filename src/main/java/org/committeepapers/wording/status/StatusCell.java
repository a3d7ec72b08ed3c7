package org.committeepapers.wording.status;

import java.util.Optional;
import org.committeepapers.tracker.Standing.Doubt;
import org.committeepapers.tracker.Status;

/**
 * What a text says about how an action stands.
 *
 * @param status empty where it says nothing, which is blank, a nothing-word such as "n/a" or "TBC", or only a date;
 *     UNKNOWN where there are words that nobody understands, that take something back or that say two things
 * @param doubt why the status isn't known: SILENT where there is none, UNREADABLE, TO_CONFIRM or CONTRADICTS_ITSELF beside
 *     UNKNOWN; else NONE
 */
public record StatusCell(Optional<Status> status, Doubt doubt) {

    /** It says nothing. */
    public static final StatusCell NOTHING = new StatusCell(Optional.empty(), Doubt.SILENT);

    /** It says something that nobody understands. */
    public static final StatusCell UNCLEAR = new StatusCell(Optional.of(Status.UNKNOWN), Doubt.UNREADABLE);

    /** It begins with a word for completed, but not without doubt. */
    static final StatusCell TO_CONFIRM = new StatusCell(Optional.of(Status.UNKNOWN), Doubt.TO_CONFIRM);

    static final StatusCell CONTRADICTORY = new StatusCell(Optional.of(Status.UNKNOWN), Doubt.CONTRADICTS_ITSELF);

    public static StatusCell of(Status status) {
        return status == Status.UNKNOWN ? UNCLEAR : new StatusCell(Optional.of(status), Doubt.NONE);
    }

    /** Whether a status was found. */
    public boolean isKnown() {
        return doubt == Doubt.NONE;
    }
}
