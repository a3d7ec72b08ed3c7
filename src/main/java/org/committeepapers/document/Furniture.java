package org.committeepapers.document;

import java.util.List;

/**
 * The words at the edges of a page, in the language of the document.
 *
 * @param headLeft running head, left: the council
 * @param headRight running head, right: the appendix or the as-at date
 * @param mark what each page of a paper that may not be published says first, such as DRAFT; empty for others
 * @param footLeft the short title
 * @param pageOf "Page {0} of {1}": the number of the page and how many there are
 * @param contents the heading of the list of contents
 * @param continued "{0} (continued)": a heading where its section goes on overleaf
 * @param skipToContent the first link of a web page
 * @param navigation of a web page
 */
public record Furniture(
        String headLeft,
        String headRight,
        String mark,
        String footLeft,
        String pageOf,
        String contents,
        String continued,
        String skipToContent,
        Navigation navigation) {

    /**
     * Links to files in the same folder.
     *
     * @param name of the list, for screen readers
     * @param links none, if nothing lies beside the document
     */
    public record Navigation(String name, List<Link> links) {
        /** Leads nowhere. */
        public static final Navigation NONE = new Navigation("", List.of());
    }

    /**
     * A link to a file in the same folder.
     *
     * @param file its name
     */
    public record Link(String words, String file) {}
}
