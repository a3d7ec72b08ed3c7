package org.committeepapers.paper;

/**
 * An edition that a page names.
 *
 * @param name its day in words and, from the second of a day on, its number
 * @param href the way to its page; empty where it has none
 */
public record EditionLink(String name, String href) {}
