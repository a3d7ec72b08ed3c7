package org.committeepapers.validation;

import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Status;

/** Statuses in messages to officers. */
final class Statuses {

    private Statuses() {}

    /** Whether the action is known to go on, or not to have begun. */
    static boolean isOpen(Action action) {
        return !action.status().isEnded() && action.status() != Status.UNKNOWN;
    }

    static String inWords(Status status) {
        return switch (status) {
            case NOT_STARTED -> "not started";
            case IN_PROGRESS -> "in progress";
            case DELAYED -> "delayed";
            case COMPLETED -> "completed";
            case CLOSED -> "closed";
            case UNKNOWN -> "unclear";
        };
    }
}
