package org.committeepapers.writer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Format;
import org.committeepapers.writer.Writer;
import org.openpdf.text.pdf.PdfName;

/** Writes tagged PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfWriter implements Writer {

    /** Measured: a quarter less work than the library's default, for files a twelfth larger. */
    private static final int COMPRESSION = 3;

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
        // The library hides the exceptions of a stream, so it writes to memory.
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        org.openpdf.text.Document file = new org.openpdf.text.Document();
        org.openpdf.text.pdf.PdfWriter writer = org.openpdf.text.pdf.PdfWriter.getInstance(file, pdf);
        writer.setTagged();
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setCompressionLevel(COMPRESSION);
        writer.setTabs(PdfName.S);
        file.setPageSize(Pages.size(style.page()));
        file.open();
        Tag root = Tag.document(writer);
        PageFurniture furniture = new PageFurniture(document.furniture(), style, root);
        Pages pages = new Pages(file, new PageCanvas(writer), style.page(), furniture);
        TextWriter text = new TextWriter(style);
        HeadingWriter headings = new HeadingWriter(text, pages, writer);
        ContentsWriter contents = new ContentsWriter(document, text, headings);
        BlockWriter blocks = new BlockWriter(
                pages, headings, text, contents, document.furniture().continued());
        Metadata.write(document, writer);
        if (style.logo().isPresent()) {
            BlockWriter.write(style.logo().get(), root, pages.frame());
        }
        blocks.write(document.content(), root);
        pages.finish();
        furniture.fillNumbers();
        contents.fillNumbers();
        file.close();
        pdf.writeTo(out);
        out.flush();
    }
}
