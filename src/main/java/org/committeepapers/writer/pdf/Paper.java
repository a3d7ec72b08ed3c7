package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** One document on its way into one file. */
final class Paper {

    /** A quarter less work than the library's own for a twelfth more bytes, as measured. */
    private static final int COMPRESSION = 3;

    private final Document document;
    private final Style style;
    private final Sections sections;

    private Paper(Document document, Style style) {
        this.document = document;
        this.style = style;
        this.sections = Sections.of(document);
    }

    /**
     * @param most pages before {@link TooLong} is thrown
     * @param listed whether a list of contents stands before the sections
     * @throws IOException where {@code out} can't take the bytes
     */
    static void write(Document document, Style style, OutputStream out, int most, boolean listed) throws IOException {
        Sink sink = new Sink(out);
        try {
            new Paper(document, style).write(sink, most, listed);
        } catch (TooLong e) {
            throw e;
        } catch (RuntimeException e) {
            // The library turns what the stream throws into exceptions of its own.
            sink.rethrow();
            throw e;
        }
        sink.rethrow();
        out.flush();
    }

    private void write(OutputStream out, int most, boolean listed) throws IOException {
        org.openpdf.text.Document file = new org.openpdf.text.Document();
        TaggedWriter writer = TaggedWriter.of(file, out);
        writer.setCloseStream(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setCompressionLevel(COMPRESSION);
        writer.setTabs(PdfName.S);

        file.setPageSize(Pages.size(style.page(), document.orientation()));
        file.open();
        StructureTree tree = new StructureTree(writer);
        Sheet sheet = new Sheet(writer, tree);
        PageFurniture furniture = new PageFurniture(document.furniture(), style);
        Pages pages = new Pages(file, sheet, style.page(), furniture, document.orientation(), most);
        TextWriter text = new TextWriter(style, sections);
        Bookmarks bookmarks = new Bookmarks(writer);
        HeadingWriter headings = new HeadingWriter(text, style, bookmarks, sections, pages);
        Contents contents = new Contents(style, sections);
        BlockWriter blocks = new BlockWriter(pages, style, headings, text);

        Metadata.write(document, writer);
        Tag root = tree.document();
        if (style.logo().isPresent()) {
            LogoWriter.write(style.logo().get(), root, pages.frame());
        }
        blocks.write(front(), root);
        if (listed) {
            Tag list = new Tag(root, "Sect");
            headings.writeContents(document.furniture().contents(), list);
            contents.write(
                    list,
                    pages.frame().narrowedTo(Millimetres.points(style.page().measure())));
            pages.newPage();
        }
        blocks.write(
                document.content().subList(front().size(), document.content().size()), root);
        pages.finish();
        tree.finish();
        furniture.fillNumbers();
        contents.fillNumbers();
        file.close();
    }

    /** What stands before the first section. */
    private List<Block> front() {
        return document.content().stream()
                .takeWhile(block -> !(block instanceof Block.Section))
                .toList();
    }
}
