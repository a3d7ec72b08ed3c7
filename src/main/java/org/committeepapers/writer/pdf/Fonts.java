package org.committeepapers.writer.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.committeepapers.style.Style;
import org.committeepapers.style.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * Which font draws which character: the council's own, else Liberation Sans, which has the metrics of Arial, else DejaVu Sans, else a visible
 * mark in place of the character.
 */
final class Fonts {

    /** The program's own letters. */
    static final Fonts USUAL = new Fonts(
            Face.load("/liberation/LiberationSans-Regular.ttf", 'A'),
            Face.load("/liberation/LiberationSans-Bold.ttf", 'B'),
            Face.load("/liberation/LiberationSans-Italic.ttf", 'C'),
            Face.load("/liberation/LiberationSans-BoldItalic.ttf", 'D'));

    /** Of each typeface, read once. */
    private static final Map<Typeface, Fonts> COUNCILS = new ConcurrentHashMap<>();

    private static final String MARK = "\ufffd";

    private final Face regular;
    private final Face bold;
    private final Face italic;
    private final Face boldItalic;

    private Fonts(Face regular, Face bold, Face italic, Face boldItalic) {
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
        this.boldItalic = boldItalic;
    }

    /** Those of a house style. */
    static Fonts of(Style style) {
        return style.typeface()
                .map(typeface -> COUNCILS.computeIfAbsent(typeface, Fonts::of))
                .orElse(USUAL);
    }

    private static Fonts of(Typeface typeface) {
        Face regular = Face.of(typeface.regular().content(), 'F');
        Face bold = Face.of(typeface.bold().content(), 'G');
        return new Fonts(
                regular,
                bold,
                typeface.italic().equals(typeface.regular())
                        ? regular
                        : Face.of(typeface.italic().content(), 'H'),
                typeface.boldItalic().equals(typeface.bold())
                        ? bold
                        : Face.of(typeface.boldItalic().content(), 'I'));
    }

    /**
     * How a character is drawn.
     *
     * @param drawn what stands on the page; empty for an invisible character
     * @param actual the character itself where something else is drawn
     */
    record Glyph(Face face, String drawn, @Nullable String actual) {}

    Face face(boolean isBold, boolean isItalic) {
        return isBold ? isItalic ? boldItalic : bold : isItalic ? italic : regular;
    }

    Glyph glyph(int codePoint, boolean isBold, boolean isItalic) {
        Face own = face(isBold, isItalic);
        Face face = own.has(codePoint) ? own : USUAL.face(isBold, isItalic);
        if (isSpace(codePoint)) {
            return new Glyph(own, " ", null);
        }
        String text = Character.toString(codePoint);
        if (isInvisible(codePoint)) {
            return new Glyph(own, "", text);
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
        boolean surrogate = isSurrogate(codePoint);
        return !surrogate && Fallback.FACE.has(codePoint)
                ? new Glyph(Fallback.FACE, text, null)
                : new Glyph(Fallback.FACE, MARK, surrogate ? MARK : text);
    }

    /** Whether the character itself stands on the page, or what stands for it by rule. */
    static boolean canDraw(int codePoint) {
        return isSpace(codePoint)
                || isInvisible(codePoint)
                || codePoint == '\u2011'
                || (!isPrivate(codePoint) && (USUAL.regular.has(codePoint) || Fallback.FACE.has(codePoint)));
    }

    /** Whether a character stands for itself wherever a font has it. */
    static boolean isPlain(int codePoint) {
        return (codePoint > ' ' && codePoint < 0x7f)
                || (codePoint >= 0xa0 && !isInvisible(codePoint) && !isPrivate(codePoint) && !isSurrogate(codePoint));
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

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
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
