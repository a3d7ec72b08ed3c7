package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.committeepapers.style.Style;
import org.committeepapers.style.Typeface;
import org.committeepapers.writer.Directions;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * Finds a font for each character: the council's own, else Liberation Sans, which has the metrics of Arial, else DejaVu
 * Sans. A character none of them has is drawn as U+FFFD. So is a letter written from right to left: set from left to
 * right, words would be mirrored.
 */
final class Fonts {

    /** Liberation Sans. */
    static final Fonts USUAL = new Fonts(
            load("/liberation/LiberationSans-Regular.ttf", 'A'),
            load("/liberation/LiberationSans-Bold.ttf", 'B'),
            load("/liberation/LiberationSans-Italic.ttf", 'C'),
            load("/liberation/LiberationSans-BoldItalic.ttf", 'D'));

    /** Read once each. */
    private static final Map<Typeface, Fonts> COUNCILS = new ConcurrentHashMap<>();

    private static final String MARK = "\ufffd";

    /** The letters of most European languages are below it. */
    private static final int LATIN_END = 0x180;

    private final BaseFont regular;
    private final BaseFont bold;
    private final BaseFont italic;
    private final BaseFont boldItalic;

    /** Of each Latin character its four glyphs, found once each; both papers are written at once. */
    private final AtomicReferenceArray<Glyph> latin = new AtomicReferenceArray<>(4 * LATIN_END);

    private Fonts(BaseFont regular, BaseFont bold, BaseFont italic, BaseFont boldItalic) {
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
        this.boldItalic = boldItalic;
    }

    static Fonts of(Style style) {
        return style.typeface()
                .map(typeface -> COUNCILS.computeIfAbsent(typeface, Fonts::of))
                .orElse(USUAL);
    }

    private static Fonts of(Typeface typeface) {
        BaseFont regular = font(typeface.regular().content(), 'F');
        BaseFont bold = font(typeface.bold().content(), 'G');
        return new Fonts(
                regular,
                bold,
                typeface.italic().equals(typeface.regular())
                        ? regular
                        : font(typeface.italic().content(), 'H'),
                typeface.boldItalic().equals(typeface.bold())
                        ? bold
                        : font(typeface.boldItalic().content(), 'I'));
    }

    /**
     * @param drawn the text on the page; empty for an invisible character
     * @param actual the character itself if something else is drawn
     * @param width in ems
     */
    record Glyph(BaseFont face, String drawn, @Nullable String actual, double width) {

        Glyph(BaseFont face, String drawn, @Nullable String actual) {
            this(face, drawn, actual, drawn.isEmpty() ? 0 : Fonts.width(face, drawn.codePointAt(0)));
        }
    }

    BaseFont face(boolean isBold, boolean isItalic) {
        return isBold ? isItalic ? boldItalic : bold : isItalic ? italic : regular;
    }

    Glyph glyph(int codePoint, boolean isBold, boolean isItalic) {
        if (codePoint >= LATIN_END) {
            return found(codePoint, isBold, isItalic);
        }
        int place = 4 * codePoint + (isBold ? 2 : 0) + (isItalic ? 1 : 0);
        Glyph known = latin.getPlain(place);
        if (known == null) {
            known = found(codePoint, isBold, isItalic);
            latin.set(place, known);
        }
        return known;
    }

    private Glyph found(int codePoint, boolean isBold, boolean isItalic) {
        BaseFont own = face(isBold, isItalic);
        if (isSpace(codePoint)) {
            return new Glyph(own, " ", null);
        }
        boolean isOwn = own.charExists(codePoint);
        BaseFont face = isOwn ? own : USUAL.face(isBold, isItalic);
        boolean has = isOwn || face.charExists(codePoint);
        String text = Character.toString(codePoint);
        if (isInvisible(codePoint)) {
            return new Glyph(own, "", text);
        }
        if (codePoint == '\u2011' && !has) {
            return new Glyph(face, "-", text);
        }
        if (isPrivate(codePoint) || Directions.isRightToLeft(codePoint)) {
            return new Glyph(Fallback.FACE, MARK, text);
        }
        if (has) {
            return new Glyph(face, text, null);
        }
        boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
        return !surrogate && Fallback.FACE.charExists(codePoint)
                ? new Glyph(Fallback.FACE, text, null)
                : new Glyph(Fallback.FACE, MARK, surrogate ? MARK : text);
    }

    /** Whether the character is drawn as itself or as its usual replacement. */
    static boolean canDraw(int codePoint) {
        String drawn = USUAL.glyph(codePoint, false, false).drawn();
        return !drawn.equals(MARK) || codePoint == MARK.codePointAt(0);
    }

    /** Where a line may break; tabs and line ends count as spaces. */
    static boolean isSpace(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    /** Formatting characters such as the soft hyphen, joiners, direction marks and variation selectors. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
    }

    /** PDF/A-2a (ISO 19005-2, 6.2.11.7.3) requires a text for private characters, and there is none to give. */
    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** Loaded only when needed: it takes as long as all the others together. */
    private static final class Fallback {

        static final BaseFont FACE = load("/org/committeepapers/writer/pdf/DejaVuSans.ttf", 'E');
    }

    /**
     * A font that comes with the program.
     *
     * @param resource on the class path
     * @param tag see {@link #font}
     */
    private static BaseFont load(String resource, char tag) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its font " + resource);
            }
            return font(in.readAllBytes(), tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A font, embedded as a subset. All documents share it; each writer tracks the letters its own file uses.
     *
     * @param file a TrueType font
     * @param tag the letter that, six times over, replaces the random prefix of the subset's name
     */
    private static BaseFont font(byte[] file, char tag) {
        try {
            BaseFont font = BaseFont.createFont(
                    tag + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new Fixed((tag - 'A' + 0.5) / 26));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a character that the font has, in ems. */
    static double width(BaseFont font, int codePoint) {
        return font.getWidth(codePoint) / 1000.0;
    }

    /** Random numbers that are always equal, so that a paper always has the same bytes. */
    private static final class Fixed extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1;

        private final double value;

        Fixed(double value) {
            this.value = value;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
