package org.committeepapers.wording;

import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;

/**
 * What a clause says about how an action stands.
 *
 * @param status UNKNOWN where it says that it doesn't say
 * @param mark the word that makes it; the first of the clause where no single word does
 * @param strong whether the words are plain; else they may be about a detail
 * @param whole whether the action as a whole is meant
 * @param undone whether it denies, limits or promises that the action is done
 * @param aftercare whether it is about what usually follows a completed action
 * @param past whether it is marked as over
 */
record Claim(
        Status status,
        Mark mark,
        boolean strong,
        boolean whole,
        boolean undone,
        boolean aftercare,
        boolean past,
        int clause,
        int sentence) {

    boolean isDone() {
        return status == Status.COMPLETED;
    }
}
