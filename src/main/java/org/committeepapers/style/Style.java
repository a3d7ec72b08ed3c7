package org.committeepapers.style;

/** How every paper looks, in every format. */
public record Style(Page page, Sizes sizes, Palette palette) {

    /**
     * An A4 page.
     *
     * @param side margin left and right, in millimetres
     * @param top margin, in millimetres; the running head stands inside it
     * @param bottom margin, in millimetres; the foot stands inside it
     * @param measure the longest line of running text, in millimetres
     */
    public record Page(double side, double top, double bottom, double measure) {}

    /** Sizes of letters and distances of lines. */
    public record Sizes(
            Letters body,
            Letters lead,
            Letters title,
            Letters heading2,
            Letters heading3,
            Letters table,
            Letters small) {}

    /**
     * @param size in points
     * @param leading from line to line, in points
     */
    public record Letters(double size, double leading) {}

    /**
     * The colours. All text reaches a contrast of 4.5 to 1 on its ground (WCAG 2.2, success criterion 1.4.3).
     *
     * @param ink running text
     * @param accent title, headings and header rows
     * @param muted captions, terms and page furniture
     * @param headerFill behind a header row
     * @param rule lines between rows
     * @param link words that lead somewhere
     */
    public record Palette(
            Colour ink, Colour accent, Colour muted, Colour headerFill, Colour rule, Colour link, Statuses statuses) {}

    /** The colours of the status signs, which also carry white letters in charts. */
    public record Statuses(
            Colour completed, Colour inProgress, Colour notStarted, Colour delayed, Colour closed, Colour unclear) {}
}
