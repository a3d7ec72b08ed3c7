package org.committeepapers.writer.pdf.block;

import java.io.OutputStream;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.pdf.layout.Flow;
import org.committeepapers.writer.pdf.layout.LayoutBox;
import org.committeepapers.writer.pdf.layout.Pages;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.StructureTree;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.tag.TaggedWriter;

/** A document laid out in lines and rows that are counted and dropped instead of being put on pages. */
public final class LaidOut implements Flow {

    private final Document document;
    private final Style style;
    private final TextWriter text;
    private int boxes;

    private LaidOut(Document document, Style style) {
        this.document = document;
        this.style = style;
        this.text = new TextWriter(style, Sections.of(document));
    }

    /** How many lines and rows a document has. */
    public static int boxes(Document document, Style style) {
        LaidOut laidOut = new LaidOut(document, style);
        laidOut.write();
        return laidOut.boxes;
    }

    private void write() {
        org.openpdf.text.Document file = new org.openpdf.text.Document();
        TaggedWriter writer = TaggedWriter.of(file, OutputStream.nullOutputStream());
        file.open();
        double width = Pages.points(style.page().size().width(document.orientation())
                - 2 * style.page().side());
        write(document.content(), new StructureTree(writer).document(), new TextFrame(this, 0, width, false));
    }

    private void write(List<Block> blocks, Tag parent, TextFrame whole) {
        TextFrame reading = whole.narrowedTo(Pages.points(style.page().measure()));
        for (Block block : blocks) {
            switch (block) {
                case Block.Title title -> text.lines(title.content(), new TextStyles(style).body(), parent, whole);
                case Block.Section section -> write(section.content(), new Tag(parent, "Sect"), whole);
                case Block.Paragraph paragraph -> text.write(paragraph, false, parent, reading);
                case Block.Items items ->
                    new ListWriter(text, style).write(items, new TextStyles(style).body(), parent, reading);
                case Block.Facts facts -> new FactsWriter(text, style).write(facts, parent, reading);
                case Block.Table table -> new TableWriter(text, style).write(table, parent, whole);
                case Block.Chart chart -> BlockWriter.write(chart, style, parent, reading);
            }
        }
    }

    @Override
    public void space(double points) {
        // Lines are only counted.
    }

    @Override
    public void add(LayoutBox box, boolean breakable) {
        boxes++;
    }

    @Override
    public void keepWithNext() {
        // Lines are only counted.
    }
}
