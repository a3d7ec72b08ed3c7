package org.committeepapers.tracker;

import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/**
 * Words in a workbook outside its fields, such as a title, a key, a note or a printed header, and whole cells. Papers print none
 * but those of the About sheet.
 *
 * @param bearing what they mark, by their position, if they are a marking of exempt information
 * @param where they stand, as a person says it; empty where the address of the cell says enough
 */
public record Aside(RichText words, Location.Cell cell, Bearing bearing, String where) {

    /** What a marking applies to. */
    public enum Bearing {
        /** What the words themselves say. */
        NONE,
        /** The same, for an officer's note or a conversation at the cell. */
        NOTE,
        /** The same, for what a spreadsheet shows when the cell is chosen: a prompt, a warning or the tip of a link. */
        PROMPT,
        /** The same, for a cell that fields or lines are read from, as it stands in the sheet. */
        WHOLE_CELL,
        /** Nothing: they are withheld themselves, and nothing is read from them. Other words may repeat them. */
        WITHHELD,
        /** What the words themselves say, for a line of the About sheet, such as its title. */
        ABOUT,
        /** The same, but they talk, as its introduction does. */
        ABOUT_PROSE,
        /** Whatever is beside them: their heading makes them a marking. */
        MARKING,
        /** The column below them: they are a heading. */
        HEADING,
        /** The whole sheet: they are its name. */
        SHEET,
        /** The whole tracker: they are the name of its file. */
        FILE,
        /** The whole tracker: they are a property of the document, such as a label of sensitivity. */
        PROPERTY,
        /** The sheet on which they stand in a text box. */
        TEXT_BOX,
        /** The sheet, on each page of which they are printed: a header or footer. */
        PRINTED;

        /** Whether they may mark no more than what they say themselves. */
        public boolean isOfItself() {
            return compareTo(MARKING) < 0;
        }
    }

    public Aside(RichText words, Location.Cell cell) {
        this(words, cell, Bearing.NONE);
    }

    public Aside(RichText words, Location.Cell cell, Bearing bearing) {
        this(words, cell, bearing, "");
    }

    /** A copy with another bearing. */
    public Aside with(Bearing other) {
        return new Aside(words, cell, other, where);
    }
}
