package org.committeepapers.validation;

import org.committeepapers.finding.Location;

/**
 * What a rule finds, before {@link Severities} say how much it matters.
 *
 * @param stage which of the two severities of its rule applies
 * @param value what was read there; empty if nothing was, or if it must not be repeated
 * @param message why it is wrong and what the papers say because of it
 * @param fix what to do
 */
record Found(Stage stage, Location place, String value, String message, String fix) {

    /** Which of a rule's two severities applies. */
    enum Stage {
        /** The first, unless a rule says otherwise. */
        USUAL,
        /** The second, if less depends on it, as for an action that has ended. */
        MILD
    }

    static Found at(Location place, String value, String message, String fix) {
        return new Found(Stage.USUAL, place, value, message, fix);
    }

    /** With the milder severity if {@code mild}. */
    Found mildIf(boolean mild) {
        return new Found(mild ? Stage.MILD : Stage.USUAL, place, value, message, fix);
    }
}
