package org.committeepapers.workbook.copy;

import org.committeepapers.diagnostic.Location;

/**
 * How one action will appear, in words.
 *
 * @param row the cell in which its row begins
 * @param date the last day in time, or why there is none
 * @param source where the status was found: whether it was stated or read; empty where there is no status
 */
public record ActionPreview(
        Location.Cell row, String reference, String owner, String date, String status, String source) {}
