package org.committeepapers.writer.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.pdf.BlockWriter.LogoWriter;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Composes one document into one file. */
final class PdfFile {

    /** Measured: a quarter less work than the library's default, for files a twelfth larger. */
    private static final int COMPRESSION = 3;

    private final Document document;
    private final Style style;
    private final Sections sections;

    private PdfFile(Document document, Style style) {
        this.document = document;
        this.style = style;
        this.sections = Sections.of(document);
    }

    /** @throws IOException where {@code out} can't take the bytes */
    static void write(Document document, Style style, OutputStream out) throws IOException {
        Output output = new Output(out);
        try {
            new PdfFile(document, style).write(output);
        } catch (RuntimeException e) {
            output.rethrow();
            throw e;
        }
        output.rethrow();
        out.flush();
    }

    private void write(OutputStream out) throws IOException {
        org.openpdf.text.Document file = new org.openpdf.text.Document();
        TaggedWriter writer = TaggedWriter.of(file, out);
        writer.setCloseStream(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setCompressionLevel(COMPRESSION);
        writer.setTabs(PdfName.S);

        file.setPageSize(Pages.size(style.page()));
        file.open();
        StructureTree tree = new StructureTree(writer);
        PageCanvas canvas = new PageCanvas(writer, tree);
        PageFurniture furniture = new PageFurniture(document.furniture(), style);
        Pages pages = new Pages(file, canvas, style.page(), furniture);
        TextWriter text = new TextWriter(style, sections);
        HeadingWriter headings = new HeadingWriter(text, new Bookmarks(writer), pages);
        ContentsWriter contents = new ContentsWriter(document, style, headings, sections);
        BlockWriter blocks = new BlockWriter(
                pages, headings, text, contents, document.furniture().continued());

        Metadata.write(document, writer);
        Tag root = tree.document();
        if (style.logo().isPresent()) {
            LogoWriter.write(style.logo().get(), root, pages.frame());
        }
        blocks.write(document.content(), root);
        pages.finish();
        tree.finish();
        furniture.fillNumbers();
        contents.fillNumbers();
        file.close();
    }

    /** Leaves the caller's stream open, and keeps its failure, which the library wraps in exceptions of its own. */
    private static final class Output extends FilterOutputStream {

        private @Nullable IOException failure;

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            try {
                out.write(b);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void close() {
            // The stream belongs to the caller.
        }

        void rethrow() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** OpenPDF's writer for a file whose {@link StructureTree} is written as it grows; its own is held until the end. */
    private static final class TaggedWriter extends PdfWriter {

        private TaggedWriter(PdfDocument pages, OutputStream out) {
            super(pages, out);
        }

        static TaggedWriter of(org.openpdf.text.Document file, OutputStream out) {
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
}
