package org.committeepapers.tracker;

import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/**
 * Words in a tracker outside its fields, such as a title, a key, a note or a printed header. Papers don't print them.
 *
 * @param bearing what they mark, by their position, if they are a marking of exempt information
 */
public record Aside(RichText words, Location.Cell cell, Bearing bearing) {

    /** What a marking applies to. */
    public enum Bearing {
        /** What the words themselves say. */
        NONE,
        /** Whatever is beside them: their heading makes them a marking. */
        MARKING,
        /** The column below them: they are a heading. */
        HEADING,
        /** The whole sheet: they are its name. */
        SHEET,
        /** The whole tracker: they are the name of its file. */
        FILE,
        /** The sheet on which they stand in a text box. */
        TEXT_BOX,
        /** The sheet, on each page of which they are printed: a header or footer. */
        PRINTED
    }

    public Aside(RichText words, Location.Cell cell) {
        this(words, cell, Bearing.NONE);
    }
}
