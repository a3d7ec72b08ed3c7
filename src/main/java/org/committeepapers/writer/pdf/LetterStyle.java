package org.committeepapers.writer.pdf;

import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;

/**
 * How letters look and what they link to.
 *
 * @param size in points
 */
record LetterStyle(
        double size,
        Colour colour,
        boolean bold,
        boolean italic,
        @Nullable Link link) {

    /**
     * @param target an address, or {@code #id} of a section
     * @param words its description for screen readers
     */
    record Link(Tag tag, String target, String words, boolean underlined) {}

    static LetterStyle plain(double size, Colour colour) {
        return new LetterStyle(size, colour, false, false, null);
    }

    LetterStyle strong() {
        return new LetterStyle(size, colour, true, italic, link);
    }

    LetterStyle emphasised() {
        return new LetterStyle(size, colour, bold, true, link);
    }

    LetterStyle coloured(Colour other) {
        return new LetterStyle(size, other, bold, italic, link);
    }

    LetterStyle linked(Link target) {
        return new LetterStyle(size, colour, bold, italic, target);
    }
}
