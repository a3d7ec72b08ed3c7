package org.committeepapers.writer.docx;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordBase;
import org.committeepapers.writer.InlineText;

/** Writes the blocks of a document. */
public final class BodyWriter {

    private final Xml xml;
    private final Parts parts;
    private final InlineWriter inlines;
    private final WordTableWriter tables;
    private final FactColumns columns;
    private final Document document;
    private final Style style;
    private String heading = "";
    private boolean afterTable;
    private boolean afterHeading;

    /** The other parts of the file that the text refers to. */
    public record Parts(PageSetup pages, Links links, Drawings drawings, WordNumbering numbering) {}

    public BodyWriter(Xml xml, Parts parts, FactColumns columns, Document document, Style style) {
        this.xml = xml;
        this.parts = parts;
        this.document = document;
        this.style = style;
        this.columns = columns;
        this.inlines = new InlineWriter(xml, parts.links(), parts.drawings());
        this.tables = new WordTableWriter(xml, inlines, parts.numbering(), style);
    }

    /** Writes the whole document. */
    public void write() {
        if (style.logo().isPresent() && style.word().filter(WordBase::hasLogo).isEmpty()) {
            start(new ParagraphProperties(StyleIds.LOGO));
            xml.start("w:r");
            parts.drawings().logo(xml, style.logo().get());
            xml.end().end();
        }
        write(document.content());
        if (afterTable) {
            // Word needs a paragraph between a table and the end.
            start(new ParagraphProperties(StyleIds.PAGES_END));
            xml.end();
        }
        parts.pages().write(xml);
    }

    /** Word doesn't nest sections, so the content of one follows its heading. */
    private void write(List<Block> content) {
        for (Block block : content) {
            write(block);
            if (block instanceof Block.Section section) {
                write(section.content());
            }
        }
    }

    private void write(Block block) {
        switch (block) {
            case Block.Title title -> title(title);
            case Block.Section section -> heading(section);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Items items -> items(items, items.ordered() ? StyleIds.NUMBER : StyleIds.BULLET, 0);
            case Block.Facts facts -> facts(facts);
            case Block.Contents contents -> contents(contents);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
        }
        afterTable = block instanceof Block.Table;
        afterHeading = block instanceof Block.Section;
    }

    private void title(Block.Title title) {
        start(new ParagraphProperties(StyleIds.heading(1)));
        inlines.write(
                title.content(), RunProperties.onBold(style.sizes().title().size()));
        xml.end();
    }

    private void heading(Block.Section section) {
        heading = InlineText.of(section.heading());
        start(new ParagraphProperties(StyleIds.heading(section.level())));
        parts.links().bookmark(xml, section.id());
        if (section.level() > 2 && !section.listedAs().isEmpty()) {
            WordContentsWriter.entry(xml, section.listedAs());
        }
        double letters = section.level() == 2
                ? style.sizes().heading2().size()
                : style.sizes().heading3().size();
        inlines.write(section.heading(), RunProperties.onBold(letters));
        xml.end();
    }

    private void paragraph(Block.Paragraph paragraph) {
        boolean text = paragraph.role() == Block.Paragraph.Role.BODY || paragraph.role() == Block.Paragraph.Role.NOTE;
        String id = StyleIds.of(paragraph.role());
        start(new ParagraphProperties(afterTable && text ? StyleIds.afterTable(id) : id));
        double letters = switch (paragraph.role()) {
            case BODY -> style.sizes().body().size();
            case LEAD -> style.sizes().lead().size();
            case EYEBROW, NOTE -> style.sizes().body().smaller().size();
        };
        inlines.write(paragraph.content(), RunProperties.plain(letters));
        xml.end();
    }

    /** @param indent of the text around the list, in points */
    private void items(Block.Items items, String styleId, double indent) {
        int number = items.ordered() ? parts.numbering().newList(indent + Styles.LIST_INDENT) : 0;
        items.items().forEach(item -> body(new ParagraphProperties(styleId).numbering(number), item.content()));
    }

    private void facts(Block.Facts facts) {
        String styleId = columns.style(facts);
        double column = columns.width(facts);
        facts.facts().forEach(fact -> fact(fact, styleId, column));
    }

