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
        @Nullable Mark sign) {}
