package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * A meeting that the tracker's workbook lists: a row of the Meetings sheet.
 *
 * @param committee that meets; blank for the tracker's own
 * @param papersBy the last day for publishing its papers, if the row gives one
 * @param note in the row
 * @param cell of the day
 */
public record ListedMeeting(
        String committee, LocalDate day, Optional<LocalDate> papersBy, String note, Location.Cell cell) {}
