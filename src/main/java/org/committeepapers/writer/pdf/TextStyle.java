package org.committeepapers.writer.pdf;

import org.committeepapers.document.Block;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.jspecify.annotations.Nullable;

/**
 * How a paragraph, or some letters of it, look and what they link to.
 *
 * @param size in points
 * @param leading from baseline to baseline, in points
 */
record TextStyle(
        double size,
        double leading,
        Colour colour,
        boolean bold,
        boolean italic,
        @Nullable Link link) {

    /**
     * @param target an address, or {@code #id} of a section
     * @param words its description for screen readers
     */
    record Link(Tag tag, String target, String words, boolean underlined) {}

    /** Ascent and descent of Liberation Sans, in ems. */
    private static final double ASCENT = 0.905;

    private static final double DESCENT = 0.212;
    /** For eyebrows and captions, which have no size in the house style. */
    private static final Style.Letters ASIDE = new Style.Letters(11, 15);

    private static TextStyle of(Style.Letters letters, Colour colour, boolean bold) {
        return new TextStyle(letters.size(), letters.leading(), colour, bold, false, null);
    }

    static TextStyle of(Block.Paragraph.Role role, Style style) {
        return switch (role) {
            case BODY -> body(style);
            case EYEBROW -> aside(style);
            case LEAD -> of(style.sizes().lead(), style.palette().ink(), false);
            case NOTE -> body(style).coloured(style.palette().muted());
        };
    }

    static TextStyle body(Style style) {
        return of(style.sizes().body(), style.palette().ink(), false);
    }

    static TextStyle aside(Style style) {
        return of(ASIDE, style.palette().muted(), false);
    }

    /** Headings below the third level look like body text in bold; level 1 is the title. */
    static TextStyle heading(int level, Style style) {
        Style.Letters letters = switch (level) {
            case 1 -> style.sizes().title();
            case 2 -> style.sizes().heading2();
            case 3 -> style.sizes().heading3();
            default -> style.sizes().body();
        };
        return of(letters, style.palette().accent(), true);
    }

    static TextStyle cell(Style style) {
        return of(style.sizes().table(), style.palette().ink(), false);
    }

    /** From the top of a line to its baseline, in points. */
    double baseline() {
        return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
    }

    /** Letters that stand by themselves, without lines above and below. */
    static TextStyle plain(double size, Colour colour) {
        return new TextStyle(size, size, colour, false, false, null);
    }

    TextStyle strong() {
        return new TextStyle(size, leading, colour, true, italic, link);
    }

    TextStyle emphasised() {
        return new TextStyle(size, leading, colour, bold, true, link);
    }

    TextStyle coloured(Colour other) {
        return new TextStyle(size, leading, other, bold, italic, link);
    }

    TextStyle linked(Link target) {
        return new TextStyle(size, leading, colour, bold, italic, target);
    }

    TextStyle smaller() {
        return of(new Style.Letters(size, leading).smaller(), colour, bold);
    }
}
