package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.TableIntroduction;

/** Gives each block to the writer of its kind. */
final class BlockWriter {

    private final Pages pages;
    private final Style style;
    private final HeadingWriter headings;
    private final TextWriter text;

    BlockWriter(Pages pages, Style style, HeadingWriter headings, TextWriter text) {
        this.pages = pages;
        this.style = style;
        this.headings = headings;
        this.text = text;
    }

    void write(List<Block> blocks, Tag parent) {
        for (int i = 0; i < blocks.size(); i++) {
            write(blocks.get(i), TableIntroduction.holds(blocks, i), parent);
        }
    }

    private void write(Block block, boolean withTable, Tag parent) {
        Frame whole = pages.frame();
        Frame reading = whole.narrowedTo(Millimetres.points(style.page().measure()));
        switch (block) {
            case Block.Title title -> headings.write(title, parent);
            case Block.Section section -> {
                pages.turn(section.orientation());
                Tag tag = new Tag(parent, "Sect");
                headings.write(section, tag);
                write(section.content(), tag);
            }
            case Block.Paragraph paragraph -> text.write(paragraph, withTable, parent, reading);
            case Block.Items items -> new ListWriter(text).write(items, new Voices(style).body(), parent, reading);
            case Block.Facts facts -> new FactsWriter(text, style).write(facts, parent, reading);
            case Block.Table table -> new TableWriter(text, style).write(table, parent, whole);
            case Block.Chart chart -> new ChartWriter(text, style).write(chart, parent, reading);
        }
    }
}
