package org.committeepapers.writer.pdf;

import org.committeepapers.document.Block;
import org.committeepapers.style.Style;

/** The letters of each kind of paragraph, out of the house style. */
record Voices(Style style) {

    /** Eyebrow and captions, which the house style gives no size of their own. */
    private static final double ASIDE_SIZE = 11;

    private static final double ASIDE_LEADING = 15;

    Voice of(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> body();
            case EYEBROW -> aside();
            case LEAD -> Voice.of(sizes().lead(), palette().ink(), false);
            case NOTE -> body().coloured(palette().muted());
        };
    }

    Voice body() {
        return Voice.of(sizes().body(), palette().ink(), false);
    }

    Voice aside() {
        return new Voice(ASIDE_SIZE, ASIDE_LEADING, palette().muted(), false);
    }

    Voice title() {
        return Voice.of(sizes().title(), palette().accent(), true);
    }

    /** A heading; below the third level all look like running text in bold. */
    Voice heading(int level) {
        Style.Letters letters = switch (level) {
            case 2 -> sizes().heading2();
            case 3 -> sizes().heading3();
            default -> sizes().body();
        };
        return Voice.of(letters, palette().accent(), true);
    }

    Voice cell() {
        return Voice.of(sizes().table(), palette().ink(), false);
    }

    Voice columnHeader() {
        return Voice.of(sizes().table(), palette().accent(), true);
    }

    private Style.Sizes sizes() {
        return style.sizes();
    }

    private Style.Palette palette() {
        return style.palette();
    }
}
