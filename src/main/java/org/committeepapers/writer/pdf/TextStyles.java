package org.committeepapers.writer.pdf;

import org.committeepapers.document.Block;
import org.committeepapers.style.Style;

/** The text style of each kind of paragraph, by the house style. */
record TextStyles(Style style) {

    /** For eyebrows and captions, which have no size in the house style. */
    private static final double ASIDE_SIZE = 11;

    private static final double ASIDE_LEADING = 15;

    TextStyle of(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> body();
            case EYEBROW -> aside();
            case LEAD -> TextStyle.of(sizes().lead(), palette().ink(), false);
            case NOTE -> body().coloured(palette().muted());
        };
    }

    TextStyle body() {
        return TextStyle.of(sizes().body(), palette().ink(), false);
    }

    TextStyle aside() {
        return new TextStyle(ASIDE_SIZE, ASIDE_LEADING, palette().muted(), false);
    }

    TextStyle title() {
        return TextStyle.of(sizes().title(), palette().accent(), true);
    }

    /** Headings below the third level look like body text in bold. */
    TextStyle heading(int level) {
        Style.Letters letters = switch (level) {
            case 2 -> sizes().heading2();
            case 3 -> sizes().heading3();
            default -> sizes().body();
        };
        return TextStyle.of(letters, palette().accent(), true);
    }

    TextStyle cell() {
        return TextStyle.of(sizes().table(), palette().ink(), false);
    }

    TextStyle columnHeader() {
        return TextStyle.of(sizes().table(), palette().accent(), true);
    }

    private Style.Sizes sizes() {
        return style.sizes();
    }

    private Style.Palette palette() {
        return style.palette();
    }
}
