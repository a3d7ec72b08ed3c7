package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.openpdf.text.pdf.BaseFont;

/** A font file, embedded as a subset. All documents share it; each writer tracks the letters its own file uses. */
public final class FontFace {

    /** Characters below this, which include Latin letters and common punctuation, are cached in tables. */
    static final int TABLE = 0x2200;

    private static final float LACKING = -1;

    private final BaseFont font;

    /** Cached widths, in ems. Unsynchronised: threads that race compute equal values. */
    private final float[] widths = new float[TABLE];

    private FontFace(BaseFont font) {
        this.font = font;
    }

    /**
     * @param resource on the class path
     * @param tag the letter that, six times over, replaces the random prefix of the subset's name
     */
    static FontFace load(String resource, char tag) {
        try (InputStream in = FontFace.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its font " + resource);
            }
            BaseFont font = BaseFont.createFont(
                    resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
            return of(font, tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param file a TrueType font
     * @param tag see {@link #load}
     */
    static FontFace of(byte[] file, char tag) {
        try {
            BaseFont font = BaseFont.createFont(
                    "council-" + tag + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
            return of(font, tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontFace of(BaseFont font, char tag) {
        font.setIncludeCidSet(false);
        font.setSecureRandom(new Fixed((tag - 'A' + 0.5) / 26));
        return new FontFace(font);
    }

    public BaseFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return codePoint < TABLE ? known(codePoint) >= 0 : font.charExists(codePoint);
    }

    /** The width of a character that the font has, in ems. */
    double width(int codePoint) {
        return codePoint < TABLE ? known(codePoint) : font.getWidth(codePoint) / 1000.0;
    }

    private float known(int codePoint) {
        float width = widths[codePoint];
        return width == 0 ? measured(codePoint) : width;
    }

    private float measured(int codePoint) {
        float width = font.charExists(codePoint) ? font.getWidth(codePoint) / 1000f : LACKING;
        widths[codePoint] = width;
        return width;
    }

    /** The width of a text that the font has all characters of, in ems. */
    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += width(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
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
