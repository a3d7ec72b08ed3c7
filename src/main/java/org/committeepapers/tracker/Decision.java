package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * What a person has decided about the publication of one text: a row of the Decisions sheet, or an entry of {@code
 * decisions.yaml}.
 *
 * @param where the reference of the recommendation, the address of the cell, or "About"
 * @param text the words of the text, or those with which it begins
 * @param answer "public", or the ground on which it is exempt, as written
 * @param who decided
 * @param when it was decided; empty if the row doesn't give the full date of one day
 * @param place of the decision itself
 */
public record Decision(
        String where, String text, String answer, String who, Optional<LocalDate> when, Location place) {}
