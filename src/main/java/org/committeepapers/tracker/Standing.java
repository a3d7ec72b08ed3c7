package org.committeepapers.tracker;

import java.util.Optional;

/**
 * The status of an action and where it was found.
 *
 * @param status as resolved; UNKNOWN where the sources are unclear or contradict each other
 * @param source the cell that was decisive
 * @param doubt why the status isn't clear; {@link Doubt#NONE} where it is
 * @param denied what is stated, where the progress says otherwise
 */
public record Standing(Status status, Source source, Doubt doubt, Optional<Status> denied) {

    /** Where the status was found. */
    public enum Source {
        /** In the Status column. */
        STATED,
        /** In the words of Progress, because Status is blank. */
        READ,
        /** In the tracker's layout, for rows that say nothing. */
        DECLARED
    }

    /** Why a status isn't clear. */
    public enum Doubt {
        NONE,
        /** Neither Status nor Progress says anything. */
        SILENT,
        /** There are words, but they don't say how the action stands. */
        UNREADABLE,
        /** The Status cell says two things. */
        CONTRADICTS_ITSELF,
        /** Status says one thing and Progress another. */
        CONTRADICTS_PROGRESS
    }

    public static Standing clear(Status status, Source source) {
        return new Standing(status, source, Doubt.NONE, Optional.empty());
    }

    public static Standing unclear(Source source, Doubt doubt) {
        return new Standing(Status.UNKNOWN, source, doubt, Optional.empty());
    }

    /** Stated as {@code stated}, which the progress denies. */
    public static Standing denied(Status stated) {
        return new Standing(Status.UNKNOWN, Source.STATED, Doubt.CONTRADICTS_PROGRESS, Optional.of(stated));
    }
}
