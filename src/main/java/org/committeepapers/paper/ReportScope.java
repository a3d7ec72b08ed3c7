package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.history.Tally;
import org.committeepapers.tracker.ResponsePeriods;

/**
 * What the progress report takes in beside the actions that are open.
 *
 * @param closedItems where actions go whose closure was agreed earlier
 * @param meeting to which the report goes, where that was said
 * @param nextMeeting of the committee, after the one that the report goes to; empty where none is known
 * @param periods how long an answer may take
 * @param layout of what it says
 * @param past what earlier editions counted, for the trend
 * @param appendix whether the edition has a cabinet appendix, where each response stands in full
 */
public record ReportScope(
        ClosedItems closedItems,
        Optional<LocalDate> meeting,
        Optional<LocalDate> nextMeeting,
        ResponsePeriods periods,
        ItemLayout layout,
        PastEditions past,
        boolean appendix) {

    /** With the recommendations in sheet order and without charts. */
    public ReportScope(ClosedItems closedItems, Optional<LocalDate> meeting, Optional<LocalDate> nextMeeting) {
        this(closedItems, meeting, nextMeeting, ResponsePeriods.DEFAULT, ItemLayout.PLAIN, PastEditions.NONE, false);
    }

    /** Where the progress report leaves actions whose closure was agreed before its last edition. */
    public enum ClosedItems {
        /** In a section at the end. */
        SECTION,
        /** Nowhere, but for a line that names them. */
        DROP_OUT
    }

    /**
     * What the editions before this one counted.
     *
     * @param tallies in time, a day each
     * @param leftOut days whose record can't be read
     */
    public record PastEditions(List<Tally> tallies, List<LocalDate> leftOut) {

        /** No edition before. */
        public static final PastEditions NONE = new PastEditions(List.of(), List.of());
    }
}
