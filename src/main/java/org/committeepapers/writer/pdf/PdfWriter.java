package org.committeepapers.writer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;
import org.committeepapers.writer.pdf.block.Sections;
import org.committeepapers.writer.pdf.layout.Pages;
import org.committeepapers.writer.pdf.text.Fonts;

/**
 * Writes tagged PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 *
 * <p>A paper of more than ten pages gets a table of contents. Pages are written as they are laid out, so the first ten
 * are held back; if an eleventh follows, the paper is laid out again with the table.
 */
public final class PdfWriter implements Writer {

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
        if (Sections.of(document).inOrder().isEmpty()) {
            PdfFile.write(document, style, out, Integer.MAX_VALUE, false);
            return;
        }
        ByteArrayOutputStream few = new ByteArrayOutputStream();
        try {
            PdfFile.write(document, style, few, MOST_WITHOUT_CONTENTS, false);
        } catch (Pages.LimitReached e) {
            PdfFile.write(document, style, out, Integer.MAX_VALUE, true);
            return;
        }
        few.writeTo(out);
    }
}
