package org.committeepapers.writer.pdf;

import org.committeepapers.document.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Letters in one font and look under one tag.
 *
 * @param text as drawn
 * @param actual what it stands for, where that is something else
 * @param width in points, with spaces at its end
 * @param sign drawn instead of letters
 */
record Piece(
        Tag leaf,
        Look look,
        Face face,
        String text,
        @Nullable String actual,
        double width,
        @Nullable Mark sign) {

    /** Whether the two may be shown in one go. */
    boolean joins(Piece next) {
        return leaf == next.leaf
                && face == next.face
                && look.equals(next.look)
                && actual == null
                && next.actual == null
                && sign == null
                && next.sign == null;
    }

    Piece with(Piece next) {
        return new Piece(leaf, look, face, text + next.text, null, width + next.width, null);
    }
}
