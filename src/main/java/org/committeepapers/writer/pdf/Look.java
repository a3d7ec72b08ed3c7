package org.committeepapers.writer.pdf;

import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;

/**
 * How letters look.
 *
 * @param size in points
 * @param link what they lead to
 */
record Look(
        double size,
        Colour colour,
        boolean bold,
        boolean italic,
        @Nullable Destination link) {

    /**
     * Where a link leads.
     *
     * @param tag of the link
     * @param target an address, or {@code #id} of a section
     * @param words said of it
     * @param underlined whether it is seen to be a link
     */
    record Destination(Tag tag, String target, String words, boolean underlined) {}

    Look strong() {
        return new Look(size, colour, true, italic, link);
    }

    Look emphasised() {
        return new Look(size, colour, bold, true, link);
    }

    Look coloured(Colour other) {
        return new Look(size, other, bold, italic, link);
    }

    Look leadingTo(Destination destination) {
        return new Look(size, colour, bold, italic, destination);
    }
}
