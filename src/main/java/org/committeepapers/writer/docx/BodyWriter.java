package org.committeepapers.writer.docx;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Arial;
import org.committeepapers.writer.InlineText;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.TableWidths;
import org.committeepapers.writer.TextExtent;

/** Writes the blocks of a document. */
final class BodyWriter {

    /** What the usual column of terms has room for, in points. */
    private static final double MOST_FOR_TERM = Units.points(TableWidths.TERMS - 3);

    private final MarkupOutput xml;
    private final Parts parts;
    private final InlineWriter inlines;
    private final WordTableWriter tables;
    /** How much wider letters may be than those of Arial. */
    private final double factor;

    private final Document document;
    private final Style style;
    private String heading = "";
    private boolean afterTable;
    private boolean keepsNext;
    private boolean afterHeading;

    /** What the text refers to. */
    record Parts(BaseFile base, PageSetup pages, Links links, Drawings drawings) {}

    BodyWriter(MarkupOutput xml, Parts parts, Document document, Style style) {
        this.xml = xml;
        this.parts = parts;
        this.document = document;
        this.style = style;
        this.factor = parts.base().isOwn() || style.typeface().isPresent() ? TextExtent.WIDEST_FONT : 1;
        this.inlines = new InlineWriter(xml, parts.base(), parts.links(), parts.drawings());
        this.tables = new WordTableWriter(xml, inlines, factor, style);
    }

    /** Writes the whole document. */
    void write() {
        xml.verbatim("""
                <w:document xmlns:w="%s" xmlns:r="%s" xmlns:wp="%s" xmlns:a="%s" xmlns:pic="%s"><w:body>""".formatted(Namespaces.W, Namespaces.R, Namespaces.WP, Namespaces.A, Namespaces.PIC));
        if (style.logo().isPresent() && !parts.base().hasLogo()) {
            inlines.start(StyleNames.LOGO);
            xml.start("w:r");
            parts.drawings().logo(xml, style.logo().get());
            xml.end().end();
        }
        write(document.content(), 1);
        if (afterTable) {
            // Word needs a paragraph between a table and the end.
            inlines.start(StyleNames.PAGES_END);
            xml.end();
        }
        parts.pages().write(xml, parts.base());
        xml.verbatim("</w:body></w:document>");
    }

    /** Word doesn't nest sections, so the content of one follows its heading. */
    private void write(List<Block> content, int level) {
        for (int i = 0; i < content.size(); i++) {
            Block block = content.get(i);
            keepsNext = i + 1 < content.size() && isKept(content.get(i + 1), level);
            write(block);
            if (block instanceof Block.Section section) {
                write(section.content(), section.level());
            }
        }
    }

    /** A table stays with what introduces it, and a response with its recommendation. */
    private static boolean isKept(Block next, int level) {
        return next instanceof Block.Table || level > 2 && next instanceof Block.Paragraph;
    }

    private void write(Block block) {
        switch (block) {
            case Block.Title title -> title(title);
            case Block.Section section -> heading(section);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Items items -> items(items, StyleNames.LIST);
            case Block.Facts facts -> facts(facts);
            case Block.Contents contents -> contents(contents);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
        }
        afterTable = block instanceof Block.Table;
        afterHeading = block instanceof Block.Section;
    }

    private void title(Block.Title title) {
        inlines.start(StyleNames.heading(1));
        inlines.write(
                title.content(), RunProperties.onBold(style.sizes().title().size()));
        xml.end();
    }

    private void heading(Block.Section section) {
        heading = InlineText.of(section.heading());
        if (afterTable && section.content().getFirst() instanceof Block.Chart) {
            // LibreOffice leaves a heading behind, at the foot of a page, between a table and a picture.
            apart();
        }
        inlines.start(StyleNames.heading(section.level()));
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
        String id = StyleNames.of(paragraph.role());
        inlines.start(afterTable && text ? StyleNames.afterTable(id) : id, 0, keepsNext, paragraph.exempt());
        double letters = switch (paragraph.role()) {
            case BODY -> style.sizes().body().size();
            case LEAD -> style.sizes().lead().size();
            case EYEBROW, NOTE -> style.sizes().body().smaller().size();
        };
        inlines.write(paragraph.content(), RunProperties.plain(letters));
        xml.end();
    }

    /** @param begins the name of the style of the items */
    private void items(Block.Items items, String begins) {
        String item = StyleNames.item(begins, items.ordered());
        int list = items.ordered() ? parts.base().newList(item) : 0;
        items.items().forEach(one -> paragraph(item, list, one.content(), one.exempt()));
    }

