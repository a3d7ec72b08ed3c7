package org.committeepapers.writer.pdf.tag;

import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** OpenPDF's writer for a file whose {@link StructureTree} is written as it grows; its own is held until the end. */
public final class TaggedWriter extends PdfWriter {

    private TaggedWriter(PdfDocument pages, OutputStream out) {
        super(pages, out);
    }

    public static TaggedWriter of(Document file, OutputStream out) {
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