    private void fact(Block.Fact fact, String styleId, double column) {
        List<Block> content = fact.content();
        boolean begins = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        start(new ParagraphProperties(styleId).keepNext(!begins && !content.isEmpty()));
        inlines.text(fact.term(), body().styled(StyleIds.FACT_TERM));
        xml.start("w:r").empty("w:tab").end();
        if (begins) {
            inlines.write(((Block.Paragraph) content.getFirst()).content(), body());
        }
        xml.end();
        for (Block block : content.subList(begins ? 1 : 0, content.size())) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    body(new ParagraphProperties(StyleIds.within(styleId, paragraph.role())), paragraph.content());
                case Block.Items items -> items(items, StyleIds.item(styleId, items.ordered()), column);
                default -> throw new IllegalArgumentException("A fact holds paragraphs and lists only: " + block);
            }
        }
    }

    private void contents(Block.Contents contents) {
        if (!contents.screenOnly()) {
            new WordContentsWriter(xml, inlines).write(document);
        }
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            start(new ParagraphProperties(StyleIds.CAPTION));
            inlines.write(
                    table.caption(),
                    RunProperties.plain(style.sizes().body().smaller().size()));
            xml.end();
        } else if (afterTable) {
            // Without a paragraph between them, two tables would be one.
            start(new ParagraphProperties(StyleIds.PAGES_END));
            xml.end();
        }
        tables.write(
                table,
                new WordTableWriter.Place(heading, afterHeading, parts.pages().textWidth()));
    }

    private void chart(Block.Chart chart) {
        start(new ParagraphProperties(StyleIds.CHART));
        xml.start("w:r");
        parts.drawings()
                .chart(xml, chart, parts.pages().textWidth() - parts.pages().indent());
        xml.end().end();
    }

    private RunProperties body() {
        return RunProperties.plain(style.sizes().body().size());
    }

    private void body(ParagraphProperties start, List<Inline> content) {
        start(start);
        inlines.write(content, body());
        xml.end();
    }

    private void start(ParagraphProperties start) {
        start.write(xml);
    }

    /**
     * Writes the table of contents: a field of Word's own that already holds its entries, as links without page numbers,
     * which only Word can know. Updating it in Word (F9) gives the same entries with their pages: {@code \o} lists headings of
     * level 2, and {@code \f} what {@link #entry} marks at other headings. Word isn't told to update it when the file
     * opens, as it would ask the reader first.
     */
    private record WordContentsWriter(Xml xml, InlineWriter inlines) {

        private static final String FIELD = " TOC \\o \"2-2\" \\f \\h \\z ";

        /** Marks a heading that the contents list in other words; nobody sees the mark. */
        static void entry(Xml xml, String words) {
            String quoted = words.replace("\\", "\\\\").replace("\"", "\\\"");
            for (String mark : List.of("begin", " TC \"" + quoted + "\" \\l 2 ", "end")) {
                xml.start("w:r").start("w:rPr").empty("w:vanish").end();
                part(xml, mark);
                xml.end();
            }
        }

        void write(Document document) {
            List<Document.Entry> entries = document.contents();
            if (entries.isEmpty()) {
                return;
            }
            // What makes Word offer "Update table" above it.
            xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj");
            xml.value("w:docPartGallery", "Table of Contents").empty("w:docPartUnique");
            xml.end().end().start("w:sdtContent");
            start(StyleIds.CONTENTS_HEADING);
            inlines.text(document.furniture().contents(), RunProperties.onBold(0));
            xml.end();
            for (int i = 0; i < entries.size(); i++) {
                start(StyleIds.CONTENTS);
                if (i == 0) {
                    field("begin", FIELD, "separate");
                }
                inlines.link(new Inline.Link(
                        "#" + entries.get(i).id(), entries.get(i).words()));
                if (i == entries.size() - 1) {
                    field("end");
                }
                xml.end();
            }
            xml.end().end();
        }

        private void start(String style) {
            xml.start("w:p").start("w:pPr").value("w:pStyle", style).end();
        }

        private void field(String... parts) {
            for (String part : parts) {
                xml.start("w:r");
                part(xml, part);
                xml.end();
            }
        }

        /** The type of a field character, or an instruction, which begins with a space. */
        private static void part(Xml xml, String part) {
            if (part.startsWith(" ")) {
                xml.leaf("w:instrText", part, "xml:space", "preserve");
            } else {
                xml.empty("w:fldChar", "w:fldCharType", part);
            }
        }
    }
}