    private void facts(Block.Facts facts) {
        double letters = style.sizes().body().size() * factor;
        boolean wide =
                facts.facts().stream().anyMatch(fact -> Arial.width(fact.term(), letters, false) > MOST_FOR_TERM);
        facts.facts().forEach(fact -> fact(fact, wide ? StyleNames.WIDE_FACT : StyleNames.FACT));
    }

    private void fact(Block.Fact fact, String style) {
        List<Block> content = fact.content();
        boolean begins = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        boolean exempt = begins && ((Block.Paragraph) content.getFirst()).exempt();
        inlines.start(style, 0, !begins && !content.isEmpty(), exempt);
        inlines.text(fact.term(), body().styled(StyleNames.FACT_TERM));
        xml.start("w:r").empty("w:tab").end();
        if (begins) {
            inlines.write(((Block.Paragraph) content.getFirst()).content(), body());
        }
        xml.end();
        for (Block block : content.subList(begins ? 1 : 0, content.size())) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    paragraph(StyleNames.within(style, paragraph.role()), 0, paragraph.content(), paragraph.exempt());
                case Block.Items items -> items(items, style);
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
            inlines.start(StyleNames.CAPTION);
            inlines.write(
                    table.caption(),
                    RunProperties.plain(style.sizes().body().smaller().size()));
            xml.end();
        } else if (afterTable) {
            // Without a paragraph between them, two tables would be one.
            apart();
        }
        tables.write(
                table,
                new WordTableWriter.Place(heading, afterHeading, parts.pages().textWidth()));
    }

    private void apart() {
        inlines.start(StyleNames.PAGES_END);
        xml.end();
    }

    private void chart(Block.Chart chart) {
        inlines.start(StyleNames.CHART);
        xml.start("w:r");
        parts.drawings()
                .chart(xml, chart, parts.pages().textWidth() - parts.pages().indent());
        xml.end().end();
    }

    private RunProperties body() {
        return RunProperties.plain(style.sizes().body().size());
    }

    private void paragraph(String style, int list, List<Inline> content, boolean exempt) {
        inlines.start(style, list, false, exempt);
        inlines.write(content, body());
        xml.end();
    }

    /**
     * Writes the table of contents: a field of Word's own that already holds its entries, as links without page numbers,
     * which only Word can know. Updating it in Word (F9) gives the same entries with their pages: {@code \o} lists headings of
     * level 2, and {@code \f} what {@link #entry} marks at other headings. Word isn't told to update it when the file
     * opens, as it would ask the reader first.
     */
    private record WordContentsWriter(MarkupOutput xml, InlineWriter inlines) {

        private static final String FIELD = """
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
                <w:instrText xml:space="preserve"> TOC \\o "2-2" \\f \\h \\z </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r>""";

        private static final String HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr>";

        /** Marks a heading that the contents list in other words; nobody sees the mark. */
        static void entry(MarkupOutput xml, String words) {
            String quoted = words.replace("\\", "\\\\").replace("\"", "\\\"");
            xml.verbatim(HIDDEN + "<w:fldChar w:fldCharType=\"begin\"/></w:r>" + HIDDEN);
            xml.leaf("w:instrText", " TC \"" + quoted + "\" \\l 2 ", "xml:space", "preserve");
            xml.verbatim("</w:r>" + HIDDEN + "<w:fldChar w:fldCharType=\"end\"/></w:r>");
        }

        void write(Document document) {
            List<Document.Entry> entries = document.contents();
            if (entries.isEmpty()) {
                return;
            }
            // What makes Word offer "Update table" above it.
            xml.verbatim("""
                    <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>\
                    </w:docPartObj></w:sdtPr><w:sdtContent>""");
            inlines.start(StyleNames.CONTENTS_HEADING);
            inlines.text(document.furniture().contents(), RunProperties.onBold(0));
            xml.end();
            for (int i = 0; i < entries.size(); i++) {
                inlines.start(StyleNames.CONTENTS);
                xml.verbatim(i == 0 ? FIELD : "");
                inlines.link(new Inline.Link(
                        "#" + entries.get(i).id(), entries.get(i).words()));
                xml.verbatim(i == entries.size() - 1 ? "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" : "");
                xml.end();
            }
            xml.verbatim("</w:sdtContent></w:sdt>");
        }
    }
}
