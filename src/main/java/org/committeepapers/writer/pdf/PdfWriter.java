package org.committeepapers.writer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;
import org.openpdf.text.ExceptionConverter;

/**
 * Writes tagged PDF that keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 *
 * <p>Each page is laid out once and goes straight to the stream. Whether a paper needs a list of contents is known only
 * from the page on that would be one too many without; the few pages up to there are kept back and made again.
 */
public final class PdfWriter implements Writer {

    /** A paper of more pages gets a list of contents. */
    private static final int MOST_WITHOUT_CONTENTS = 10;

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public boolean canDraw(int codePoint) {
        return Fonts.canDraw(codePoint);
    }

    @Override
    public void write(Document document, Style style, OutputStream out) throws IOException {
        try {
            pages(document, style, out);
        } catch (ExceptionConverter e) {
            // The library wraps what the stream throws, such as that the disk is full.
            if (e.getException() instanceof IOException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void pages(Document document, Style style, OutputStream out) throws IOException {
        if (Sections.of(document).inOrder().isEmpty()) {
            Paper.write(document, style, out, Integer.MAX_VALUE, false);
            return;
        }
        ByteArrayOutputStream few = new ByteArrayOutputStream();
        try {
            Paper.write(document, style, few, MOST_WITHOUT_CONTENTS, false);
        } catch (TooLong e) {
            Paper.write(document, style, out, Integer.MAX_VALUE, true);
            return;
        }
        few.writeTo(out);
    }
}
