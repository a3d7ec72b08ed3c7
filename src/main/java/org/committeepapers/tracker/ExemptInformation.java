package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * What the About sheet says of exempt information in the tracker as a whole.
 *
 * @param words such as "None", "Open" or "Exempt 3", with whatever else stands in the cell
 * @param who said so; blank where nobody is named
 * @param when they did; empty without the full date of a day
 * @param place of the words
 * @param more cells of its rows with anything else, such as a second name or a note, which may limit it
 */
public record ExemptInformation(
        String words, String who, Optional<LocalDate> when, Location.Cell place, List<Location.Cell> more) {}
