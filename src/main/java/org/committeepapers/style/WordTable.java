package org.committeepapers.style;

import java.util.List;
import java.util.Optional;

/**
 * What the style of tables of a Word file says.
 *
 * @param borders of the table
 * @param headBorders of cells of the first row
 * @param headGround behind the first row; empty for the paper
 * @param headLetters the colour of letters in the first row; empty where it isn't said
 */
public record WordTable(
        List<WordElement> borders,
        List<WordElement> headBorders,
        Optional<Colour> headGround,
        Optional<Colour> headLetters) {

    public WordTable {
        borders = List.copyOf(borders);
        headBorders = List.copyOf(headBorders);
    }
}
