package org.committeepapers.style;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.document.Mark;

/**
 * How every paper looks, in every format.
 *
 * @param logo at the head of the first page; empty if there is none
 * @param typeface the council's own fonts; empty to use the program's
 * @param base the Word file that Word papers are based on
 */
public record Style(
        Page page, Sizes sizes, Palette palette, Optional<Logo> logo, Optional<Typeface> typeface, Bytes base) {

    /** With these letters in tables. */
    public Style withTable(Letters letters) {
        Sizes other = new Sizes(
                sizes.body(), sizes.lead(), sizes.title(), sizes.heading2(), sizes.heading3(), letters, sizes.small());
        return new Style(page, other, palette, logo, typeface, base);
    }

    /** On these pages. */
    public Style on(Page other) {
        return new Style(other, sizes, palette, logo, typeface, base);
    }

    /**
     * A page.
     *
     * @param side margin left and right, in millimetres
     * @param top margin, in millimetres; contains the running head
     * @param bottom margin, in millimetres; contains the foot
     * @param measure the longest line of running text, in millimetres
     */
    public record Page(Size size, double side, double top, double bottom, double measure) {}

    /** Sizes of paper. */
    public enum Size {
        A4(210, 297),
        A3(297, 420),
        LETTER(215.9, 279.4);

        private final double width;
        private final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** In millimetres. */
        public double width() {
            return width;
        }

        /** In millimetres. */
        public double height() {
            return height;
        }
    }

    /** Sizes of letters and lines. */
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
    public record Letters(double size, double leading) {

        /** Text in any smaller letters is hard to read. In points. */
        public static final double LEAST = 11;

        /** By a point, unless that would be too small. */
        public Letters smaller() {
            double by = Math.clamp(size - LEAST, 0, 1);
            return new Letters(size - by, leading - by);
        }
    }

    /**
     * The colours. All text has a contrast of at least 4.5 to 1 with its background (WCAG 2.2, success criterion
     * 1.4.3).
     *
     * @param ink running text
     * @param accent title, headings and header rows
     * @param muted captions, terms and page furniture
     * @param headerFill behind a header row
     * @param rule lines between rows
     * @param link links
     */
    public record Palette(
            Colour ink, Colour accent, Colour muted, Colour headerFill, Colour rule, Colour link, Statuses statuses) {}

    /** The colours of the status signs, which have white letters in charts. */
    public record Statuses(Map<Mark, Colour> all) {

        public Colour of(Mark mark) {
            return Objects.requireNonNull(all.get(mark == Mark.WITHHELD ? Mark.CLOSED : mark));
        }
    }
}
