package org.committeepapers.paper;

import java.util.List;

/**
 * The page of an edition: everything of it that everybody may read, how the actions stand, what changed.
 *
 * @param report of the same edition, whose counts and changes the page repeats
 * @param papers in every format
 * @param data the same facts as data
 * @param schema the way to the description of the data; empty where there is none
 * @param changes the way to the changes in the report; empty where there is no report to open in a browser
 * @param earlier editions that there were when this one was made, the latest first
 * @param all the way to the list of all editions of the tracker
 */
public record EditionPage(
        ProgressReport report,
        List<FileLines.PaperLinks> papers,
        List<FileLines.FileLine> data,
        String schema,
        String changes,
        List<EditionLink> earlier,
        String all) {

    /**
     * An earlier edition.
     *
     * @param name its day in words and, from the second of a day on, its number
     * @param href the way to its page; empty where it has none
     */
    public record EditionLink(String name, String href) {}
}
