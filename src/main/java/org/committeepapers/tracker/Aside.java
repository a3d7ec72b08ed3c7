package org.committeepapers.tracker;

import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/**
 * Words of a tracker that stand in no field, such as a title, a key or a note; the papers don't print them.
 *
 * @param bearing what they may mark as exempt or confidential by where they stand
 */
public record Aside(RichText words, Location.Cell cell, Bearing bearing) {

    /** For what words hold if they are a marking. */
    public enum Bearing {
        /** They have to say so themselves. */
        NONE,
        /** They are a marking by their heading, of whatever they stand beside. */
        MARKING,
        /** They are a heading that marks the column below it. */
        HEADING,
        /** They are the name of a sheet, which marks all of it. */
        SHEET
    }

    public Aside(RichText words, Location.Cell cell) {
        this(words, cell, Bearing.NONE);
    }
}
