package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * That a person has looked at a finding and lets it stand: a row of the sheet Accepted.
 *
 * @param rule the rule's name as written
 * @param reference of the recommendation, or the address of the cell; blank for a finding on the whole tracker
 * @param asRead what stood in the cell then; blank where the row doesn't say
 * @param who accepted it
 * @param when it was accepted
 * @param why it may stand
 * @param cell the first of the row
 */
public record Acceptance(
        String rule,
        String reference,
        String asRead,
        String who,
        Optional<LocalDate> when,
        String why,
        Location.Cell cell) {}
