package org.committeepapers.writer.pdf;

import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** The library's writer, but for a structure tree that is in the file already: its own holds all of it to the end. */
final class TaggedWriter extends PdfWriter {

    private TaggedWriter(PdfDocument pages, OutputStream out) {
        super(pages, out);
    }

    static TaggedWriter of(Document file, OutputStream out) {
        PdfDocument pages = new PdfDocument();
        pages.setTextRenderingOptions(file.getTextRenderingOptions());
        file.addDocListener(pages);
        TaggedWriter writer = new TaggedWriter(pages, out);
        pages.addWriter(writer);
        writer.setTagged();
        return writer;
    }

    @Override
    protected PdfDictionary getCatalog(PdfIndirectReference pages) {
        PdfIndirectReference root = getStructureTreeRoot().getReference();
        tagged = false;
        PdfDictionary catalog = super.getCatalog(pages);
        catalog.put(PdfName.STRUCTTREEROOT, root);
        PdfDictionary marks = new PdfDictionary();
        marks.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marks);
        return catalog;
    }
}
