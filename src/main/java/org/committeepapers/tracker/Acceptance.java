package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * A finding that a person has looked at and accepted: a row of the Accepted sheet.
 *
 * @param rule the rule's name as written
 * @param reference of the recommendation, or the address of the cell; blank for a finding on the whole tracker
 * @param asRead the text of the cell at the time; blank if the row doesn't give it
 * @param who accepted it
 * @param when it was accepted; empty if the row doesn't give the full date of one day
 * @param whenWords the date as written
 * @param why it is acceptable
 * @param cell the first in the row
 * @param whenCell where the date is
 */
public record Acceptance(
        String rule,
        String reference,
        String asRead,
        String who,
        Optional<LocalDate> when,
        String whenWords,
        String why,
        Location.Cell cell,
        Location.Cell whenCell) {}
