package org.committeepapers.writer.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.committeepapers.style.Style;
import org.committeepapers.style.Typeface;
import org.committeepapers.writer.Directions;
import org.jspecify.annotations.Nullable;

/**
 * Finds a font for each character: the council's own, else Liberation Sans, which has the metrics of Arial, else DejaVu
 * Sans. A character none of them has is drawn as U+FFFD. So is a letter written from right to left: set from left to
 * right, words would be mirrored.
 */
public final class Fonts {

    /** Liberation Sans. */
    public static final Fonts USUAL = new Fonts(
            FontFace.load("/liberation/LiberationSans-Regular.ttf", 'A'),
            FontFace.load("/liberation/LiberationSans-Bold.ttf", 'B'),
            FontFace.load("/liberation/LiberationSans-Italic.ttf", 'C'),
            FontFace.load("/liberation/LiberationSans-BoldItalic.ttf", 'D'));

    /** Read once each. */
    private static final Map<Typeface, Fonts> COUNCILS = new ConcurrentHashMap<>();

    private static final String MARK = "\ufffd";

    private final FontFace regular;
    private final FontFace bold;
    private final FontFace italic;
    private final FontFace boldItalic;

    private Fonts(FontFace regular, FontFace bold, FontFace italic, FontFace boldItalic) {
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
        this.boldItalic = boldItalic;
    }

    public static Fonts of(Style style) {
        return style.typeface()
                .map(typeface -> COUNCILS.computeIfAbsent(typeface, Fonts::of))
                .orElse(USUAL);
    }

    private static Fonts of(Typeface typeface) {
        FontFace regular = FontFace.of(typeface.regular().content(), 'F');
        FontFace bold = FontFace.of(typeface.bold().content(), 'G');
        return new Fonts(
                regular,
                bold,
                typeface.italic().equals(typeface.regular())
                        ? regular
                        : FontFace.of(typeface.italic().content(), 'H'),
                typeface.boldItalic().equals(typeface.bold())
                        ? bold
                        : FontFace.of(typeface.boldItalic().content(), 'I'));
    }

    /**
     * @param drawn the text on the page; empty for an invisible character
     * @param actual the character itself if something else is drawn
     */
    record Glyph(FontFace face, String drawn, @Nullable String actual) {}

    FontFace face(boolean isBold, boolean isItalic) {
        return isBold ? isItalic ? boldItalic : bold : isItalic ? italic : regular;
    }

    Glyph glyph(int codePoint, boolean isBold, boolean isItalic) {
        FontFace own = face(isBold, isItalic);
        FontFace face = own.has(codePoint) ? own : USUAL.face(isBold, isItalic);
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
        if (isPrivate(codePoint) || Directions.isRightToLeft(codePoint)) {
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

    /** Whether the character is drawn as itself or as its usual replacement. */
    public static boolean canDraw(int codePoint) {
        return isSpace(codePoint)
                || isInvisible(codePoint)
                || codePoint == '\u2011'
                || (!isPrivate(codePoint)
                        && !Directions.isRightToLeft(codePoint)
                        && (USUAL.regular.has(codePoint) || Fallback.FACE.has(codePoint)));
    }

    /** Whether a character is drawn as itself if the font has it. */
    static boolean isPlain(int codePoint) {
        return (codePoint > ' ' && codePoint < 0x7f)
                || (codePoint >= 0xa0
                        && !isInvisible(codePoint)
                        && !isPrivate(codePoint)
                        && !isSurrogate(codePoint)
                        && !Directions.isRightToLeft(codePoint));
    }

    /** Where a line may break; tabs and line ends count as spaces. */
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

    /** PDF/A-2a (ISO 19005-2, 6.2.11.7.3) requires a text for private characters, and there is none to give. */
    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** Loaded only when needed: it takes as long as all the others together. */
    private static final class Fallback {
        static final FontFace FACE = FontFace.load("/org/committeepapers/writer/pdf/DejaVuSans.ttf", 'E');
    }
}
