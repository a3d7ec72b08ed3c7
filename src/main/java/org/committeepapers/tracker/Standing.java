package org.committeepapers.tracker;

import java.util.Optional;

/**
 * The status of an action and where it comes from.
 *
 * @param status UNKNOWN if the sources are unclear or contradict each other
 * @param source the cell that was decisive
 * @param doubt why the status isn't clear; {@link Doubt#NONE} if it is
 * @param denied the stated status, if the progress says otherwise
 */
public record Standing(Status status, Source source, Doubt doubt, Optional<Status> denied) {

    /** Where the status comes from. */
    public enum Source {
        /** In the Status column. */
        STATED,
        /** In the words of Progress, because Status is blank. */
        READ,
        /** In the tracker's layout, for rows without a status. */
        DECLARED
    }

    /** Why a status isn't clear. */
    public enum Doubt {
        NONE,
        /** Status says nothing, nor does Progress where it counts. */
        SILENT,
        /** There are words, but they don't give a status. */
        UNREADABLE,
        /** The words begin with one for completed, but what follows takes some of it back or narrows it. */
        TO_CONFIRM,
        /** The Status cell says two things. */
        CONTRADICTS_ITSELF,
        /** Status says one thing and Progress another. */
        CONTRADICTS_PROGRESS
    }

    /** Whether it is reported as completed, though not without doubt. Papers say so and don't call it overdue. */
    public boolean reportedCompleted() {
        return doubt == Doubt.TO_CONFIRM;
    }

    /** Whether Status calls it completed or ended, and Progress says otherwise. */
    public boolean isEndDenied() {
        return denied.filter(Status::isEnded).isPresent();
    }

    public static Standing clear(Status status, Source source) {
        return new Standing(status, source, Doubt.NONE, Optional.empty());
    }

    public static Standing unclear(Source source, Doubt doubt) {
        return new Standing(Status.UNKNOWN, source, doubt, Optional.empty());
    }

    /** A stated status that the progress contradicts. */
    public static Standing denied(Status stated) {
        return new Standing(Status.UNKNOWN, Source.STATED, Doubt.CONTRADICTS_PROGRESS, Optional.of(stated));
    }
}
