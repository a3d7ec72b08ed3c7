package org.committeepapers.tracker;

import org.committeepapers.text.EnumNames;

/** How an action stands. Overdue isn't a status: it is computed, see {@link Action#isOverdue}. */
public enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    /** Not reported as finished; nobody says more. */
    OPEN,
    /** Later than planned, paused or on hold. */
    DELAYED,
    COMPLETED,
    /** Ended without being done: superseded, withdrawn, no longer needed. */
    CLOSED,
    /** The words don't give a status; papers show it as unclear, with the officer's own words. */
    UNKNOWN,
    /** It is exempt or confidential, or would reveal something that is; only in the public part of a tracker. */
    WITHHELD;

    /** The program's own word, such as "In progress", which every layout reads; blank for UNKNOWN and WITHHELD. */
    public String inWords() {
        return this == UNKNOWN || this == WITHHELD ? "" : EnumNames.words(this);
    }

    /** Whether nothing more is expected. */
    public boolean isEnded() {
        return this == COMPLETED || this == CLOSED;
    }
}
