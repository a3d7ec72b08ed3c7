package org.committeepapers.paper;

/**
 * A file that a page lists.
 *
 * @param href the way to it from the page
 * @param format in words, such as PDF
 * @param size in words, such as 85 KB; empty where it isn't said
 * @param language of the file, a BCP 47 tag; empty where nobody has to be told
 * @param languageName in that language; empty likewise
 */
public record FileLine(String href, String format, String size, String language, String languageName) {}
