package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;

/**
 * A meeting that the tracker's workbook lists: a row of the sheet Meetings.
 *
 * @param committee that meets; blank for the tracker's own
 * @param papersBy the last day for publishing its papers, where the row says one
 * @param note the row's own words on it
 * @param cell of the day
 */
public record ListedMeeting(
        String committee, LocalDate day, Optional<LocalDate> papersBy, String note, Location.Cell cell) {}
