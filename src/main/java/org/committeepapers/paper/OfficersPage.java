package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * The page on which officers find everything that isn't public.
 *
 * @param asAt the latest day of any edition, draft or attempt
 * @param publicPage the way to the page for everybody; empty where there is none
 * @param messages the files of the latest messages to owners
 * @param messagesOf their day in words; empty where there are none
 * @param runs the way to the record of runs
 * @param trackers by title
 */
public record OfficersPage(
        LocalDate asAt,
        String publicPage,
        List<FileLines.PaperLinks> messages,
        String messagesOf,
        String runs,
        List<TrackerEditions> trackers) {

    /**
     * A tracker.
     *
     * @param id the anchor of its place on the page
     * @param missing whether there is no workbook of it any more
     * @param editions the latest first
     */
    public record TrackerEditions(String id, String title, boolean missing, List<Entry> editions) {}

    /** How an edition came out. */
    public enum State {
        LATEST,
        PUBLISHED,
        SUPERSEDED,
        DRAFT,
        NOT_PUBLISHED,
        WITHDRAWN
    }

    /**
     * An edition, or what was left instead of one.
     *
     * @param reason why it was withdrawn, or published again; else empty
     * @param page the way to its page; empty where it has none
     * @param files for officers
     * @param restricted papers that aren't for publication
     */
    public record Entry(
            String name,
            State state,
            String reason,
            String page,
            List<FileLines.PaperLinks> files,
            List<FileLines.PaperLinks> restricted) {}
}
