package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the progress report takes in beside the actions that are open.
 *
 * @param closedItems where actions go whose closure was agreed earlier
 * @param meeting to which the report goes, where that was said
 * @param nextMeeting of the committee, after the one that the report goes to; empty where none is known
 * @param layout of what it says
 * @param charts which are shown
 * @param past what earlier editions counted, for the trend
 */
public record ReportScope(
        ClosedItems closedItems,
        Optional<LocalDate> meeting,
        Optional<LocalDate> nextMeeting,
        Layout layout,
        ChartChoice charts,
        PastEditions past) {

    /** With the recommendations in sheet order and without charts. */
    public ReportScope(ClosedItems closedItems, Optional<LocalDate> meeting, Optional<LocalDate> nextMeeting) {
        this(closedItems, meeting, nextMeeting, Layout.USUAL, ChartChoice.NONE, PastEditions.NONE);
    }
}
