package org.committeepapers.writer.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Which font draws which character: Liberation Sans, which has the metrics of Arial, else DejaVu Sans, else a visible
 * mark in place of the character.
 */
final class Fonts {

    private static final Face REGULAR = Face.load("/liberation/LiberationSans-Regular.ttf", 'A');
    private static final Face BOLD = Face.load("/liberation/LiberationSans-Bold.ttf", 'B');
    private static final Face ITALIC = Face.load("/liberation/LiberationSans-Italic.ttf", 'C');
    private static final Face BOLD_ITALIC = Face.load("/liberation/LiberationSans-BoldItalic.ttf", 'D');

    private static final String MARK = "\ufffd";

    private Fonts() {}

    /**
     * How a character is drawn.
     *
     * @param drawn what stands on the page; empty for an invisible character
     * @param actual the character itself where something else is drawn
     */
    record Glyph(Face face, String drawn, @Nullable String actual) {}

    static Face face(boolean bold, boolean italic) {
        return bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : REGULAR;
    }

    static Glyph glyph(int codePoint, boolean bold, boolean italic) {
        Face face = face(bold, italic);
        if (isSpace(codePoint)) {
            return new Glyph(face, " ", null);
        }
        String text = Character.toString(codePoint);
        if (isInvisible(codePoint)) {
            return new Glyph(face, "", text);
        }
        if (codePoint == '\u2011' && !face.has(codePoint)) {
            return new Glyph(face, "-", text);
        }
        if (isPrivate(codePoint)) {
            return new Glyph(Fallback.FACE, MARK, text);
        }
        if (face.has(codePoint)) {
            return new Glyph(face, text, null);
        }
        boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
        return !surrogate && Fallback.FACE.has(codePoint)
                ? new Glyph(Fallback.FACE, text, null)
                : new Glyph(Fallback.FACE, MARK, surrogate ? MARK : text);
    }

    /** Whether the character itself stands on the page, or what stands for it by rule. */
    static boolean canDraw(int codePoint) {
        return isSpace(codePoint)
                || isInvisible(codePoint)
                || codePoint == '\u2011'
                || (!isPrivate(codePoint) && (REGULAR.has(codePoint) || Fallback.FACE.has(codePoint)));
    }

    /** A space at which a line may break; a tab or an end of line counts as one. */
    static boolean isSpace(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    /** Formatting characters such as the soft hyphen, joiners, direction marks and variation selectors. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
    }

    /** PDF/A-2a (ISO 19005-2, 6.2.11.7.3) wants the text of a private character said, and nobody knows it. */
    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** Read only when a character needs it: it takes as long as all others together. */
    private static final class Fallback {
        static final Face FACE = Face.load("/org/committeepapers/writer/pdf/DejaVuSans.ttf", 'E');
    }
}
