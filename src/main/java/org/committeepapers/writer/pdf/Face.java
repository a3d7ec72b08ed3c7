package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.openpdf.text.pdf.BaseFont;

/** One font file, embedded as a subset. Shared by all documents: what a document uses is kept by its own writer. */
final class Face {

    /** Latin letters and the usual punctuation marks come before. */
    static final int TABLE = 0x2200;

    private static final float LACKING = -1;

    private final BaseFont font;

    /** Of the characters asked for so far, in ems; threads that ask beside each other find the same. */
    private final float[] widths = new float[TABLE];

    private Face(BaseFont font) {
        this.font = font;
    }

    /**
     * @param resource on the class path
     * @param tag the letter that stands six times before the name of the subset, instead of chance
     */
    static Face load(String resource, char tag) {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
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
     * @param tag as above
     */
    static Face of(byte[] file, char tag) {
        try {
            BaseFont font = BaseFont.createFont(
                    "council-" + tag + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
            return of(font, tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Face of(BaseFont font, char tag) {
        font.setIncludeCidSet(false);
        font.setSecureRandom(new Always((tag - 'A' + 0.5) / 26));
        return new Face(font);
    }

    BaseFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return codePoint < TABLE ? known(codePoint) >= 0 : font.charExists(codePoint);
    }

    /** The width of a character the font has, in ems. */
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

    /** The width of words the font has all characters of, in ems. */
    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += width(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    /** Chance that always falls the same way, so that the same paper has the same bytes. */
    private static final class Always extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1;

        private final double value;

        Always(double value) {
            this.value = value;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
