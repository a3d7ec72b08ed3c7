package org.committeepapers.rules;

import org.committeepapers.finding.Location;

/**
 * What a rule finds, before the catalogue says how much it matters.
 *
 * @param mild whether the milder severity of its rule applies, because less depends on it
 * @param value what was read there; empty if nothing was, or if it must not be repeated
 * @param message why it is wrong and what the papers say because of it
 * @param fix what to do
 */
record Found(boolean mild, Location place, String value, String message, String fix) {

    static Found at(Location place, String value, String message, String fix) {
        return new Found(false, place, value, message, fix);
    }

    Found mildIf(boolean less) {
        return new Found(less, place, value, message, fix);
    }
}
