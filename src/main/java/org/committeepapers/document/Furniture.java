package org.committeepapers.document;

/**
 * The words at the edges of a page, in the language of the document.
 *
 * @param headLeft running head, left: the council
 * @param headRight running head, right: the appendix or the as-at date
 * @param mark what each page of a paper that may not be published says, such as DRAFT; empty for others
 * @param footLeft the short title
 * @param pageOf "Page {0} of {1}": the number of the page and how many there are
 * @param contents the heading of the list of contents
 * @param skipToContent the first link of a web page
 * @param scrollTable the name of a region in which a wide table scrolls, before its caption
 */
public record Furniture(
        String headLeft,
        String headRight,
        String mark,
        String footLeft,
        String pageOf,
        String contents,
        String skipToContent,
        String scrollTable) {}
