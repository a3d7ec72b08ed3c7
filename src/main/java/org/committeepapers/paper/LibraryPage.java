package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page on which everybody finds the editions of all trackers.
 *
 * @param council whose papers they are; empty where they are of several, or none is said
 * @param day the latest of any edition, be it withdrawn where no other is left; empty where there never was one
 * @param trackers that with the latest edition first
 */
public record LibraryPage(String council, Optional<LocalDate> day, List<TrackerEditions> trackers) {

    /**
     * The editions of a tracker.
     *
     * @param id the anchor of its place on the page
     * @param language of title and committee, a BCP 47 tag; empty where it is that of the page
     * @param latest of them
     * @param page the way to the page of the latest edition; empty where it has none
     * @param files its papers, then its data
     * @param earlier editions, the latest first; what was withdrawn among them
     */
    public record TrackerEditions(
            String id,
            String title,
            String committee,
            String language,
            String latest,
            LocalDate asAt,
            String page,
            List<FileLines.PaperLinks> files,
            List<Earlier> earlier) {}

    /**
     * An earlier edition.
     *
     * @param href the way to its page, or else to one of its papers; empty where it was withdrawn
     * @param by the edition of the same date that supersedes it; empty if there is none
     * @param byHref the way to that
     * @param reason why it was superseded; empty if nobody said
     */
    public record Earlier(String name, String href, boolean withdrawn, String by, String byHref, String reason) {}
}
