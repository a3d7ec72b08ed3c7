package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * What a person has decided about a finding or about a text: a row of the Decisions sheet.
 *
 * @param where the address of a cell, the reference of a recommendation, the name of a sheet, or "tracker"
 * @param what the name of the finding, or the words of the text
 * @param answer "accept", "public", or the ground on which the text is exempt, as written
 * @param who decided
 * @param when it was decided; empty if the row doesn't give the full date of one day
 * @param whenWords the date as written
 * @param why it is acceptable
 * @param cells of the row, one a column
 */
public record Decision(
        String where,
        String what,
        String answer,
        String who,
        Optional<LocalDate> when,
        String whenWords,
        String why,
        Map<Column, Location.Cell> cells) {

    /** The columns of the sheet. */
    public enum Column {
        WHERE,
        WHAT,
        ANSWER,
        WHO,
        WHEN,
        WHY
    }

    /** Its cell in a column. */
    public Location.Cell at(Column column) {
        return Objects.requireNonNull(cells.get(column));
    }

    /** What it says in a column. */
    public String words(Column column) {
        return switch (column) {
            case WHERE -> where;
            case WHAT -> what;
            case ANSWER -> answer;
            case WHO -> who;
            case WHEN -> whenWords;
            case WHY -> why;
        };
    }
}
