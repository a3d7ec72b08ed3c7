package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
record Fonts(Face regular, Face bold, Face italic, Face boldItalic) {

    /** Liberation Sans. */
    static final Fonts USUAL = new Fonts(
            Face.load("/liberation/LiberationSans-Regular.ttf", 'A'),
            Face.load("/liberation/LiberationSans-Bold.ttf", 'B'),
            Face.load("/liberation/LiberationSans-Italic.ttf", 'C'),
            Face.load("/liberation/LiberationSans-BoldItalic.ttf", 'D'));

    /** Read once each. */
    private static final Map<Typeface, Fonts> COUNCILS = new ConcurrentHashMap<>();

    private static final String MARK = "\ufffd";

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
     * @param drawn the text on the page; empty for an invisible character
     * @param actual the character itself if something else is drawn
     */
    record Glyph(Face face, String drawn, @Nullable String actual) {

        /** In ems. */
        double width() {
            return drawn.isEmpty() ? 0 : face.width(drawn.codePointAt(0));
        }
    }

    Face face(boolean isBold, boolean isItalic) {
        return isBold ? isItalic ? boldItalic : bold : isItalic ? italic : regular;
    }

    Glyph glyph(int codePoint, boolean isBold, boolean isItalic) {
        Face own = face(isBold, isItalic);
        if (isSpace(codePoint)) {
            return new Glyph(own, " ", null);
        }
        boolean isOwn = own.has(codePoint);
        Face face = isOwn ? own : USUAL.face(isBold, isItalic);
        boolean has = isOwn || face.has(codePoint);
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
        boolean surrogate = isSurrogate(codePoint);
        return !surrogate && Fallback.FACE.has(codePoint)
                ? new Glyph(Fallback.FACE, text, null)
                : new Glyph(Fallback.FACE, MARK, surrogate ? MARK : text);
    }

    /** Whether the character is drawn as itself or as its usual replacement. */
    static boolean canDraw(int codePoint) {
        return isSpace(codePoint)
                || isInvisible(codePoint)
                || codePoint == '\u2011'
                || (!isPrivate(codePoint)
                        && !Directions.isRightToLeft(codePoint)
                        && (USUAL.regular.has(codePoint) || Fallback.FACE.has(codePoint)));
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

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** PDF/A-2a (ISO 19005-2, 6.2.11.7.3) requires a text for private characters, and there is none to give. */
    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** Loaded only when needed: it takes as long as all the others together. */
    private static final class Fallback {

        static final Face FACE = Face.load("/org/committeepapers/writer/pdf/DejaVuSans.ttf", 'E');
    }

    /** A font file, embedded as a subset. All documents share it; each writer tracks the letters its own file uses. */
    record Face(BaseFont font) {

        /**
         * @param resource on the class path
         * @param tag the letter that, six times over, replaces the random prefix of the subset's name
         */
        static Face load(String resource, char tag) {
            try (InputStream in = Face.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The program lacks its font " + resource);
                }
                return of(in.readAllBytes(), tag);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * @param file a TrueType font
         * @param tag see {@link #load}
         */
        static Face of(byte[] file, char tag) {
            try {
                BaseFont font = BaseFont.createFont(
                        tag + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
                font.setIncludeCidSet(false);
                font.setSecureRandom(new Fixed((tag - 'A' + 0.5) / 26));
                return new Face(font);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(int codePoint) {
            return font.charExists(codePoint);
        }

        /** The width of a character that the font has, in ems. */
        double width(int codePoint) {
            return font.getWidth(codePoint) / 1000.0;
        }
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
