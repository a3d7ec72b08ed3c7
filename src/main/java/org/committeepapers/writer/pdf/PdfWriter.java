package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;

/** Writes tagged PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfWriter implements Writer {

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
        PdfFile.write(document, style, out);
    }
}
