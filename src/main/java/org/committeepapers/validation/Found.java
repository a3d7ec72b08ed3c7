package org.committeepapers.validation;

import org.committeepapers.finding.Location;

/**
 * What a rule finds, before {@link Severities} say how much it matters.
 *
 * @param stage which of the severities of its rule holds
 * @param value what was read there; empty where nothing was, or where it must not be repeated
 * @param message why it is wrong and what the papers say because of it
 * @param fix what to do
 */
record Found(Stage stage, Location place, String value, String message, String fix) {

    /** How far a recommendation or action has come, as far as it matters for the severity. */
    enum Stage {
        /** As long as nothing else is said. */
        USUAL,
        /** Where less hangs on it, as of an action that has ended. */
        MILD
    }

    static Found at(Location place, String value, String message, String fix) {
        return new Found(Stage.USUAL, place, value, message, fix);
    }

    /** The same, which matters less where {@code mild}. */
    Found mildIf(boolean mild) {
        return new Found(mild ? Stage.MILD : Stage.USUAL, place, value, message, fix);
    }
}
